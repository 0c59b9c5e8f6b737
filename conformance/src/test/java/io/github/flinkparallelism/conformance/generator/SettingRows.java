package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.SINK_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Trait.ONCE;
import static io.github.flinkparallelism.conformance.generator.Trait.STREAMING_ONLY;

import java.util.List;

/** What is said about an operator behind it. */
final class SettingRows {
  private SettingRows() {}

  static final List<Row> ROWS =
      List.of(
          row(SETTING, ".setParallelism($parallelism)").weight(20),
          row(SETTING, ".setMaxParallelism($max)").weight(4),
          row(SETTING, ".name($string)").weight(5),
          row(SETTING, ".name(\"op-$fresh\")").weight(3),
          row(SETTING, ".uid(\"uid-$fresh\")").with(ONCE),
          row(SETTING, ".slotSharingGroup($group)").weight(5),
          row(SETTING, ".slotSharingGroup(SlotSharingGroup.newBuilder($group).build())")
              .weight(1)
              .since("1.14"),
          row(SETTING, ".disableChaining()").weight(3),
          row(SETTING, ".startNewChain()").weight(3),
          row(SETTING, ".setBufferTimeout(10L)").weight(1).with(STREAMING_ONLY),
          row(SETTING, ".setDescription(\"what it does\")").weight(1).since("1.15"),
          row(LONE_SETTING, ".setParallelism(1)").weight(4),
          row(LONE_SETTING, ".name($string)").weight(3),
          row(LONE_SETTING, ".uid(\"uid-$fresh\")").weight(2).with(ONCE),
          row(LONE_SETTING, ".slotSharingGroup($group)").weight(3),
          row(LONE_SETTING, ".disableChaining()").weight(2),
          row(LONE_SETTING, ".startNewChain()").weight(2),
          row(SINK_SETTING, ".setParallelism($parallelism)").weight(12),
          row(SINK_SETTING, ".setMaxParallelism($max)").weight(2).since("1.18"),
          row(SINK_SETTING, ".name($string)"),
          row(SINK_SETTING, ".uid(\"uid-$fresh\")").weight(2).with(ONCE),
          row(SINK_SETTING, ".slotSharingGroup($group)").weight(3),
          row(SINK_SETTING, ".disableChaining()").weight(2),
          row(STATEMENT, "$operator$setting;").weight(6),
          row(STATEMENT, "$lone$loneSetting;").weight(1));
}
