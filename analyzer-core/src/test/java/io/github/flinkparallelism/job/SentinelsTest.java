package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that mean something else, and numbers that are asked for. */
class SentinelsTest {
  @TempDir Path folder;

  @Test
  void minusOneStandsForTheEnvironments() {
    JobTest.in(folder)
        .members(
            """
            static int orDefault(StreamExecutionEnvironment env, int x) {
              return x == -1 ? env.getParallelism() : x * 4;
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(3);
              env.fromSequence(0, 9).setParallelism(orDefault(env, -1)) // expect: parallelism=3 layer=operator
                  .print().setParallelism(orDefault(env, 2)); // expect: parallelism=8
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anOverrideOnlyWhereItIsPositive() {
    JobTest.in(folder)
        .members(
            """
            static SingleOutputStreamOperator<Long> step(DataStream<Long> in, int p) {
              SingleOutputStreamOperator<Long> out = in.map(x -> x); // expect: parallelism=2 layer=environment | parallelism=7 layer=operator
              if (p > 0) out = out.setParallelism(p);
              return out;
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(2);
              step(step(env.fromSequence(0, 9), 0), 7).print(); // expect: parallelism=2 | parallelism=2
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anOverrideThatIsOffByDefault() {
    JobTest.in(folder)
        .main(
            """
            int p = ParameterTool.fromArgs(args).getInt("p", -1);
            SingleOutputStreamOperator<Long> out = env.fromSequence(0, 9).map(x -> x); // expect: parallelism=6 | parallelism=6? input=--p layer=client
            if (p > 0) out = out.setParallelism(p);
            out.print(); // expect: parallelism=6
            """)
        .client(6)
        .check();
  }

  @Test
  void theUpstreamsNumber() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(8);
            DataStreamSource<Long> in = env.fromSequence(0, 9); // expect: parallelism=3
            in.setParallelism(3);
            in.map(x -> x).setParallelism(in.getParallelism()) // expect: parallelism=3
                .print().setParallelism(Math.min(in.getParallelism(), env.getParallelism()) + 1); // expect: parallelism=4
            """)
        .check();
  }

  @Test
  void theDefaultsConstant() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(5);
            env.fromSequence(0, 9).setParallelism(2).setParallelism(org.apache.flink.api.common.ExecutionConfig.PARALLELISM_DEFAULT) // expect: parallelism=5
                .print(); // expect: parallelism=5
            """)
        .check();
  }

  @Test
  void nullIsNoNumber() {
    JobTest.in(folder)
        .members(
            """
            static Integer number(String text) { return text == null ? null : 4; }
            static int caught(String text) {
              try {
                int p = number(text);
                return p;
              } catch (NullPointerException e) {
                return 2;
              }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              ParameterTool params = ParameterTool.fromArgs(args);
              int p = number(params.get("p"));
              env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=4
                  .print().setParallelism(caught(params.get("q"))); // expect: parallelism=4?
              env.execute();
            }
            """)
        .check();
  }
}
