package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table programs in Scala. */
class TablesTest {
  @TempDir Path folder;

  @Test
  void columnsAreNamedByAnInterpolator() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import org.apache.flink.table.api._
            import org.apache.flink.table.api.bridge.scala._
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(3)
                val tables = StreamTableEnvironment.create(env)
                val table = tables.fromDataStream(env.fromElements((1, "a"))) // expect: parallelism=1
                val names = table.select($"_1", $"_2")
                tables.toDataStream(names).print() // expect: parallelism=1 | parallelism=1 | parallelism=3
                env.execute()
              }
            }
            """)
        .check();
  }

  @Test
  void columnsAreNamedByAMethod() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import org.apache.flink.table.api._
            import org.apache.flink.table.api.Expressions.$
            import org.apache.flink.table.api.bridge.scala._
            object Job {
              def main(args: Array[String]): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(3)
                val tables = StreamTableEnvironment.create(env)
                val table = tables.fromDataStream(env.fromElements((1, "a"))) // expect: parallelism=1
                val names = table.select($("_1"), $("_2").as("name"))
                  .select($("_1")
                    , $("name"))
                tables.toDataStream(names).print() // expect: parallelism=1 | parallelism=1 | parallelism=3
                env.execute()
              }
            }
            """)
        .check();
  }
}
