package io.github.flinkparallelism.verify.flink;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of window operators before Flink 1.15, {@code WindowOperatorBuilder#generateOperatorName},
 * and of some of {@code AllWindowedStream} in every release.
 *
 * <p>They hold addresses of objects and differ from run to run: {@code Window(GlobalWindows(),
 * PurgingTrigger(CountTrigger(3)), Function$1@608557bf, ..)} becomes {@code Window(GlobalWindows,
 * ...)}.
 */
final class WindowNames {
  private static final Pattern LONG =
      Pattern.compile("((?:Trigger)?Window)\\((?:[\\w.$]*[.$])?(\\w+)[(@].*\\)", Pattern.DOTALL);

  private WindowNames() {}

  /** The part of an operator's name that is the same in every run. */
  static String stable(String operator) {
    Matcher matcher = LONG.matcher(operator);
    return matcher.matches() ? matcher.group(1) + "(" + matcher.group(2) + ", ...)" : operator;
  }

  /** A vertex's name with the stable names of {@code operators} in it. */
  static String stable(String vertex, List<String> operators) {
    String name = vertex;
    for (String operator : operators) {
      name = name.replace(operator, stable(operator));
    }
    return name;
  }
}
