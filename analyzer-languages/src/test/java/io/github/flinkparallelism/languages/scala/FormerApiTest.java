package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of Flink that old introductions in Scala use. */
class FormerApiTest {
  private static final String JOB =
      """
      package org.acme
      import org.apache.flink.streaming.api.scala._
      object Job {
        def main(args: Array[String]): Unit = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
      %s
          env.execute()
        }
      }
      """;

  @TempDir Path folder;

  private JobTest main(String statements) {
    return JobTest.in(folder)
        .version("1.13.6")
        .file("src/main/scala/org/acme/Job.scala", JOB.formatted(statements));
  }

  @Test
  void outputsAreSelected() {
    main("""
            env.setParallelism(3)
            val split = env.fromElements(1, 2).rebalance.split(n => if (n % 2 == 0) Seq("even") else Seq("odd")) // expect: parallelism=1
            split.select("odd").map(_ + 1).setParallelism(2).print() // expect: parallelism=2 | parallelism=3
            split select "even" print // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void foldsOfKeyedStreamsAndWindows() {
    main("""
            env.setParallelism(3)
            val keyed = env.fromElements(1, 2).keyBy(n => n) // expect: parallelism=1
            keyed.fold("") { (text, n) => text + n }.setParallelism(2).print() // expect: parallelism=2 | parallelism=3
            keyed.timeWindow(Time.seconds(5)).fold("")((text, n) => text + n).setParallelism(4) // expect: parallelism=4
              .print() // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void theOldClientSubmits() {
    JobTest.in(folder)
        .version("1.13.6")
        .file(
            "src/main/scala/org/acme/Job.scala",
            JOB.formatted(
                "    env.fromSequence(0, 9) // expect: parallelism=10 layer=client\n"
                    + "      .print() // expect: parallelism=10 layer=client"))
        .file(
            "src/main/scala/org/acme/Submit.scala",
            """
            package org.acme
            import java.io.File
            import org.apache.flink.client.program.{Client, PackagedProgram}
            object Submit {
              def main(args: Array[String]): Unit = {
                val program = new PackagedProgram(new File("job.jar"), "org.acme.Job", "--in", "x")
                val client = new Client(address, config, getClass.getClassLoader)
                client.run(program, 10, true) // finding: SubmittedWithParallelism
              }
            }
            """)
        .check();
  }
}
