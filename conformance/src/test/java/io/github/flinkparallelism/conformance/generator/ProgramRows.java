package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.PROGRAM;

import java.util.List;

/** Whole programs. */
final class ProgramRows {
  private ProgramRows() {}

  static final List<Row> ROWS =
      List.of(
          row(
                  PROGRAM,
                  """
              public final class $Program {
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment $env:env = $newEnv;
                  $jobStatements
                  $newSink$sinkSettings;
                  $env.execute("job");
                }
              }""")
              .weight(6),
          row(
                  PROGRAM,
                  """
              public final class $Program {
                public static void main(String[] args) throws Exception {
                  ParameterTool $params:params = ParameterTool.fromArgs(args);
                  StreamExecutionEnvironment $env:env = $newEnv;
                  $jobStatements
                  $newSink$sinkSettings;
                  $env.execute("job");
                }
              }""")
              .weight(6),
          row(
                  PROGRAM,
                  """
              public final class $Program {
                private final StreamExecutionEnvironment env;
                private final ParameterTool params;
                private final int size;

                private $Program(StreamExecutionEnvironment env, ParameterTool params) {
                  this.env = env;
                  this.params = params;
                  this.size = params.getInt("p", 2);
                }

                public static void main(String[] args) throws Exception {
                  new $Program($newEnv, ParameterTool.fromArgs(args)).run();
                }

                private void run() throws Exception {
                  StreamExecutionEnvironment $env:env = this.env;
                  ParameterTool $params:params = this.params;
                  int $int:size = this.size;
                  $jobStatements
                  $newSink$sinkSettings;
                  $env.execute();
                }
              }""")
              .weight(3),
          row(
                  PROGRAM,
                  """
              public final class $Program {
                private static StreamExecutionEnvironment environment;

                public static void main(String[] args) throws Exception {
                  environment = $newEnv;
                  build(args);
                  environment.execute("job");
                }

                private static void build(String[] args) throws Exception {
                  StreamExecutionEnvironment $env:env = environment;
                  $jobStatements
                  $newSink$sinkSettings;
                }
              }""")
              .weight(2));
}
