package io.github.flinkparallelism.verify;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last words of a program, without stack traces. */
final class LogTail {
  private static final int LINES = 8;

  /** Stack traces, and what logging says of itself. */
  private static final List<String> NOISE = List.of("\tat ", "\t... ", "SLF4J: ", "log4j:WARN ");

  private LogTail() {}

  static List<String> of(Path log) {
    try {
      // Decoded leniently: nobody knows in which encoding a program prints.
      List<String> lines =
          new String(Files.readAllBytes(log), Charset.defaultCharset())
              .lines()
              .filter(line -> !line.isBlank())
              .filter(line -> NOISE.stream().noneMatch(line::startsWith))
              .toList();
      return lines.subList(Math.max(lines.size() - LINES, 0), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
