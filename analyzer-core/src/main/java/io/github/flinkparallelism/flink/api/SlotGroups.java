package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Slot sharing groups as values: their name, and the resources that they state. */
final class SlotGroups {
  private static final String NAME = "name";
  private static final String RESOURCE = "set";

  private SlotGroups() {}

  static final ApiTable GROUP =
      ApiTable.of(FlinkType.SLOT_SHARING_GROUP)
          .row("getName", call -> nameOf(call.self()))
          .row("setCpuCores", SlotGroups::resource)
          .row("setTaskHeapMemory", SlotGroups::resource)
          .row("setTaskHeapMemoryMB", SlotGroups::resource)
          .row("setTaskOffHeapMemory", SlotGroups::resource)
          .row("setTaskOffHeapMemoryMB", SlotGroups::resource)
          .row("setManagedMemory", SlotGroups::resource)
          .row("setManagedMemoryMB", SlotGroups::resource)
          .row("setExternalResource", SlotGroups::resource)
          .noEffect("build")
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

  private static Value resource(Call call) {
    String method = call.invocation().method();
    List<Value> args = call.invocation().args();
    if (method.equals("setExternalResource") && args.size() == 2) {
      String name = args.get(0).constant(String.class).orElse(ResourceTexts.UNKNOWN);
      return call.self().with(ResourceTexts.EXTERNAL + name, Value.of(amount(args.get(1))));
    }
    return call.self()
        .with(method, Value.of(args.size() == 1 ? amount(args.get(0)) : ResourceTexts.UNKNOWN));
  }

  private static String amount(Value value) {
    if (value instanceof MemorySizes.Size size) {
      return String.valueOf(size.bytes());
    }
    return value instanceof Value.Const ? Texts.of(value) : ResourceTexts.UNKNOWN;
  }

  /**
   * The name and the resources of a group object, for each that {@code value} may be; null for a
   * group without resources, and for a mere name.
   */
  static Value specification(Value value) {
    if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(), specification(choice.then()), specification(choice.otherwise()));
    }
    return value instanceof FlinkRef group && group.type() == FlinkType.SLOT_SHARING_GROUP
        ? specification(group)
        : new Value.Null();
  }

  private static Value specification(FlinkRef group) {
    Map<String, String> resources = new TreeMap<>();
    group
        .attributes()
        .forEach(
            (key, resource) -> {
              if (key.startsWith(RESOURCE)) {
                resources.put(key, Texts.of(resource));
              }
            });
    Optional<String> name = nameOf(group).constant(String.class);
    return resources.isEmpty() || name.isEmpty()
        ? new Value.Null()
        : Value.of(GroupResources.text(name.get(), resources.toString()));
  }

  /** {@code ClusterOptions#ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT}. */
  static void needsSwitch(Call call) {
    Recorder recorder = call.recorder();
    boolean asks = call.arg(0).map(SlotGroups::specification).filter(v -> !v.isNull()).isPresent();
    if (asks && !recorder.program().grantsResources(recorder.configuration())) {
      recorder.violation(
          Violation.Kind.RESOURCES_WITHOUT_SWITCH,
          "slot sharing group "
              + Texts.of(nameOf(call.arg(0).get()))
              + " states resources, and cluster.fine-grained-resource-management.enabled is off",
          "The cluster has no slot for it: after slot.request.timeout the job fails with"
              + " NoResourceAvailableException.",
          "Switch it on in the cluster's configuration, or name the group without resources.",
          call.invocation().location());
    }
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
