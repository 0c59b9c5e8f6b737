package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;

import java.util.List;

/** Classes of the program that build parts of a pipeline. */
final class ClassRows {
  private ClassRows() {}

  static final List<Row> ROWS =
      List.of(
          row(OPERATOR, "new $Self().parallelism($int).named($string).build($stream)")
              .member(
                  """
              static final class $Self {
                private int parallelism = $int;
                private String name = "built";

                $Self parallelism(int value) {
                  parallelism = value;
                  return this;
                }

                $Self named(String name) {
                  this.name = name;
                  return this;
                }

                SingleOutputStreamOperator<Long> build(DataStream<Long> $stream:in) {
                  return $operator.name(name).setParallelism(parallelism);
                }
              }""")
              .weight(2),
          row(STREAM, "new $SelfEnd($stream, $int).run()")
              .member(
                  """
              abstract static class $Self {
                protected DataStream<Long> stream;
                private final int parallelism;

                $Self(DataStream<Long> stream, int parallelism) {
                  this.stream = stream;
                  this.parallelism = parallelism;
                }

                final DataStream<Long> run() {
                  stream = change(stream).setParallelism(parallelism());
                  return end(stream);
                }

                int parallelism() {
                  return parallelism;
                }

                abstract SingleOutputStreamOperator<Long> change(DataStream<Long> in);

                DataStream<Long> end(DataStream<Long> $stream:in) {
                  return $operator$settings;
                }
              }

              static final class $SelfEnd extends $Self {
                $SelfEnd(DataStream<Long> stream, int parallelism) {
                  super(stream, parallelism);
                }

                @Override
                int parallelism() {
                  return super.parallelism() + 1;
                }

                @Override
                SingleOutputStreamOperator<Long> change(DataStream<Long> $stream:in) {
                  $statements
                  return $operator$settings;
                }
              }""")
              .weight(2),
          row(STREAM, "$Self.of($boolean).apply($stream)")
              .member(
                  """
              interface $Self {
                DataStream<Long> apply(DataStream<Long> in);

                static $Self of(boolean wide) {
                  return wide ? new $SelfWide($int) : new $SelfNarrow();
                }
              }

              record $SelfWide(int size) implements $Self {
                @Override
                public DataStream<Long> apply(DataStream<Long> $stream:in) {
                  return $operator.setParallelism(size);
                }
              }

              static final class $SelfNarrow implements $Self {
                @Override
                public DataStream<Long> apply(DataStream<Long> $stream:in) {
                  $statements
                  return $operator$settings;
                }
              }""")
              .weight(2),
          row(STREAM, "$Self.valueOf($boolean ? \"ONE\" : \"TWO\").apply($stream, $int)")
              .member(
                  """
              enum $Self {
                ONE {
                  @Override
                  DataStream<Long> apply(DataStream<Long> $stream:in, int $int:p) {
                    return $operator$settings;
                  }
                },
                TWO {
                  @Override
                  DataStream<Long> apply(DataStream<Long> $stream:in, int $int:p) {
                    $statements
                    return $operator$settings;
                  }
                };

                abstract DataStream<Long> apply(DataStream<Long> in, int p);
              }""")
              .weight(2),
          row(STREAM, "new $Self($env).source($int).grow().result()")
              .member(
                  """
              static final class $Self {
                private final StreamExecutionEnvironment env;
                private SingleOutputStreamOperator<Long> current;

                $Self(StreamExecutionEnvironment env) {
                  this.env = env;
                }

                $Self source(int size) {
                  current = env.fromSequence(0L, 9L).setParallelism(size);
                  return this;
                }

                $Self grow() {
                  StreamExecutionEnvironment $env:here = env;
                  SingleOutputStreamOperator<Long> $operator:op = current;
                  $statements
                  current = $operator$settings;
                  return this;
                }

                DataStream<Long> result() {
                  return current;
                }
              }""")
              .weight(2),
          row(STREAM, "$self($stream, $boolean)")
              .member(
                  """
              sealed interface $Self permits $SelfMap, $SelfDrop {}

              record $SelfMap(int size, String name) implements $Self {}

              record $SelfDrop() implements $Self {}

              static DataStream<Long> $self(DataStream<Long> $stream:in, boolean map) {
                $Self plan = map ? new $SelfMap($int, $string) : new $SelfDrop();
                if (plan instanceof $SelfMap found) {
                  return $in.map(x -> x).name(found.name()).setParallelism(found.size());
                }
                return $operator$settings;
              }""")
              .weight(1),
          row(OPERATOR, "$Self.INSTANCE.apply($stream)")
              .member(
                  """
              static class $Self {
                static final $Self INSTANCE = new $Self($int);
                final int size;

                $Self(int size) {
                  this.size = size;
                }

                $Self() {
                  this(2);
                }

                SingleOutputStreamOperator<Long> apply(DataStream<Long> $stream:in) {
                  return $operator.setParallelism(size);
                }
              }""")
              .weight(1));
}
