package io.github.flinkparallelism.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names whose values nobody is to see. Knows all that {@code GlobalConfiguration#isSensitive}
 * knows, and what other programs call theirs.
 */
public final class Secrets {
  /** Stands for a value that is not shown, as in Flink's own logs. */
  public static final String HIDDEN = "******";

  private static final Pattern SECRET =
      Pattern.compile(
          "passw|passphrase|pwd|secret|token|credential|authorization"
              + "|(api|access|account|private|service)key"
              + "|basicauth|authparams|jaasconfig|httpheaders");

  /** A name before what separates it from its value, also inside of a longer text. */
  private static final Pattern NAMED =
      Pattern.compile("(?<![\\w.-])([\\w.-]++)[\"']?\\s*+[=:]\\s*+");

  private Secrets() {}

  /** Whether the value of a key of that name looks like a secret. */
  public static boolean isName(String key) {
    return SECRET.matcher(key.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "")).find();
  }

  /** {@code value} as it may be shown, where {@code key} is its name. */
  public static String shown(String key, String value) {
    return isName(key) ? HIDDEN : value;
  }

  /**
   * Program arguments as they may be shown: without what follows a name that looks like a secret's,
   * in the same word or in the next.
   */
  public static List<String> shown(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    String before = "";
    for (String argument : arguments) {
      boolean isValue = before.startsWith("-") && isName(before) && !argument.startsWith("--");
      shown.add(isValue && !NAMED.matcher(before).find() ? HIDDEN : shown(argument));
      before = argument;
    }
    return shown;
  }

  private static String shown(String argument) {
    Matcher named = NAMED.matcher(argument);
    while (named.find()) {
      if (isName(named.group(1))) {
        return argument.substring(0, named.end()) + HIDDEN;
      }
    }
    return argument;
  }
}
