package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jobs in Kotlin with the usual imports. */
final class KotlinJob {
  private static final String IMPORTS =
      """
      package org.acme
      import org.apache.flink.api.common.functions.*
      import org.apache.flink.api.java.functions.KeySelector
      import org.apache.flink.api.java.utils.ParameterTool
      import org.apache.flink.streaming.api.datastream.*
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment
      """;

  private static final Pattern NUMBER = Pattern.compile("(.*\\S) +// (\\d+|\\?)");

  private KotlinJob() {}

  /** A whole file. */
  static JobTest file(Path folder, String text) {
    return JobTest.in(folder).file("src/main/kotlin/org/acme/Job.kt", IMPORTS + text);
  }

  /** The statements of main between the creation of {@code env} and execute(). */
  static JobTest main(Path folder, String statements) {
    return file(
        folder,
        "fun main(args: Array<String>) {"
            + " val env = StreamExecutionEnvironment.getExecutionEnvironment()\n"
            + statements
            + "env.execute()\n}\n");
  }

  /**
   * Numbers that are known for certain, or not at all.
   *
   * @param declarations what stands beside main
   * @param lines statements of main, and expressions that are a parallelism: {@code f(2) // 3},
   *     {@code g(2) // ?}
   */
  static JobTest numbers(Path folder, String declarations, String lines) {
    StringBuilder body = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      Matcher number = NUMBER.matcher(line);
      body.append(
          number.matches()
              ? "env.fromSequence(0, 9).print().setParallelism("
                  + number.group(1)
                  + ") // expect: parallelism=1 | parallelism="
                  + (number.group(2).equals("?")
                      ? "unknown\n"
                      : number.group(2) + " certainty=exact\n")
              : line + "\n");
    }
    JobTest job =
        file(
            folder,
            declarations
                + "fun main(args: Array<String>) {"
                + " val env = StreamExecutionEnvironment.getExecutionEnvironment()\n"
                + body
                + "env.execute()\n}\n");
    return job.ignoringFindings("ParallelismNotDetermined");
  }
}
