package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constructors, accessors and builders that an annotation processor generates. */
class LombokTest {
  @TempDir Path folder;

  @Test
  void allArgsTakesInitialisedFieldsToo() {
    JobTest.in(folder)
        .members(
            """
            @lombok.AllArgsConstructor static class Config { int a = 1; int b; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config(3, 4);
              env.fromSequence(0, 9).setParallelism(config.a) // expect: parallelism=3
                  .print().setParallelism(config.b); // expect: parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void requiredArgsTakesFinalFields() {
    JobTest.in(folder)
        .members(
            """
            @lombok.RequiredArgsConstructor static class Config { final int a; int b = 2; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config(3);
              env.fromSequence(0, 9).setParallelism(config.a) // expect: parallelism=3
                  .print().setParallelism(config.b); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void dataHasAccessors() {
    JobTest.in(folder)
        .members(
            """
            @lombok.Data static class Config { int p = 3; boolean local = true; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = new Config();
              config.setP(5);
              env.fromSequence(0, 9).setParallelism(config.getP()) // expect: parallelism=5
                  .print().setParallelism(config.isLocal() ? 2 : 8); // expect: parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aBuilderKeepsOnlyMarkedDefaults() {
    JobTest.in(folder)
        .members(
            """
            @lombok.Builder(toBuilder = true) @lombok.With
            static class Config { int a; @lombok.Builder.Default int b = 6; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Config config = Config.builder().a(7).build();
              Config other = config.toBuilder().a(8).build().withB(9);
              env.fromSequence(0, 9).setParallelism(config.a) // expect: parallelism=7
                  .map(x -> x).setParallelism(config.b) // expect: parallelism=6
                  .map(x -> x).setParallelism(other.a) // expect: parallelism=8
                  .print().setParallelism(other.b); // expect: parallelism=9
              env.execute();
            }
            """)
        .check();
  }

  /** Which fields count is not followed, so that the answer stays open. */
  @Test
  void dataComparesFields() {
    JobTest.in(folder)
        .members(
            """
            @lombok.Data static class Config { int p = 3; }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(new Config().equals(new Config()) ? 2 : 4); // expect: parallelism=2..4 // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void staticFactoriesStandForConstructors() {
    JobTest.in(folder)
        .source(
            "import lombok.*;\n@RequiredArgsConstructor(staticName = \"of\") @Getter class Sized { private final int p; }\n")
        .source(
            "import lombok.*;\n@Value(staticConstructor = \"with\") class Pair { int p; String name; }\n")
        .main(
            """
            env.fromSequence(0, 9).print().setParallelism(Sized.of(5).getP()); // expect: parallelism=1 | parallelism=5
            env.fromSequence(0, 9).print().setParallelism(Pair.with(6, "x").getP()); // expect: parallelism=1 | parallelism=6
            """)
        .check();
  }
}
