package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syntax of Java 21 to 25, whatever Java the analyzer runs on. */
class RecentJavaTest {
  @TempDir Path folder;

  /** The file names the class of its methods, and sees what java.base exports. */
  @Test
  void aCompactSourceFile() {
    JobTest.in(folder)
        .file(
            "src/main/java/Orders.java",
            """
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

            final List<Integer> sizes = List.of(1, 2);

            int parallelism() { return 3; }

            void main() throws Exception {
              var env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9) // expect: parallelism=1
                  .print().setParallelism(parallelism() + sizes.size()); // expect: parallelism=5
              IO.println("submitted");
              env.execute();
            }
            """)
        .only("Orders")
        .check();
  }

  @Test
  void aModuleImportStandsForItsPackages() {
    JobTest.in(folder)
        .source(
            """
            package org.acme;

            import module java.base;
            import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

            class Job {
              public static void main(String[] args) throws Exception {
                var env = StreamExecutionEnvironment.getExecutionEnvironment();
                SequencedCollection<Integer> sizes = List.of(4, 5);
                int size = Stream.of(1, 2).mapToInt(Integer::intValue).sum() + sizes.getLast();
                env.fromSequence(0, 9).print().setParallelism(size); // expect: parallelism=1 | parallelism=8
                env.execute();
              }
            }
            """)
        .check();
  }

  @Test
  void aConstructorComputesBeforeItCallsAnother() {
    JobTest.in(folder)
        .members(
            """
            static class Base {
              final int p;
              Base(int p) { this.p = p; }
            }
            static class Sized extends Base {
              final int q;
              int r = 6;
              Sized(int n) {
                if (n < 1) throw new IllegalArgumentException();
                int twice = n * 2;
                q = twice;
                super(twice + 1);
                r = r + q;
              }
              Sized() {
                var usual = 4;
                this(usual);
              }
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              Sized sized = new Sized(2);
              env.fromSequence(0, 9).print().setParallelism(sized.p); // expect: parallelism=1 | parallelism=5
              env.fromSequence(0, 9).print().setParallelism(sized.q); // expect: parallelism=1 | parallelism=4
              env.fromSequence(0, 9).print().setParallelism(sized.r); // expect: parallelism=1 | parallelism=10
              env.fromSequence(0, 9).print().setParallelism(new Sized().p); // expect: parallelism=1 | parallelism=9
              env.execute();
            }
            """)
        .check();
  }

  @Test
  void patternsWithUnnamedVariables() {
    JobTest.in(folder)
        .members(
            """
            sealed interface Size permits Fixed, Scaled {}
            record Fixed(int n) implements Size {}
            record Scaled(Fixed base, int unused) implements Size {}
            static int of(Size size) {
              return switch (size) {
                case Fixed(int n) when n > 3 -> n;
                case Fixed(var _) -> 1;
                case Scaled(Fixed(int n), _) -> n + 1;
              };
            }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print().setParallelism(of(new Fixed(5))); // expect: parallelism=1 | parallelism=5
              env.fromSequence(0, 9).print().setParallelism(of(new Fixed(2))); // expect: parallelism=1 | parallelism=1
              env.fromSequence(0, 9).print().setParallelism(of(new Scaled(new Fixed(2), 7))); // expect: parallelism=1 | parallelism=3
              for (int _ : new int[] {1, 2}) env.fromSequence(0, 9).print().setParallelism(4); // expect: parallelism=1 | parallelism=4 | parallelism=1 | parallelism=4
              try {
                env.setParallelism(Integer.parseInt("6"));
              } catch (NumberFormatException _) {
                env.setParallelism(9);
              }
              env.fromSequence(0, 9).print(); // expect: parallelism=6 | parallelism=6
              env.execute();
            }
            """)
        .ignoringFindings("EnvironmentSetAfterOperators")
        .check();
  }

  @Test
  void aTextBlockIsReadAsProperties() {
    JobTest.in(folder)
        .main(
            "Properties settings = new Properties();\n"
                + "settings.load(new java.io.StringReader(\"\"\"\n"
                + "    # sizes\n"
                + "    sink = 4\n"
                + "    \"\"\"));\n"
                + "env.fromSequence(0, 9).print().setParallelism(Integer.parseInt(settings.getProperty(\"sink\"))); // expect: parallelism=1 | parallelism=4\n")
        .check();
  }
}
