package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.JOB_STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.OPERATOR;
import static io.github.flinkparallelism.conformance.generator.Symbol.SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.SINK_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.STREAM;
import static io.github.flinkparallelism.conformance.generator.Trait.ILLEGAL;

import java.util.List;

/** What Flink refuses, or may refuse. */
final class IllegalRows {
  private IllegalRows() {}

  static final List<Row> ROWS =
      List.of(
          row(SETTING, ".setParallelism(0)").with(ILLEGAL).weight(2),
          row(SETTING, ".setParallelism(-2)").with(ILLEGAL).weight(1),
          row(SETTING, ".setMaxParallelism(0)").with(ILLEGAL).weight(1),
          row(SETTING, ".setMaxParallelism(40000)").with(ILLEGAL).weight(1),
          row(SETTING, ".setMaxParallelism(2)").with(ILLEGAL).weight(3),
          row(LONE_SETTING, ".setParallelism($int)").with(ILLEGAL).weight(3),
          row(LONE_SETTING, ".setParallelism(-1)").with(ILLEGAL).weight(1),
          row(LONE_SETTING, ".setMaxParallelism($max)").with(ILLEGAL).weight(2),
          row(SINK_SETTING, ".setParallelism(0)").with(ILLEGAL).weight(1),
          row(STATEMENT, "$env.setParallelism(0);").with(ILLEGAL).weight(1),
          row(STATEMENT, "$env.setParallelism(-2);").with(ILLEGAL).weight(1),
          row(STATEMENT, "$env.setMaxParallelism(0);").with(ILLEGAL).weight(1),
          row(STATEMENT, "$env.setMaxParallelism(40000);").with(ILLEGAL).weight(1),
          row(STREAM, "$keyed.rebalance()").with(ILLEGAL).weight(2),
          row(STREAM, "$keyed.forward()").with(ILLEGAL).weight(1),
          row(STREAM, "$stream.forward()").with(ILLEGAL).weight(4),
          row(OPERATOR, "DataStreamUtils.reinterpretAsKeyedStream($stream, new Self()).sum(0)")
              .with(ILLEGAL)
              .weight(2),
          row(JOB_STATEMENT, "$env.execute(\"again\");").with(ILLEGAL).weight(2));
}
