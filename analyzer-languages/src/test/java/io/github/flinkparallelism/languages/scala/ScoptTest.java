package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Program arguments that scopt makes a case class of. */
class ScoptTest {
  @TempDir Path folder;

  private JobTest parser(String expected) {
    return JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import scopt.OptionParser

            case class Config(
                p: Int = 2,
                sinks: Int = 5,
                name: String = "job",
                debug: Boolean = false,
                width: Option[Int] = None,
                in: String = "")

            object Job {
              def main(args: Array[String]): Unit = {
                val parser = new OptionParser[Config]("job") {
                  head("job", "1.0")
                  opt[Int]('p', "parallelism").action((x, c) => c.copy(p = x)).text("how many")
                  opt[Int]("sinks") optional() action { (x, c) =>
                    c.copy(sinks = x * 2)
                  } validate { x => if (x > 0) success else failure("none") }
                  opt[String]("name") valueName("<name>") action { (x, c) => c.copy(name = x) }
                  opt[Unit]("debug").action((_, c) => c.copy(debug = true))
                  opt[Int]('w', "width").action((x, c) => c.copy(width = Some(x)))
                  arg[String]("<in>").optional().action((x, c) => c.copy(in = x))
                  help("help").text("prints this usage text")
                }
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                parser.parse(args, Config()) match {
                  case Some(c) =>
                    env.setParallelism(c.p)
                    env.fromSequence(0, 9).name(c.name) // expect: %s
                      .map(_ + 1).setParallelism(c.sinks) // expect: %s
                      .map(_ + 1).setParallelism(if (c.debug) 3 else 4) // expect: %s
                      .print().setParallelism(c.width.getOrElse(7)) // expect: %s
                    env.execute()
                  case None => sys.exit(1)
                }
              }
            }
            """
                .formatted((Object[]) expected.split("; ")));
  }

  @Test
  void argumentsThatAreNotKnown() {
    parser(
            "parallelism=2? input=--parallelism; parallelism=5? input=--sinks;"
                + " parallelism=4? input=--debug; parallelism=7? input=--width")
        .check();
  }

  @Test
  void noArguments() {
    parser("parallelism=2; parallelism=5; parallelism=4; parallelism=7 certainty=exact")
        .args()
        .check();
  }

  @Test
  void argumentsThatAreKnown() {
    parser(
            "parallelism=6 name=\"Source: orders\" certainty=exact; parallelism=8 certainty=exact;"
                + " parallelism=3 certainty=exact; parallelism=9 certainty=exact")
        .args("-p", "6", "--sinks=4", "--debug", "--name", "orders", "-w", "9", "in.txt")
        .check();
  }

  @Test
  void inSequence() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import scopt.OParser

            case class Config(p: Int = 2, sinks: Int = 5, mode: String = "")

            object Job {
              private val builder = OParser.builder[Config]
              private val parser = {
                import builder._
                OParser.sequence(
                  programName("job"),
                  opt[Int]('p', "parallelism")
                    .required()
                    .action((x, c) => c.copy(p = x))
                    .text("how many"),
                  cmd("replay")
                    .action((_, c) => c.copy(mode = "replay"))
                    .children(opt[Int]("sinks").action((x, c) => c.copy(sinks = x))),
                  checkConfig(c => if (c.sinks > 100) failure("too many") else success))
              }

              def main(args: Array[String]): Unit = OParser.parse(parser, args, Config()) match {
                case Some(c) => run(c)
                case _ => ()
              }

              private def run(c: Config): Unit = {
                val env = StreamExecutionEnvironment.getExecutionEnvironment
                env.fromSequence(0, 9).setParallelism(c.p) // expect: parallelism=3 certainty=exact
                  .print().setParallelism(if (c.mode == "replay") c.sinks else 1) // expect: parallelism=4 certainty=exact
                env.execute()
              }
            }
            """)
        .args("replay", "--parallelism", "3", "--sinks", "4")
        .check();
  }

  @Test
  void valuesBehindColons() {
    parser(
            "parallelism=6 name=\"Source: a=b:c\" certainty=exact; parallelism=8 certainty=exact;"
                + " parallelism=4 certainty=exact; parallelism=9 certainty=exact")
        .args("-p:6", "--sinks:4", "--name:a=b:c", "-w=9")
        .check();
  }

  @Test
  void effectsApart() {
    JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import org.apache.flink.streaming.api.scala._
            import scopt.{DefaultOEffectSetup, OParser}

            case class Config(p: Int = 2, q: Int = 5)

            object Job extends App {
              val builder = OParser.builder[Config]
              val parser = {
                import builder._
                OParser.sequence(
                  programName("job"),
                  help("help"),
                  opt[Int]('p', "parallelism").action { case (x, c) => c.copy(p = x) },
                  opt[Int]("q").action((x, c) => c.copy(q = x)))
              }

              OParser.runParser(parser, args, Config()) match {
                case (result, effects) =>
                  OParser.runEffects(effects, new DefaultOEffectSetup {
                    override def terminate(exitState: Either[String, Unit]): Unit = ()
                  })
                  result match {
                    case Some(config) =>
                      val env = StreamExecutionEnvironment.getExecutionEnvironment
                      env.fromSequence(0, 9).setParallelism(config.p) // expect: parallelism=3 certainty=exact
                        .print().setParallelism(config.q) // expect: parallelism=5 certainty=exact
                      env.execute()
                    case _ => ()
                  }
              }
            }
            """)
        .args("--parallelism", "3")
        .check();
  }

  @Test
  void argumentsThatAreRefused() {
    AnalysisResult result = parser("-; -; -; -").args("-p", "many").run();

    assertThat(result.problems())
        .extracting(problem -> problem.location().line() + " " + problem.message())
        .contains("27 scopt refuses the arguments: --parallelism is no Int");
  }
}
