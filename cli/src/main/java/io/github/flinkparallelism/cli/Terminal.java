package io.github.flinkparallelism.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command writes to.
 *
 * @param bytes results for machines, which have an encoding of their own
 * @param out results for people; ends up where {@code bytes} does
 * @param err messages about the run
 * @param columns width, where it is known
 * @param unicode whether more than ASCII can be shown
 * @param color whether colours can be shown
 * @param interactive whether a person is watching
 */
record Terminal(
    OutputStream bytes,
    PrintWriter out,
    PrintWriter err,
    Optional<Integer> columns,
    boolean unicode,
    boolean color,
    boolean interactive) {
  /** What the tables of the report are drawn with. */
  private static final String DRAWING = "\u2500\u00b7";

  /** The standard streams of this process. */
  static Terminal ofProcess() {
    Charset charset = charset();
    boolean terminal = isTerminal();
    OutputStream bytes = new FileOutputStream(FileDescriptor.out);
    return new Terminal(
        bytes,
        new PrintWriter(new OutputStreamWriter(bytes, charset)),
        new PrintWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset), true),
        columns(System.getenv("COLUMNS")),
        charset.equals(StandardCharsets.UTF_8) || charset.newEncoder().canEncode(DRAWING),
        terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM")),
        terminal && errorsReachTerminal());
  }

  /** Writes a result for machines. */
  void printUtf8(String text) {
    out.flush();
    try {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
      bytes.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes everything visible that was written so far. */
  void flush() {
    out.flush();
    err.flush();
  }

  static Optional<Integer> columns(String value) {
    try {
      return value == null ? Optional.empty() : Optional.of(Integer.parseInt(value.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A terminal on standard input and output; pipes and build servers have none. */
  @SuppressWarnings("SystemConsoleNull") // Both meanings of null are taken care of.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      // From Java 22 on there is always a console, and this method, unknown to Java 17, tells.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Java does not tell this about standard error; Linux does. */
  private static boolean errorsReachTerminal() {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
      return target.startsWith("/dev/pts") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return true;
    }
  }

  private static Charset charset() {
    // Set by Java 19 and newer; set by older ones when at a terminal; the locale's encoding.
    for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
      Optional<Charset> charset = charset(System.getProperty(property));
      if (charset.isPresent()) {
        return charset.get();
      }
    }
    return charset(System.getProperty("native.encoding")).orElseGet(Charset::defaultCharset);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name == null ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // An encoding that Java does not know is treated like one that was not stated.
      return Optional.empty();
    }
  }
}
