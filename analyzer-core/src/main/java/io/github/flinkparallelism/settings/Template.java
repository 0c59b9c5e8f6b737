package io.github.flinkparallelism.settings;

import java.util.regex.Pattern;

/** Values that a tool fills in before Flink reads them, as Helm, envsubst and Maven do. */
public final class Template {
  private static final Pattern PLACE_HOLDER =
      Pattern.compile("\\{\\{|\\$\\{|\\$\\(|@[\\w.-]+@|\\$[A-Za-z_]");

  private Template() {}

  /** Whether {@code value} holds a place holder. */
  public static boolean isIn(String value) {
    return PLACE_HOLDER.matcher(value).find();
  }
}
