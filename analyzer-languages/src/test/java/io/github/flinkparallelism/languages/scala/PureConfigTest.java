package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case classes that pureconfig fills from HOCON. */
class PureConfigTest {
  @TempDir Path folder;

  private JobTest job(String loading, String hocon) {
    return JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import pureconfig._
            import pureconfig.generic.auto._
            case class Sinks(parallelism: Int = 2, maxWidth: Option[Int])
            case class Conf(jobParallelism: Int, name: String = "job", sinks: Sinks = Sinks(9, None))
            object Job {
              def main(args: Array[String]): Unit = {
                val conf = %s
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.setParallelism(conf.jobParallelism)
                env.fromSequence(0, 9).name(conf.name).map(_ + 1) // expect: parallelism=3 name="Source: job" | parallelism=3
                  .setParallelism(conf.sinks.maxWidth.getOrElse(3))
                  .print().setParallelism(conf.sinks.parallelism) // expect: parallelism=2
                env.execute()
              }
            }
            """
                .formatted(loading))
        .file("src/main/resources/application.conf", hocon);
  }

  @Test
  void partsOfTheApplicationsConfiguration() {
    String hocon = "job { job-parallelism = 3, sinks {} }\n";
    job("ConfigSource.default.at(\"job\").loadOrThrow[Conf]", hocon).check();
  }

  @Test
  void theWholeConfiguration() {
    job("ConfigSource.default.loadOrThrow[Conf]", "job-parallelism = 3\nsinks.parallelism = 2\n")
        .check();
  }

  @Test
  void theFunctionsOfFormerReleases() {
    String hocon = "job { job-parallelism = 3, sinks { max-width = 3 } }\n";
    job("loadConfigOrThrow[Conf](\"job\")", hocon).check();
  }

  @Test
  void resultsThatMayBeFailures() {
    String hocon = "job { job-parallelism = 3, sinks {} }\n";
    job(
            "ConfigSource.default.at(\"job\").load[Conf].getOrElse(sys.error(\"no configuration\"))",
            hocon)
        .check();
  }

  @Test
  void resultsThatAreMatched() {
    String hocon = "job { job-parallelism = 3, sinks {} }\n";
    job(
            "ConfigSource.default.at(\"job\").load[Conf] match {"
                + " case Right(loaded) => loaded; case Left(_) => sys.exit(1) }",
            hocon)
        .check();
  }

  @Test
  void classesOfOtherFilesAndPackages() {
    JobTest.in(folder)
        .file(
            "src/main/scala/org/acme/jobs/Job.scala",
            """
            package org.acme.jobs
            import org.acme.settings.AppConfig
            import org.apache.flink.streaming.api.scala._
            import pureconfig._
            import pureconfig.generic.auto._
            object Job {
              def main(args: Array[String]): Unit = {
                val conf = ConfigSource.default.at("app").loadOrThrow[AppConfig]
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).setParallelism(conf.flink.sourceParallelism) // expect: parallelism=6 certainty=exact
                  .map(_ + 1).setParallelism(conf.sink.width) // expect: parallelism=9 certainty=exact
                  .map(_ + 1).setParallelism(conf.hosts.size) // expect: parallelism=2 certainty=exact
                  .print().setParallelism(conf.flink.other.getOrElse(3)) // expect: parallelism=4 certainty=exact
                env.execute()
              }
            }
            """)
        .file(
            "src/main/scala/org/acme/settings/AppConfig.scala",
            """
            package org.acme.settings
            case class AppConfig(flink: FlinkConfig, hosts: List[String], sink: Sink = Sink(9))
            case class Sink(width: Int)
            """)
        .file(
            "src/main/scala/org/acme/settings/FlinkConfig.scala",
            """
            package org.acme.settings
            case class FlinkConfig(sourceParallelism: Int, other: Option[Int])
            """)
        .file(
            "src/main/resources/application.conf",
            "app { flink { source-parallelism = 6, other = 4 }, hosts = [a, b] }\n")
        .check();
  }

  @Test
  void keysOfAnotherCase() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import pureconfig._
            case class Conf(sinkWidth: Int = 2)
            object Job {
              implicit def hint[A] = ProductHint[A](ConfigFieldMapping(CamelCase, CamelCase))
              def main(args: Array[String]): Unit = {
                val conf = ConfigSource.default.loadOrThrow[Conf]
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).print().setParallelism(conf.sinkWidth) // expect: parallelism=1 | parallelism=unknown
                env.execute()
              }
            }
            """)
        .file("src/main/resources/application.conf", "sinkWidth = 7\n")
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }
}
