package io.github.flinkparallelism.languages.scala;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.job.JobTest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Operator;
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
  void commandsAndOrder() {
    JobTest job =
        JobTest.in(folder)
            .file(
                "src/main/scala/Job.scala",
                """
                import org.apache.flink.streaming.api.scala._
                import scopt.OptionParser

                case class Config(p: Int = 2, file: String = "")

                object Job {
                  def main(args: Array[String]): Unit = {
                    val parser = new OptionParser[Config]("job") {
                      opt[Int]('p', "parallelism").action((x, c) => c.copy(p = x))
                      opt[String]("size").action((x, c) => c.copy(p = if (x == "big") 8 else 1))
                      opt[Int]("max").withFallback(() => 5).action((x, c) => c.copy(p = c.p + x))
                      opt[Seq[Int]]("more").unbounded()
                        .action((x, c) => c.copy(p = c.p + x.size))
                      cmd("replay").children(
                        arg[String]("<file>").action((x, c) => c.copy(file = x)))
                    }
                    parser.parse(args, Config()).foreach { c =>
                      val env = StreamExecutionEnvironment.getExecutionEnvironment
                      env.fromSequence(0, 9).name(c.file).setParallelism(c.p).print()
                      env.execute()
                    }
                  }
                }
                """);

    assertThat(source(job.args("-p", "3", "--size", "big"))).isEqualTo("Source:  Optional[13]");
    assertThat(source(job.args("--size", "big", "-p", "3"))).isEqualTo("Source:  Optional[8]");
    assertThat(source(job.args("--max", "0", "-p", "3", "--more", "1,2", "--more", "1")))
        .isEqualTo("Source:  Optional[6]");
    assertThat(source(job.args("replay", "a.txt", "--max=0")))
        .isEqualTo("Source: a.txt Optional[2]");
    assertThat(job.args("replay").run().problems().toString())
        .contains("scopt refuses the arguments: args[0] is required and not given");
  }

  private static String source(JobTest job) {
    Operator first = job.run().jobs().get(0).executions().get(0).operators().get(0);
    return first.name() + " " + first.parallelism().value();
  }

  private JobTest manyTypes(String expected) {
    return JobTest.in(folder)
        .file(
            "src/main/scala/Job.scala",
            """
            import java.io.File
            import java.net.URI
            import org.apache.flink.streaming.api.scala._
            import scala.concurrent.duration._
            import scopt.OParser

            case class Config(
                stages: Seq[Int] = Seq(2, 3),
                topics: Seq[String] = Nil,
                widths: Map[String, Int] = Map("map" -> 5),
                limits: Map[String, String] = Map.empty,
                sink: (String, Int) = ("out", 6),
                extra: Option[Int] = None,
                from: File = new File("in"),
                at: URI = new URI("file:///in"),
                every: Duration = 1.minute,
                total: Long = 1L)

            object Job {
              def main(args: Array[String]): Unit = {
                val builder = OParser.builder[Config]
                val parser = {
                  import builder._
                  OParser.sequence(
                    programName("job"),
                    opt[Seq[Int]]("stages").action((x, c) => c.copy(stages = x))
                      .validate(x => if (x.isEmpty) failure("none") else success),
                    opt[Seq[String]]('t', "topics").action((x, c) => c.copy(topics = x)),
                    opt[Map[String, Int]]('w', "widths").action((x, c) => c.copy(widths = x)),
                    opt[scala.collection.immutable.Map[String, String]]('k', "limits")
                      .keyValueName("key", "value").action((x, c) => c.copy(limits = x)),
                    opt[(String, Int)]("sink").action({ case (x, c) => c.copy(sink = x) }),
                    opt[Option[Int]]("extra").action((x, c) => c.copy(extra = x)),
                    opt[File]("from").action((x, c) => c.copy(from = x)),
                    opt[URI]("at").action((x, c) => c.copy(at = x)),
                    opt[Duration]("every").action((x, c) => c.copy(every = x)),
                    opt[Long]("total").action((x, c) => c.copy(total = x)))
                }
                OParser.parse(parser, args, Config()).foreach { c =>
                  val env = StreamExecutionEnvironment.getExecutionEnvironment
                  env.setParallelism(c.stages.size)
                  env.fromSequence(0, c.total) // expect: %s
                    .map(_ + 1).setParallelism(c.stages.head) // expect: %s
                    .map(_ + 1).name(c.topics.mkString("+")).setParallelism(c.stages.sum) // expect: %s
                    .map(_ + 1).setParallelism(c.widths("map")) // expect: %s
                    .map(_ + 1).setParallelism(c.limits.getOrElse("map", "8").toInt) // expect: %s
                    .map(_ + 1).name(c.sink._1).setParallelism(c.sink._2) // expect: %s
                    .print().setParallelism(c.extra.getOrElse(7)) // expect: %s
                  env.execute()
                }
              }
            }
            """
                .formatted((Object[]) expected.split("; ")));
  }

  @Test
  void typesWithoutArguments() {
    manyTypes(
            "parallelism=2 certainty=exact; parallelism=2 certainty=exact;"
                + " parallelism=5 name=\"\" certainty=exact; parallelism=5 certainty=exact;"
                + " parallelism=8 certainty=exact; parallelism=6 name=\"out\" certainty=exact;"
                + " parallelism=7 certainty=exact")
        .args()
        .check();
  }

  @Test
  void typesWithArguments() {
    manyTypes(
            "parallelism=3 certainty=exact; parallelism=4 certainty=exact;"
                + " parallelism=28 name=\"a+b\" certainty=exact; parallelism=9 certainty=exact;"
                + " parallelism=3 certainty=exact; parallelism=2 name=\"files\" certainty=exact;"
                + " parallelism=10 certainty=exact")
        .args(
            "--stages",
            "4,0x10,8",
            "-t",
            "a,b,",
            "--widths:map=9,sink=2",
            "-k",
            "map=3,x=a=b",
            "--sink",
            "files=2",
            "--extra=10",
            "--from",
            "a.txt",
            "--at",
            "file:///a",
            "--every",
            "5 seconds",
            "--total",
            "99")
        .check();
  }

  @Test
  void typesWithArgumentsThatAreNotKnown() {
    manyTypes(
            "parallelism=2? input=--stages; parallelism=2? input=--stages;"
                + " parallelism=5? input=--stages; parallelism=5? input=--widths;"
                + " parallelism=8? input=--limits; parallelism=6? input=--sink;"
                + " parallelism=7? input=--extra")
        .check();
  }

  @Test
  void partsOfAnotherType() {
    AnalysisResult list = manyTypes("-; -; -; -; -; -; -").args("--stages", "4,many").run();
    AnalysisResult map = manyTypes("-; -; -; -; -; -; -").args("--widths", "map").run();

    assertThat(list.problems().toString()).contains("--stages is no Seq");
    assertThat(map.problems().toString()).contains("--widths is no Map");
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
