package io.github.flinkparallelism.library.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves substitutions without asking the environment: {@code ${?PARALLELISM}} is an input unless
 * it is pinned.
 */
final class HoconSubstitutions {
  private static final char BEGIN = '\u0001';
  private static final char END = '\u0002';
  private static final Pattern MARK = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\??\"?([^}\"]+)\"?}");

  /** A few lines of substitutions can stand for more text than any memory holds. */
  private static final long LARGEST = 1024 * 1024;

  private static final ConfigOrigin INPUT = ConfigOriginFactory.newSimple("input");

  private static final ConfigResolveOptions WITHOUT_ENVIRONMENT =
      ConfigResolveOptions.noSystem().setAllowUnresolved(true);

  private final Map<String, String> pinned;

  HoconSubstitutions(Map<String, String> pinned) {
    this.pinned = Map.copyOf(pinned);
  }

  /** {@code config.resolve()}. */
  HoconConfig resolve(HoconConfig config, Invocation call, Runtime runtime) {
    try {
      Map<String, String> references = new HashMap<>();
      collect(config.marked().root(), "", references);
      Set<String> names = names(references);
      if (names.isEmpty()) {
        return config;
      }
      if (grown(references) > LARGEST) {
        return refusal("its substitutions stand for too much text", call, runtime);
      }
      Config plain = resolved(config.plain(), pinned, names);
      Map<String, String> marks = new LinkedHashMap<>(pinned);
      for (String name : names) {
        if (isAbsent(plain, name) && !pinned.containsKey(name)) {
          marks.put(name, BEGIN + name + END);
        }
      }
      Config marked = resolved(config.marked(), marks, names);
      return new HoconConfig(plain, marked, config.missing(), config.outside());
    } catch (ConfigException failure) {
      String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
      return refusal(message, call, runtime);
    } catch (StackOverflowError tooDeep) {
      return refusal("it is nested too deeply", call, runtime);
    }
  }

  private static HoconConfig refusal(String why, Invocation call, Runtime runtime) {
    runtime.problem(new Problem("the configuration cannot be resolved: " + why, call.location()));
    return HoconConfig.missing("the configuration cannot be resolved");
  }

  /** Resolved with {@code inputs} for what the configuration does not have itself. */
  private static Config resolved(Config config, Map<String, String> inputs, Set<String> names) {
    Config all = config;
    List<String> added = new ArrayList<>();
    for (String name : names) {
      String input = inputs.get(name);
      if (input != null) {
        all = all.withFallback(ConfigFactory.empty().withValue(name, value(input)));
        added.add(name);
      }
    }
    Config resolved = all.resolve(WITHOUT_ENVIRONMENT);
    for (String name : added) {
      boolean ours = !resolved.hasPath(name) || resolved.getValue(name).origin().equals(INPUT);
      resolved = ours ? resolved.withoutPath(name) : resolved;
    }
    return resolved;
  }

  private static ConfigValue value(String input) {
    return ConfigValueFactory.fromAnyRef(input).withOrigin(INPUT);
  }

  private static boolean isAbsent(Config resolved, String path) {
    try {
      return !resolved.hasPathOrNull(path);
    } catch (ConfigException.NotResolved unresolved) {
      return false;
    }
  }

  /** The text of every value that has references, by path. */
  private static void collect(ConfigObject object, String prefix, Map<String, String> into) {
    for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
      String path = prefix + entry.getKey();
      if (entry.getValue() instanceof ConfigObject inner && isMerged(inner)) {
        collect(inner, path + ".", into);
      } else {
        String text = entry.getValue().render(ConfigRenderOptions.concise());
        if (text.contains("${")) {
          into.put(path, text);
        }
      }
    }
  }

  /** An object that waits for a substitution to be merged with does not show its entries. */
  private static boolean isMerged(ConfigObject object) {
    try {
      return !object.entrySet().isEmpty();
    } catch (ConfigException.NotResolved waiting) {
      return false;
    }
  }

  private static Set<String> names(Map<String, String> references) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : references.values()) {
      Matcher reference = REFERENCE.matcher(text);
      while (reference.find()) {
        names.add(reference.group(1));
      }
    }
    return names;
  }

  /** The length of the longest value once it is resolved. */
  private static long grown(Map<String, String> references) {
    Map<String, Long> known = new HashMap<>();
    long most = 0;
    for (String path : references.keySet()) {
      most = Math.max(most, length(path, references, known, new HashSet<>()));
    }
    return most;
  }

  private static long length(
      String path, Map<String, String> references, Map<String, Long> known, Set<String> open) {
    String text = references.get(path);
    if (text == null || !open.add(path)) {
      return 1;
    }
    Long done = known.get(path);
    if (done == null) {
      long sum = text.length();
      Matcher reference = REFERENCE.matcher(text);
      while (reference.find() && sum <= LARGEST) {
        sum += length(reference.group(1), references, known, open);
      }
      done = sum;
      known.put(path, done);
    }
    open.remove(path);
    return done;
  }

  /** The input that a value depends on. */
  static Optional<String> input(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return Optional.empty();
    }
    String name = mark.group(1);
    return Optional.of((name.contains(".") ? "-D" : "$") + name);
  }
}
