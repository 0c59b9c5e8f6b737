package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builders, written by hand. */
class BuildersTest {
  @TempDir Path folder;

  @Test
  void aBuilderCarriesItsNumbers() {
    JobTest.in(folder)
        .source(
            """
            public class Config {
              final int source;
              final int sink;
              private Config(Builder b) { this.source = b.source; this.sink = b.sink; }
              static Builder builder() { return new Builder(); }
              static class Builder {
                private int source = 1;
                private int sink = 1;
                Builder source(int p) { this.source = p; return this; }
                Builder sink(int p) { sink = p; return this; }
                Config build() { return new Config(this); }
              }
            }
            """)
        .main(
            """
            Config config = Config.builder().source(3).sink(7).build();
            env.fromSequence(0, 9).setParallelism(config.source) // expect: parallelism=3
                .print().setParallelism(config.sink); // expect: parallelism=7
            """)
        .check();
  }

  @Test
  void aBuilderThatIsUsedTwiceRemembers() {
    JobTest.in(folder)
        .source(
            """
            public class Pipeline {
              private int p = 2;
              private final StreamExecutionEnvironment env;
              Pipeline(StreamExecutionEnvironment env) { this.env = env; }
              Pipeline with(int p) { this.p = p; return this; }
              Pipeline add() {
                env.fromSequence(0, 9).setParallelism(p).print(); // expect: parallelism=2 | parallelism=1 | parallelism=5 | parallelism=1 | parallelism=5 | parallelism=1
                return this;
              }
            }
            """)
        .main(
            """
            new Pipeline(env).add().with(5).add().add();
            """)
        .check();
  }

  @Test
  void aSubclassedBuilderReturnsItself() {
    JobTest.in(folder)
        .source(
            """
            public abstract class Base<B extends Base<B>> {
              protected int p = 1;
              abstract B self();
              B parallelism(int p) { this.p = p; return self(); }
            }
            """)
        .source(
            """
            public class Kafka extends Base<Kafka> {
              private String name = "none";
              @Override Kafka self() { return this; }
              Kafka name(String name) { this.name = name; return this; }
              DataStream<Long> build(StreamExecutionEnvironment env) {
                return env.fromSequence(0, 9).name(name).setParallelism(p); // expect: parallelism=4 name="Source: topic"
              }
            }
            """)
        .main(
            """
            new Kafka().parallelism(4).name("topic").build(env).print(); // expect: parallelism=1
            """)
        .check();
  }

  @Test
  void aConditionalStepOfABuilderHoldsByDefault() {
    JobTest.in(folder)
        .source(
            """
            public class Builder {
              private int p = 2;
              Builder p(int p) { this.p = p; return this; }
              int build() { return p; }
            }
            """)
        .main(
            """
            Builder builder = new Builder();
            if (args.length > 0) {
              builder.p(6);
            }
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(builder.build()); // expect: parallelism=2? input=args.length min=2 max=6
            """)
        .check();
  }
}
