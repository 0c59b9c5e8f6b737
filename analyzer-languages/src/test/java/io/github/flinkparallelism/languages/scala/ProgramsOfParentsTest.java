package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.job.JobTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose parents, in files of their own, run what they are given. */
class ProgramsOfParentsTest {
  private static final String PARENT =
      """
      package p
      import org.apache.flink.streaming.api.scala._
      trait Application {
        def start(op: => Unit, jobName: String): Unit = {
          try {
            Env.init(jobName)
            op
            Env.get().execute(jobName)
          } catch {
            case e: Exception => e.printStackTrace()
          } finally {
            Env.clear()
          }
        }
      }
      object Env {
        private val local = new ThreadLocal[StreamExecutionEnvironment]
        def init(jobName: String): StreamExecutionEnvironment = {
          val env = StreamExecutionEnvironment.getExecutionEnvironment
          jobName match {
            case "orders" => env.setParallelism(5)
            case _ => env.setParallelism(2)
          }
          local.set(env)
          env
        }
        def get() = { val env = local.get(); env }
        def clear(): Unit = { local.remove() }
      }
      """;

  @TempDir Path folder;

  private JobTest job(String text) {
    return JobTest.in(folder)
        .file("src/main/scala/Application.scala", PARENT)
        .file("src/main/scala/Orders.scala", "package p\n" + text);
  }

  @Test
  void anAppWithATraitIsOne() {
    job("""
        import org.apache.flink.api.java.utils.ParameterTool
        object Orders extends App with Application {
          val width = ParameterTool.fromArgs(args).getInt("width", 3)
          start({
            val controller = new Controller
            controller.run(width)
            Env.get().fromSequence(0, 9).print() // expect: parallelism=5 | parallelism=5
            controller.run(Orders.width + 1)
          }, jobName = "orders")
        }
        class Controller {
          def run(width: Int): Unit =
            Env.get().fromSequence(0, 9).print().setParallelism(width) // expect: parallelism=5 | parallelism=3? input=--width | parallelism=5 | parallelism=4? input=--width
        }
        """)
        .check();
  }

  @Test
  void whatIsPassedByNameToOtherFilesIsComputedWhereItIsUsed() {
    job("""
        class Service extends Application
        object Orders {
          def main(args: Array[String]): Unit = {
            new Service().start(Env.get().fromSequence(0, 9).setParallelism(4).print(), "returns") // expect: parallelism=4 | parallelism=2
          }
        }
        """)
        .check();
  }
}
