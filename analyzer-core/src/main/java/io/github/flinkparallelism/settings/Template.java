package io.github.flinkparallelism.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a tool fills in before Flink reads them, as Helm, envsubst and Maven do. */
public final class Template {
  private static final Pattern PLACE_HOLDER =
      Pattern.compile("\\{\\{|\\$\\{|\\$\\(|@[\\w.-]+@|\\$[A-Za-z_]");

  /** The shell's and compose's, alone: <code>${X:-4}</code>. */
  private static final Pattern WITH_DEFAULT =
      Pattern.compile("\\$\\{(\\w+):?-(.*)}", Pattern.DOTALL);

  private Template() {}

  /** What {@code value} is while nobody fills it in: 4 of <code>${X:-4}</code>. */
  public static Optional<String> unfilled(String value) {
    String current = value;
    Matcher matcher = WITH_DEFAULT.matcher(current);
    while (matcher.matches()) {
      current = matcher.group(2);
      matcher = WITH_DEFAULT.matcher(current);
    }
    return current.equals(value) || isIn(current) ? Optional.empty() : Optional.of(current);
  }

  /** Whether {@code value} holds a place holder. */
  public static boolean isIn(String value) {
    return PLACE_HOLDER.matcher(value).find();
  }
}
