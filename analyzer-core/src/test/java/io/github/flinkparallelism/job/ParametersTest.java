package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Program arguments, through Flink's parsers and by hand. */
class ParametersTest {
  @TempDir Path folder;

  @Test
  void defaultsOfUnknownArguments() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args);
            env.setParallelism(params.getInt("parallelism", 4));
            env.fromSequence(0, 9) // expect: parallelism=4? input=--parallelism layer=environment
                .print().setParallelism(Integer.parseInt(params.get("sinks", "2"))); // expect: parallelism=2? input=--sinks
            """)
        .check();
  }

  @Test
  void knownArguments() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args);
            env.setParallelism(params.getInt("parallelism", 4));
            env.fromSequence(0, 9) // expect: parallelism=9 layer=environment
                .print().setParallelism(params.has("debug") ? 1 : params.getInt("sinks", 5)); // expect: parallelism=5
            """)
        .args("--parallelism", "9", "-x", "y")
        .check();
  }

  @Test
  void aRequiredArgumentThatIsNotKnown() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args);
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(Integer.parseInt(params.getRequired("sinks"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void severalValuesOfAKey() {
    JobTest.in(folder)
        .main(
            """
            org.apache.flink.api.java.utils.MultipleParameterTool params = org.apache.flink.api.java.utils.MultipleParameterTool.fromArgs(args);
            for (String p : params.getMultiParameterRequired("p")) {
              env.fromSequence(0, 9).setParallelism(Integer.parseInt(p)).print(); // expect: parallelism=2 | parallelism=1 | parallelism=3 | parallelism=1
            }
            """)
        .args("--p", "2", "--p", "3")
        .check();
  }

  /** Without arguments, as a job starts by default, it is the constant. */
  @Test
  void rawArgumentsWithALengthCheck() {
    JobTest.in(folder)
        .main(
            """
            int p = args.length > 0 ? Integer.parseInt(args[0]) : 4;
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(p); // expect: parallelism=4? input=args.length
            """)
        .check();
  }

  @Test
  void rawArgumentsThatAreKnown() {
    JobTest.in(folder)
        .main(
            """
            int p = args.length > 0 ? Integer.parseInt(args[0]) : 4;
            int q = args.length > 1 ? Integer.parseInt(args[1]) : 5;
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=7
                .print().setParallelism(q); // expect: parallelism=5
            """)
        .args("7")
        .check();
  }

  /** A getter with a sentinel, over a map of the parameters, that falls back to the environment. */
  @Test
  void aMapOfParametersAndAFallbackToTheEnvironment() {
    JobTest.in(folder)
        .members(
            """
            static abstract class Runner {
              private final Map<String, String> options;
              Runner(Map<String, String> options) { this.options = new HashMap<>(options); }
              Optional<Integer> getParallelism() { return Optional.ofNullable(options.get("parallelism")).map(Integer::parseInt); }
              int getRealParallelism(StreamExecutionEnvironment env) { return getParallelism().filter(p -> p > 0).orElse(env.getParallelism()); }
            }
            static class Mine extends Runner { Mine(Map<String, String> options) { super(options); } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(3);
              Runner known = new Mine(Map.of("parallelism", "2"));
              Runner open = new Mine(ParameterTool.fromArgs(args).toMap());
              env.fromSequence(0, 9).setParallelism(known.getRealParallelism(env) * 4) // expect: parallelism=8
                  .print().setParallelism(open.getRealParallelism(env) * 4); // expect: parallelism=12? input=--parallelism
              env.execute();
            }
            """)
        .check();
  }

  /** An argument --parallelism.default may set another number. */
  @Test
  void aConfigurationOfUnknownArgumentsIsEmptyOnlyByDefault() {
    JobTest.in(folder)
        .main(
            """
            env.configure(ParameterTool.fromArgs(args).getConfiguration());
            env.fromSequence(0, 9).print(); // expect: parallelism=1? input=--parallelism.default | parallelism=1? input=--parallelism.default
            """)
        .check();
  }
}
