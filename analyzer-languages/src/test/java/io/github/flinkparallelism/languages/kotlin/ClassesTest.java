package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes, objects and what they have. */
class ClassesTest {
  @TempDir Path folder;

  private static String job(String body) {
    return """
        fun main(args: Array<String>) {
          val env = StreamExecutionEnvironment.getExecutionEnvironment()
        """
        + body
        + "env.execute()\n}\n";
  }

  @Test
  void dataClasses() {
    KotlinJob.file(
            folder,
            """
            data class Name(val p: Int)
            data class Config(val sources: Int = 2, val sinks: Int = sources + 1, val name: String = "x") {
              val total get() = sources + sinks
              val twice = sources * 2
            }
            """
                + job(
                    """
                    val config = Config()
                    val other = config.copy(sinks = 7)
                    val (a, b) = other
                    env.fromSequence(0, 9).setParallelism(config.sources) // expect: parallelism=2
                      .map { it }.setParallelism(config.total) // expect: parallelism=5
                      .map { it }.setParallelism(Config(sinks = 4).twice) // expect: parallelism=4
                      .map { it }.setParallelism(a + b) // expect: parallelism=9
                      .map { it }.name("${Name(7)}") // expect: name=Name(p=7)
                      .print() // expect: parallelism=1
                    if (config == Config()) {
                      env.fromSequence(0, 9).print().setParallelism(3) // expect: parallelism=1 | parallelism=3
                    }
                    """))
        .check();
  }

  @Test
  void enumsAndSealedClasses() {
    KotlinJob.file(
            folder,
            """
            enum class Tier(val p: Int) {
              SMALL(1),
              BIG(8) {
                override fun boost() = 10
              };

              open fun boost() = p + 1
            }

            sealed class Mode {
              object Fast : Mode()
              data class Slow(val p: Int) : Mode()
            }

            fun parallelismOf(mode: Mode): Int = when (mode) {
              is Mode.Fast -> 9
              is Mode.Slow -> mode.p
            }
            """
                + job(
                    """
                    env.fromSequence(0, 9).setParallelism(Tier.BIG.p) // expect: parallelism=8
                      .map { it }.setParallelism(Tier.valueOf("SMALL").boost()) // expect: parallelism=2
                      .map { it }.setParallelism(Tier.BIG.boost()) // expect: parallelism=10
                      .map { it }.setParallelism(parallelismOf(Mode.Fast)) // expect: parallelism=9
                      .map { it }.setParallelism(parallelismOf(Mode.Slow(4))) // expect: parallelism=4
                      .print().setParallelism(when (Tier.SMALL) { Tier.BIG -> 1; Tier.SMALL -> 3 }) // expect: parallelism=3
                    for (tier in Tier.values()) {
                      env.fromSequence(0, 9).setParallelism(tier.ordinal + 1) // expect: parallelism=1 | parallelism=2
                        .map { it }.name(tier.name) // expect: name=SMALL | name=BIG
                        .print() // expect: parallelism=1 | parallelism=1
                    }
                    """))
        .check();
  }

  @Test
  void inheritance() {
    KotlinJob.file(
            folder,
            """
            abstract class BaseJob(protected val env: StreamExecutionEnvironment) {
              abstract val workers: Int
              open val sinks = 1
              abstract fun build()
              fun run() {
                env.parallelism = workers
                build()
                env.execute()
              }
            }

            class OrderJob(env: StreamExecutionEnvironment, override val workers: Int = 3) : BaseJob(env) {
              override val sinks = 2
              override fun build() {
                env.fromSequence(0, 9).print().setParallelism(sinks) // expect: parallelism=3 | parallelism=2
              }
            }

            fun main() {
              OrderJob(StreamExecutionEnvironment.getExecutionEnvironment()).run()
            }
            """)
        .check();
  }

  @Test
  void objectsAreInstances() {
    KotlinJob.file(
            folder,
            """
            interface Step {
              val p: Int
              fun apply(stream: DataStream<Long>): DataStream<Long> = stream.map { it }.setParallelism(p) // expect: parallelism=4 | parallelism=5
            }

            object First : Step {
              override val p = 4
            }

            class Second(override val p: Int) : Step
            """
                + job(
                    """
                    val steps = listOf(First, Second(5))
                    val source: DataStream<Long> = env.fromSequence(0, 9).setParallelism(1) // expect: parallelism=1
                    steps.fold(source) { stream, step -> step.apply(stream) }
                      .print().setParallelism(First.p) // expect: parallelism=4
                    """))
        .check();
  }

  @Test
  void lazyAndLate() {
    KotlinJob.file(
            folder,
            """
            class Job {
              lateinit var env: StreamExecutionEnvironment
              val p by lazy { env.parallelism + 1 }
              private var count = 0
                set(value) { field = value * 2 }

              fun run() {
                env = StreamExecutionEnvironment.getExecutionEnvironment()
                env.parallelism = 4
                count = 3
                val late by lazy { count + 1 }
                env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=5
                  .map { it }.setParallelism(late) // expect: parallelism=7
                  .print().setParallelism(count) // expect: parallelism=6
                env.execute()
              }
            }

            fun main() = Job().run()
            """)
        .check();
  }

  @Test
  void functionsAsObjects() {
    KotlinJob.file(
            folder,
            """
            typealias Env = StreamExecutionEnvironment

            fun source(env: Env, p: Int) = env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=3

            fun interface Build {
              fun build(env: StreamExecutionEnvironment): Int
            }
            """
                + job(
                    """
                    val build = Build { it.parallelism + 1 }
                    env.parallelism = 2
                    val add: (Int, Int) -> Int = { a, b -> a + b }
                    fun twice(x: Int) = x * 2
                    val make = ::source
                    make(env, 3).print() // expect: parallelism=2
                    env.fromSequence(0, 9) // expect: parallelism=2
                      .map(object : MapFunction<Long, Long> { // expect: parallelism=2
                        override fun map(value: Long): Long = value + 1
                      })
                      .map(MapFunction<Long, Long> { it + 1 }).setParallelism(add(3, 4)) // expect: parallelism=7
                      .keyBy(KeySelector<Long, Long> { it }).print().setParallelism(twice(4)) // expect: parallelism=8
                    env.fromSequence(0, 9).print().setParallelism(build.build(env)) // expect: parallelism=2 | parallelism=3
                    """))
        .check();
  }

  @Test
  void secondaryConstructors() {
    KotlinJob.file(
            folder,
            """
            class Config(val p: Int, val q: Int) {
              constructor(both: Int) : this(both, both)
              var r = p + q
              init { r += 1 }
            }
            """
                + job(
                    """
                    val c = Config(2)
                    c.r += 1
                    env.fromSequence(0, 9).setParallelism(c.r) // expect: parallelism=6
                      .print().setParallelism(Config(q = 3, p = 1).q) // expect: parallelism=3
                    """))
        .check();
  }

  @Test
  void parameterTool() {
    KotlinJob.main(
            folder,
            """
            val params = ParameterTool.fromArgs(args)
            env.parallelism = params.getInt("p", 4)
            env.fromSequence(0, 9) // expect: parallelism=4? input=--p
              .print() // expect: parallelism=4? input=--p
            if (params.has("debug")) {
              env.fromSequence(0, 9).print() // expect: parallelism=4? condition=params.has("debug") | parallelism=4? condition=params.has("debug")
            }
            """)
        .check();
  }
}
