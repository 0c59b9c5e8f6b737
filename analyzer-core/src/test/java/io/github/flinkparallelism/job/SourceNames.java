package io.github.flinkparallelism.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a source file belongs, by what it declares. */
final class SourceNames {
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:@\\w+(?:\\([^)]*\\))?|public|final|abstract|sealed|non-sealed)\\s+)*"
              + "(?:class|interface|enum|record)\\s+(\\w+)",
          Pattern.MULTILINE);

  private SourceNames() {}

  /** The path below the source root: {@code org/acme/Job.java}. */
  static String pathOf(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type is declared at the start of a line:\n" + source);
    }
    Matcher declared = PACKAGE.matcher(source);
    String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
    return folder + type.group(1) + ".java";
  }
}
