package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration objects that constructors fill. */
class ConfigObjectsTest {
  @TempDir Path folder;

  @Test
  void aConstructorReadsParametersWithDefaults() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              private final int sourceParallelism;
              private final int sinkParallelism;
              public Config(ParameterTool params) {
                this.sourceParallelism = params.getInt("source.parallelism", 2);
                this.sinkParallelism = params.getInt("sink.parallelism", sourceParallelism * 2);
              }
              public int getSourceParallelism() { return sourceParallelism; }
              public int getSinkParallelism() { return sinkParallelism; }
            }
            """)
        .main(
            """
            Config config = new Config(ParameterTool.fromArgs(args));
            env.fromSequence(0, 9).setParallelism(config.getSourceParallelism()) // expect: parallelism=3
                .print().setParallelism(config.getSinkParallelism()); // expect: parallelism=6
            """)
        .args("--source.parallelism", "3")
        .check();
  }

  @Test
  void defaultsOfUnknownArgumentsHoldByDefault() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              final int p;
              Config(ParameterTool params) { p = params.getInt("p", 2); }
            }
            """)
        .main(
            """
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(new Config(ParameterTool.fromArgs(args)).p); // expect: parallelism=2? input=--p
            """)
        .check();
  }

  @Test
  void propertiesThatTheProgramFillsAreKnown() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              private final Properties props;
              Config(Properties props) { this.props = props; }
              int parallelism(String operator) {
                return Integer.parseInt(props.getProperty(operator + ".parallelism", props.getProperty("default", "7")));
              }
            }
            """)
        .main(
            """
            Properties props = new Properties();
            props.setProperty("source.parallelism", "3");
            props.put("default", "5");
            Config config = new Config(props);
            env.fromSequence(0, 9).setParallelism(config.parallelism("source")) // expect: parallelism=3
                .print().setParallelism(config.parallelism("sink")); // expect: parallelism=5
            """)
        .check();
  }

  @Test
  void constructorsDelegate() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              final int p;
              final String name;
              Config() { this(4); }
              Config(int p) { this(p, "default"); }
              Config(int p, String name) { this.p = p; this.name = name; }
            }
            """)
        .main(
            """
            env.fromSequence(0, 9).setParallelism(new Config().p).name(new Config().name) // expect: parallelism=4 name="Source: default"
                .print().setParallelism(new Config(6).p); // expect: parallelism=6
            """)
        .check();
  }

  @Test
  void nestedConfigurationsKeepTheirOwnNumbers() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              final Part source = new Part(2);
              final Part sink = new Part(source.p + 1);
              static class Part {
                int p;
                Part(int p) { this.p = p; }
                Part scaled(int by) { return new Part(p * by); }
              }
            }
            """)
        .main(
            """
            Config config = new Config();
            Config.Part scaled = config.sink.scaled(4);
            config.source.p = 5;
            env.fromSequence(0, 9).setParallelism(config.source.p) // expect: parallelism=5
                .map(x -> x).setParallelism(scaled.p) // expect: parallelism=12
                .print().setParallelism(config.sink.p); // expect: parallelism=3
            """)
        .check();
  }
}
