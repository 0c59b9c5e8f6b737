package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jobs in Scala from a folder. */
final class ScalaJob {
  private static final Pattern NUMBER = Pattern.compile("( *)(.*\\S) +// (\\d+|\\?)");

  private ScalaJob() {}

  /** A whole file. */
  static JobTest file(Path folder, String text) {
    return JobTest.in(folder)
        .file("src/main/scala/Job.scala", "import org.apache.flink.streaming.api.scala._\n" + text);
  }

  /**
   * Numbers that are known for certain, or not at all.
   *
   * @param declarations what stands beside the object
   * @param lines statements of main, and expressions that are a parallelism: {@code f(2) // 3},
   *     {@code g(2) // ?}
   */
  static JobTest numbers(Path folder, String declarations, String lines) {
    return file(
            folder,
            declarations
                + "object Job {\n"
                + "  def main(args: Array[String]): Unit = {\n"
                + "    val env = StreamExecutionEnvironment.getExecutionEnvironment\n"
                + expected(lines.indent(4))
                + "    env.execute()\n  }\n}\n")
        .ignoringFindings("ParallelismNotDetermined");
  }

  /** Lines of which those with a number become a job each, in the indentation that they have. */
  static String expected(String lines) {
    StringBuilder body = new StringBuilder();
    for (String line : lines.split("\n", -1)) {
      Matcher number = NUMBER.matcher(line);
      body.append(
          number.matches()
              ? number.group(1)
                  + "env.fromSequence(0, 9).print().setParallelism("
                  + number.group(2)
                  + ") // expect: parallelism=1 | parallelism="
                  + (number.group(3).equals("?")
                      ? "unknown\n"
                      : number.group(3) + " certainty=exact\n")
              : line + "\n");
    }
    return body.toString();
  }
}
