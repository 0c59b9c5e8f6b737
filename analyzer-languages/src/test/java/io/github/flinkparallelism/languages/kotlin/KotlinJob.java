package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;

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
}
