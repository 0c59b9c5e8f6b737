package io.github.flinkparallelism.maven.console;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** The encoding in which Maven's log leaves this process. */
public final class LogCharset {
  /** What the tables of the rich console are drawn with. */
  private static final String DRAWING = "\u2500\u00b7";

  private LogCharset() {}

  /** True when the log can show more than ASCII. */
  public static boolean showsUnicode() {
    return current().newEncoder().canEncode(DRAWING);
  }

  private static Charset current() {
    // The first is set by Java 19 and newer, the second by older ones when at a terminal.
    for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
      String name = System.getProperty(property);
      if (name != null) {
        try {
          return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          // An encoding that Java does not know is treated like one that was not stated.
        }
      }
    }
    return Charset.defaultCharset();
  }
}
