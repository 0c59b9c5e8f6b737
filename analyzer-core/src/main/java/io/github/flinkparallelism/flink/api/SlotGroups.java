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
  private static final String OF = "/";

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
    List<Value> args = call.invocation().args();
    boolean known = args.stream().allMatch(Value.Const.class::isInstance);
    String value = known ? String.join(",", args.stream().map(Texts::of).toList()) : "?";
    return call.self().with(call.invocation().method(), Value.of(value));
  }

  /** {@code registerSlotSharingGroup}: of several resources of a group the last ones count. */
  static void register(Call call) {
    named(call)
        .ifPresent(
            group -> {
              if (call.recorder().resourcesOfOperators().contains(group.key())) {
                compare(call, group);
              } else {
                call.recorder().resources().put(group.key(), group.resources());
              }
            });
  }

  /**
   * Notes the resources that an operator gives to its group: {@code StreamGraphGenerator#transform}
   * refuses a group with two different specifications.
   */
  static void assign(Call call) {
    named(call)
        .ifPresent(
            group -> {
              compare(call, group);
              call.recorder().resourcesOfOperators().add(group.key());
            });
  }

  private static void compare(Call call, Named group) {
    Map<String, String> before =
        call.recorder().resources().putIfAbsent(group.key(), group.resources());
    if (before != null && !before.equals(group.resources())) {
      call.recorder()
          .violation(
              Violation.Kind.OTHER,
              "slot sharing group "
                  + group.name()
                  + " gets resources that differ from those it has",
              "Flink throws IllegalArgumentException when it generates the plan.",
              "Use one SlotSharingGroup object for the whole group.",
              call.invocation().location());
    }
  }

  /** {@code ClusterOptions#ENABLE_FINE_GRAINED_RESOURCE_MANAGEMENT}. */
  private static void needsSwitch(Call call, String group) {
    Recorder recorder = call.recorder();
    if (!recorder.program().grantsResources(recorder.configuration())) {
      recorder.violation(
          Violation.Kind.RESOURCES_WITHOUT_SWITCH,
          "slot sharing group "
              + group
              + " states resources, and cluster.fine-grained-resource-management.enabled is off",
          "The cluster has no slot for it: after slot.request.timeout the job fails with"
              + " NoResourceAvailableException.",
          "Switch it on in the cluster's configuration, or name the group without resources.",
          call.invocation().location());
    }
  }

  /** A group of an environment with resources, all known. */
  private record Named(int env, String name, Map<String, String> resources) {
    String key() {
      return env + OF + name;
    }
  }

  private static Optional<Named> named(Call call) {
    if (call.arg(0).isEmpty()
        || !(call.arg(0).get() instanceof FlinkRef group)
        || group.type() != FlinkType.SLOT_SHARING_GROUP) {
      return Optional.empty();
    }
    Map<String, String> resources = new TreeMap<>();
    group
        .attributes()
        .forEach(
            (key, value) -> {
              if (key.startsWith(RESOURCE)) {
                resources.put(key, Texts.of(value));
              }
            });
    if (!resources.isEmpty()) {
      needsSwitch(call, Texts.of(nameOf(group)));
    }
    boolean known = !resources.isEmpty() && !resources.containsValue("?");
    return nameOf(group)
        .constant(String.class)
        .filter(name -> known)
        .map(name -> new Named(call.self().env(), name, resources));
  }

  /** Whether a group of the environment has resources. */
  static boolean haveResources(Recorder recorder, int env) {
    return recorder.resources().keySet().stream().anyMatch(key -> key.startsWith(env + OF));
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
