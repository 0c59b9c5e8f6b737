package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that are parallel and sources that are not. */
class SourcesTest {
  @TempDir Path folder;

  @Test
  void functionsInSourceAreJudgedByTheirClass() {
    JobTest.in(folder)
        .members(
            """
            static class One implements SourceFunction<Long> {
              public void run(SourceContext<Long> c) {}
              public void cancel() {}
            }
            static abstract class Base<T> extends RichParallelSourceFunction<T> {}
            static class Many extends Base<Long> {
              public void run(SourceContext<Long> c) {}
              public void cancel() {}
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.setParallelism(4);
              env.addSource(new One()).print(); // expect: parallelism=1 layer=forced name="Source: Custom Source" | parallelism=4
              env.addSource(new Many(), "many").print(); // expect: parallelism=4 name="Source: many" | parallelism=4
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void anonymousAndLambdaSources() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.addSource(new SourceFunction<Long>() { // expect: parallelism=1 layer=forced
              public void run(SourceContext<Long> c) {}
              public void cancel() {}
            }).print(); // expect: parallelism=4
            env.addSource(new RichParallelSourceFunction<Long>() { // expect: parallelism=4 layer=environment
              public void run(SourceContext<Long> c) {}
              public void cancel() {}
            }).print(); // expect: parallelism=4
            env.addSource(context -> context.collect(1L)).print(); // expect: parallelism=1 layer=forced | parallelism=4
            """)
        .check();
  }

  @Test
  void aFunctionFromALibraryIsEither() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.addSource(new org.lib.QueueSource()).print(); // expect: parallelism=1..4 | parallelism=4 // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void elementsAndData() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.fromElements(1L, 2L).print(); // expect: parallelism=1 layer=forced | parallelism=4
            env.fromData(1L, 2L).setParallelism(3).print(); // expect: parallelism=3 layer=operator | parallelism=4
            env.fromData(List.of(1L)).print(); // expect: parallelism=1 | parallelism=4
            env.fromCollection(List.of(1L)).setParallelism(2).print(); // finding: NonParallelOperator // expect: parallelism=1 layer=forced | parallelism=4
            """)
        .check();
  }

  @Test
  void textFilesHaveAReader() {
    JobTest.in(folder)
        .main(
            """
            env.setParallelism(4);
            env.readTextFile("in.txt").setParallelism(2).print(); // expect: parallelism=1 name="Source: Custom File Source" | parallelism=2 name="Split Reader: Custom File Source" | parallelism=4
            env.socketTextStream("localhost", 9999).print(); // expect: parallelism=1 layer=forced | parallelism=4
            """)
        .check();
  }
}
