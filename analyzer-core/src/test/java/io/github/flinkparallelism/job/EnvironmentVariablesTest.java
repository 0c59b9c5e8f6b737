package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environment variables: symbolic, unless pinned. */
class EnvironmentVariablesTest {
  @TempDir Path folder;

  @Test
  void aDefaultForAVariableThatIsNotSet() {
    JobTest.in(folder)
        .main(
            """
            String text = System.getenv("PARALLELISM");
            int p = text != null ? Integer.parseInt(text) : 4;
            env.setParallelism(p);
            env.fromSequence(0, 9).print(); // expect: parallelism=4? input=$PARALLELISM | parallelism=4?
            """)
        .check();
  }

  @Test
  void aDefaultFromTheMap() {
    JobTest.in(folder)
        .main(
            """
            int p = Integer.parseInt(System.getenv().getOrDefault("PARALLELISM", "3"));
            env.fromSequence(0, 9).print().setParallelism(p); // expect: parallelism=1 | parallelism=3? input=$PARALLELISM
            """)
        .check();
  }

  @Test
  void aPinnedVariable() {
    JobTest.in(folder)
        .main(
            """
            String text = System.getenv("PARALLELISM");
            int p = text == null || text.isEmpty() ? 4 : Integer.parseInt(text.trim());
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=12
                .print().setParallelism(Integer.parseInt(System.getenv().getOrDefault("PARALLELISM", "3"))); // expect: parallelism=12
            """)
        .variable("PARALLELISM", "12")
        .check();
  }

  @Test
  void aVariableWithoutADefault() {
    JobTest.in(folder)
        .main(
            """
            int p = Integer.parseInt(System.getenv("PARALLELISM"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(p); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void optionalsOfVariables() {
    JobTest.in(folder)
        .main(
            """
            int p = Optional.ofNullable(System.getenv("PARALLELISM")).map(Integer::parseInt).orElse(4);
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=4? input=$PARALLELISM
                .print().setParallelism(System.getenv().containsKey("SINKS") ? Integer.parseInt(System.getenv("SINKS")) : 2); // expect: parallelism=2? input=$SINKS
            """)
        .check();
  }

  @Test
  void anEnumThatAVariableNames() {
    JobTest.in(folder)
        .members(
            """
            enum Tier {
              SMALL(1), LARGE(8);
              private final int parallelism;
              Tier(int parallelism) { this.parallelism = parallelism; }
              static Tier of(String name) { return Arrays.stream(values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst().orElse(SMALL); }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Tier tier = Tier.valueOf(System.getenv().getOrDefault("TIER", "large").toUpperCase());
              env.fromSequence(0, 9).setParallelism(tier.parallelism) // expect: parallelism=8? input=$TIER
                  .print().setParallelism(Tier.of("large").parallelism); // expect: parallelism=8
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void systemPropertiesHaveDefaultsToo() {
    JobTest.in(folder)
        .main(
            """
            env.fromSequence(0, 9).setParallelism(Integer.parseInt(System.getProperty("p", "2"))) // expect: parallelism=2? input=-Dp
                .print().setParallelism(Integer.getInteger("q", 3)); // expect: parallelism=3? input=-Dq
            """)
        .check();
  }
}
