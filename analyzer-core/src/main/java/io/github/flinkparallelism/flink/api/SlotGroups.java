package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;

/** Slot sharing groups as values. */
final class SlotGroups {
  private SlotGroups() {}

  static final ApiTable SLOT_SHARING_GROUP =
      ApiTable.statics(Group.CLASS, "org.apache.flink.api.common.SlotSharingGroup")
          .row("newBuilder", call -> new Group(call.arg(0).orElse(Value.VOID)))
          .row(MethodDecl.CONSTRUCTOR, call -> new Group(call.arg(0).orElse(Value.VOID)))
          .row("from", call -> call.arg(0).orElse(Value.VOID));

  /**
   * A {@code SlotSharingGroup} or its builder.
   *
   * @param name the group's name
   */
  record Group(Value name) implements External {
    static final String CLASS = "org.apache.flink.api.common.operators.SlotSharingGroup";

    /** The result of a call on the group or its builder: resources do not show in the plan. */
    Value then(String method) {
      return method.equals("getName") ? name : this;
    }

    @Override
    public String typeName() {
      return CLASS;
    }
  }

  /** The name of a group that is given by name or by object. */
  static Value nameOf(Value value) {
    if (value instanceof Group group) {
      return group.name();
    } else if (value instanceof Choice choice) {
      return Value.choice(choice.condition(), nameOf(choice.then()), nameOf(choice.otherwise()));
    }
    return value;
  }
}
