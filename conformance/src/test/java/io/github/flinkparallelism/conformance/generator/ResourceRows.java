package io.github.flinkparallelism.conformance.generator;

import static io.github.flinkparallelism.conformance.generator.Row.row;
import static io.github.flinkparallelism.conformance.generator.Symbol.LONE_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.SINK_SETTING;
import static io.github.flinkparallelism.conformance.generator.Symbol.STATEMENT;
import static io.github.flinkparallelism.conformance.generator.Trait.ILLEGAL;

import java.util.List;

/** Slot sharing groups as objects, with the resources that they need and without. */
final class ResourceRows {
  private static final String GROUP =
      "SlotSharingGroup.newBuilder(\"%s\").setCpuCores(%s).setTaskHeapMemoryMB(64).build()";

  private ResourceRows() {}

  private static String group(String name, String cores) {
    return GROUP.formatted(name, cores);
  }

  static final List<Row> ROWS =
      List.of(
          row(STATEMENT, "$env.registerSlotSharingGroup(" + group("a", "1.0") + ");")
              .weight(1)
              .since("1.14"),
          row(
                  STATEMENT,
                  "$env.registerSlotSharingGroup(SlotSharingGroup.newBuilder($group).build());")
              .weight(1)
              .since("1.14"),
          row(SETTING, ".slotSharingGroup(" + group("a", "1.0") + ")").weight(1).since("1.14"),
          row(SETTING, ".slotSharingGroup(" + group("rich", "2.0") + ")").weight(1).since("1.14"),
          row(LONE_SETTING, ".slotSharingGroup(" + group("rich", "2.0") + ")")
              .weight(1)
              .since("1.14"),
          row(SINK_SETTING, ".slotSharingGroup(SlotSharingGroup.newBuilder($group).build())")
              .weight(1)
              .since("1.14"),
          row(SINK_SETTING, ".slotSharingGroup(" + group("a", "1.0") + ")").weight(1).since("1.14"),
          row(SETTING, ".slotSharingGroup(" + group("a", "3.0") + ")")
              .weight(1)
              .with(ILLEGAL)
              .since("1.14"));
}
