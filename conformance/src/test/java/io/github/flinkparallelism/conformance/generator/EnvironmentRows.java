package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.CONF;
import static io.github.flinkparallelism.conformance.generator.Symbol.ENTRY;
import static io.github.flinkparallelism.conformance.generator.Symbol.ENV;
import static io.github.flinkparallelism.conformance.generator.Symbol.JOB_STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Symbol.NEW_ENV;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Trait.STREAMING_ONLY;

import java.util.List;

/** Environments, configurations, and the end of a job. */
final class EnvironmentRows {
  private EnvironmentRows() {}

  static final List<Row> ROWS =
      List.of(
          row(NEW_ENV, "StreamExecutionEnvironment.getExecutionEnvironment()").weight(12),
          row(NEW_ENV, "StreamExecutionEnvironment.getExecutionEnvironment($conf)").weight(4),
          row(NEW_ENV, "StreamExecutionEnvironment.getExecutionEnvironment(new Configuration())")
              .weight(1),
          row(ENV, "$stream.getExecutionEnvironment()").weight(1),
          row(STATEMENT, "$env.setParallelism($parallelism);").weight(6),
          row(STATEMENT, "$env.getConfig().setParallelism($int);").weight(1),
          row(STATEMENT, "$env.setMaxParallelism($max);").weight(2),
          row(STATEMENT, "$env.getConfig().setMaxParallelism($max);").weight(1),
          row(STATEMENT, "$env.disableOperatorChaining();").weight(1),
          row(STATEMENT, "$env.setBufferTimeout(100L);").weight(1).with(STREAMING_ONLY),
          row(STATEMENT, "$env.configure($conf);").weight(2).since("1.15"),
          row(STATEMENT, "$env.configure($conf, Tags.class.getClassLoader());").weight(1),
          row(STATEMENT, "$env.getConfig().enableObjectReuse();").weight(1),
          row(STATEMENT, "$env.setRuntimeMode(RuntimeExecutionMode.STREAMING);")
              .weight(1)
              .with(STREAMING_ONLY),
          row(
                  JOB_STATEMENT,
                  """
              $newSink$sinkSettings;
              $env.execute("part-$fresh");""")
              .weight(2),
          row(
                  JOB_STATEMENT,
                  """
              $newSink$sinkSettings;
              $env.executeAsync("part-$fresh");""")
              .weight(1),
          row(JOB_STATEMENT, "$stream.executeAndCollect(3);").weight(1),
          row(
                  JOB_STATEMENT,
                  """
              try (CloseableIterator<Long> rows$own = $stream.executeAndCollect("collect-$fresh")) {
                rows$own.hasNext();
              }""")
              .weight(1),
          row(
                  STATEMENT,
                  """
              Configuration $conf:c = new Configuration();
              $c.setString($entry);
              $c.set(CoreOptions.DEFAULT_PARALLELISM, $int);""")
              .weight(1),
          row(STATEMENT, "$conf.setString($entry);").weight(1),
          row(STATEMENT, "$conf.setInteger(\"parallelism.default\", $int);")
              .weight(1)
              .before("2.0"),
          row(CONF, "$self()")
              .member(
                  """
              static Configuration $self() {
                Configuration conf = new Configuration();
                conf.setString($entry);
                conf.setString($entry);
                return conf;
              }"""),
          row(CONF, "Configuration.fromMap(Map.of(\"parallelism.default\", String.valueOf($int)))"),
          row(CONF, "Configuration.fromMap(Collections.singletonMap($entry))").weight(2),
          row(ENTRY, "\"parallelism.default\", \"3\"").weight(6),
          row(ENTRY, "\"parallelism.default\", \"\" + $int").weight(2),
          row(ENTRY, "\"pipeline.max-parallelism\", \"200\"").weight(2),
          row(ENTRY, "\"pipeline.operator-chaining\", \"false\"").weight(1),
          row(ENTRY, "\"pipeline.operator-chaining.enabled\", \"false\"").weight(1).since("1.18"),
          row(
                  ENTRY,
                  "\"pipeline.operator-chaining.chain-operators-with-different-max-parallelism\", \"false\"")
              .weight(2)
              .since("1.18"),
          row(ENTRY, "\"taskmanager.numberOfTaskSlots\", \"2\"").weight(1));
}
