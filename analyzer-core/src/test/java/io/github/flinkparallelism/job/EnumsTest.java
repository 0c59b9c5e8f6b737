package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enums that carry numbers. */
class EnumsTest {
  @TempDir Path folder;

  @Test
  void aConstantCarriesItsParallelism() {
    JobTest.in(folder)
        .members(
            """
            enum Size {
              SMALL(2), LARGE(16);
              final int p;
              Size(int p) { this.p = p; }
              int half() { return p / 2; }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(Size.LARGE.p) // expect: parallelism=16
                  .print().setParallelism(Size.valueOf("SMALL").half()); // expect: parallelism=1
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aConstantWithAnUnknownNameHasNoNumber() {
    JobTest.in(folder)
        .members(
            """
            enum Size {
              SMALL(2), LARGE(16);
              private final int p;
              Size(int p) { this.p = p; }
              int p() { return p; }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(Size.valueOf(args[0]).p()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void constantsOverrideMethods() {
    JobTest.in(folder)
        .members(
            """
            enum Stage {
              DEV { @Override int p() { return 1; } },
              PROD { @Override int p() { return 4 * super.p(); } };
              int p() { return 3; }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(Stage.DEV.p()) // expect: parallelism=1
                  .print().setParallelism(Stage.PROD.p()); // expect: parallelism=12
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void valuesAndOrdinals() {
    JobTest.in(folder)
        .members(
            """
            enum Topic { A, B, C }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              for (Topic topic : Topic.values()) {
                env.fromSequence(0, 9).setParallelism(topic.ordinal() + 1).name(topic.name()).print(); // expect: parallelism=1 name="Source: A" | parallelism=1 | parallelism=2 name="Source: B" | parallelism=1 | parallelism=3 name="Source: C" | parallelism=1
              }
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aSwitchOverAnEnumMap() {
    JobTest.in(folder)
        .members(
            """
            enum Size { S, L }
            static final Map<Size, Integer> NUMBERS = new EnumMap<>(Map.of(Size.S, 3, Size.L, 9));
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).setParallelism(NUMBERS.get(Size.L)) // expect: parallelism=9
                  .print().setParallelism(NUMBERS.getOrDefault(Size.S, 1)); // expect: parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void objectsBecomeTextsAsTheirClassSays() {
    JobTest.in(folder)
        .members(
            """
            enum Size { SMALL, LARGE }
            enum Stage {
              DEV, PROD;
              @Override public String toString() { return name().toLowerCase(); }
            }
            record Config(int p, Stage stage) {}
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1
              in.map(x -> x).name("m-" + Size.LARGE); // expect: name="m-LARGE"
              in.map(x -> x).name(Stage.PROD + "-m"); // expect: name="prod-m"
              in.map(x -> x).name(String.valueOf(Stage.DEV)); // expect: name="dev"
              in.map(x -> x).name(String.format("%s/%s", Size.SMALL, Stage.DEV)); // expect: name="SMALL/dev"
              in.map(x -> x).name(new StringBuilder("m").append(Stage.DEV).toString()); // expect: name="mdev"
              in.map(x -> x).name("" + new Config(2, Stage.DEV)); // expect: name="Config[p=2, stage=dev]"
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void aConstantByDefaultIsComparedByDefault() {
    JobTest.in(folder)
        .members(
            """
            enum Mode { STREAMING, BATCH }
            static Mode parse(Object text) {
              return Arrays.stream(Mode.values()).filter(e -> e.toString().equals(text.toString())).findAny().orElseThrow(() -> new IllegalArgumentException());
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              ParameterTool params = ParameterTool.fromArgs(args);
              Mode mode = Optional.ofNullable(params.get("mode")).map(text -> parse(text)).orElse(Mode.STREAMING);
              env.setParallelism(Mode.BATCH.equals(mode) ? 4 : 3);
              env.fromSequence(0, 9).print(); // expect: parallelism=3? certainty=default | parallelism=3? certainty=default
              env.execute();
            }
            """)
        .check();
  }
}
