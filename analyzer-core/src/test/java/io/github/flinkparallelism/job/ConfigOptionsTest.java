package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of the program's own in Flink's configuration. */
class ConfigOptionsTest {
  private static final String OPTIONS =
      """
      class Options {
        static final org.apache.flink.configuration.ConfigOption<Integer> MAPPERS =
            org.apache.flink.configuration.ConfigOptions.key("mappers").intType().defaultValue(5).withDescription("how many");
        static final org.apache.flink.configuration.ConfigOption<Integer> SINKS =
            org.apache.flink.configuration.ConfigOptions.key("sinks").intType().noDefaultValue().withFallbackKeys("writers");
      }
      """;
  @TempDir Path folder;

  @Test
  void theDefaultOfAnOption() {
    JobTest.in(folder)
        .source(OPTIONS)
        .main(
            """
            Configuration conf = new Configuration();
            env.fromSequence(0, 9).map(x -> x).setParallelism(conf.get(Options.MAPPERS)); // expect: parallelism=1 | parallelism=5
            """)
        .check();
  }

  @Test
  void aValueThatIsSet() {
    JobTest.in(folder)
        .source(OPTIONS)
        .main(
            """
            Configuration conf = new Configuration().set(Options.MAPPERS, 7);
            conf.setInteger("writers", 3);
            env.fromSequence(0, 9) // expect: parallelism=1
                .map(x -> x).setParallelism(conf.get(Options.MAPPERS)) // expect: parallelism=7
                .print().setParallelism(conf.get(Options.SINKS)); // expect: parallelism=3
            """)
        .check();
  }

  @Test
  void aValueThatIsTakenAway() {
    JobTest.in(folder)
        .source(OPTIONS)
        .main(
            """
            Configuration conf = new Configuration().set(Options.MAPPERS, 7);
            conf.removeConfig(Options.MAPPERS);
            env.fromSequence(0, 9).map(x -> x).setParallelism(conf.get(Options.MAPPERS)); // expect: parallelism=1 | parallelism=5
            """)
        .check();
  }

  @Test
  void keysWithAPrefix() {
    JobTest.in(folder)
        .source(OPTIONS)
        .main(
            """
            Configuration inner = new Configuration();
            inner.setInteger("default", 6);
            Configuration conf = new Configuration();
            conf.addAll(inner, "parallelism.");
            env.configure(conf);
            env.fromSequence(0, 9).print(); // expect: parallelism=6 | parallelism=6
            """)
        .check();
  }

  @Test
  void anOptionalOfAnOption() {
    JobTest.in(folder)
        .source(OPTIONS)
        .main(
            """
            Configuration conf = new Configuration();
            env.fromSequence(0, 9).map(x -> x).setParallelism(conf.getOptional(Options.SINKS).orElse(8)); // expect: parallelism=1 | parallelism=8
            """)
        .check();
  }
}
