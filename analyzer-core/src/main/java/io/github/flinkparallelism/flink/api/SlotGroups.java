package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;

/** Slot sharing groups as values: their name is all that a plan asks for. */
final class SlotGroups {
  private static final String NAME = "name";

  private SlotGroups() {}

  static final ApiTable GROUP =
      ApiTable.of(FlinkType.SLOT_SHARING_GROUP)
          .row("getName", call -> nameOf(call.self()))
          .noEffect(
              "setCpuCores",
              "setTaskHeapMemory",
              "setTaskHeapMemoryMB",
              "setTaskOffHeapMemory",
              "setTaskOffHeapMemoryMB",
              "setManagedMemory",
              "setManagedMemoryMB",
              "setExternalResource",
              "build")
          .inert(
              "getCpuCores",
              "getTaskHeapMemory",
              "getTaskOffHeapMemory",
              "getManagedMemory",
              "getExternalResources");

  static final ApiTable GROUP_STATICS =
      ApiTable.statics(FlinkType.SLOT_SHARING_GROUP.classNames().toArray(String[]::new))
          .row("newBuilder", SlotGroups::group)
          .row("from", call -> call.arg(0).orElse(Value.VOID));

  private static Value group(Call call) {
    return FlinkRef.of(FlinkType.SLOT_SHARING_GROUP, 0).with(NAME, call.arg(0).orElse(Value.VOID));
  }

  /** The name of a group that is given by name or by object. */
  static Value nameOf(Value value) {
    if (value instanceof FlinkRef group && group.type() == FlinkType.SLOT_SHARING_GROUP) {
      return group.attribute(NAME).orElse(Value.VOID);
    } else if (value instanceof Choice choice) {
      return Value.choice(choice.condition(), nameOf(choice.then()), nameOf(choice.otherwise()));
    }
    return value;
  }
}
