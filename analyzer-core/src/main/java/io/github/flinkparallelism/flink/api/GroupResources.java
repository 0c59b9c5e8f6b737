package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.pipeline.RecordedCall;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The resources of the slot sharing groups of one stream graph: those that are registered with the
 * environment, and those of the groups that its transformations have in the end; {@code
 * StreamGraphGenerator#transform}.
 */
final class GroupResources {
  private static final String OF = "\n";

  private GroupResources() {}

  /** A group's name and resources in one text, from which {@link #name} gets the name. */
  static String text(String name, String resources) {
    return resources + OF + name;
  }

  private static String name(String text) {
    return text.substring(text.indexOf(OF) + 1);
  }

  /** {@code registerSlotSharingGroup}: the last registration of a name counts. */
  static void register(Call call) {
    Value group = call.arg(0).map(SlotGroups::specification).orElse(Value.VOID);
    for (String text : leaves(group)) {
      call.recorder().resources().put(call.self().env() + OF + name(text), text);
    }
  }

  /** Whether a group of the stream graph that {@code roots} reach has resources. */
  static boolean exist(List<Integer> roots, Call call) {
    return !registered(call).isEmpty()
        || reached(roots, call.recorder()).stream().anyMatch(id -> !of(id, call).isEmpty());
  }

  /** What a slot of each group takes that gets what it states; see {@link RecordedExecution}. */
  static Map<String, Map<Resource, Optional<BigDecimal>>> ofGroups(List<Integer> roots, Call call) {
    boolean granted = call.recorder().program().grantsResources(call.recorder().configuration());
    if (!call.version().atLeast(1, 14) || !granted) {
      return Map.of();
    }
    Map<String, Map<Resource, Optional<BigDecimal>>> groups = new HashMap<>();
    registered(call).forEach((group, text) -> groups.put(group, ResourceTexts.parse(text)));
    for (int id : reached(roots, call.recorder())) {
      boolean sure = value(id, call).flatMap(all -> all.constant(String.class)).isPresent();
      for (String text : of(id, call)) {
        Map<Resource, Optional<BigDecimal>> stated = ResourceTexts.parse(text);
        groups.merge(
            name(text), sure ? stated : ResourceTexts.unsure(stated), ResourceTexts::common);
      }
    }
    return groups;
  }

  /** Notes the groups of a stream graph that have two different specifications. */
  static void check(List<Integer> roots, Call call) {
    Map<String, String> specifications = registered(call);
    for (int id : reached(roots, call.recorder())) {
      for (String text : of(id, call)) {
        String before = specifications.putIfAbsent(name(text), text);
        if (before != null && ResourceTexts.differ(before, text)) {
          refuse(name(text), id, call);
        }
      }
    }
  }

  private static void refuse(String group, int id, Call call) {
    call.recorder()
        .violation(
            Violation.Kind.OTHER,
            "slot sharing group " + group + " gets resources that differ from those it has",
            "Flink throws IllegalArgumentException when it generates the plan.",
            "Use one SlotSharingGroup object for the whole group.",
            assignment(id, call.recorder()));
  }

  /** Where the operator got its group in the end. */
  private static Location assignment(int id, Recorder recorder) {
    return recorder.calls().stream()
        .filter(each -> each.method().equals("slotSharingGroup") && each.targets().contains(id))
        .reduce((earlier, later) -> later)
        .map(RecordedCall::location)
        .orElse(recorder.draft(id).location());
  }

  private static Map<String, String> registered(Call call) {
    String prefix = call.self().env() + OF;
    Map<String, String> found = new HashMap<>();
    call.recorder()
        .resources()
        .forEach(
            (key, text) -> {
              if (key.startsWith(prefix)) {
                found.put(name(text), text);
              }
            });
    return found;
  }

  private static List<String> of(int id, Call call) {
    return value(id, call).map(GroupResources::leaves).orElse(List.of());
  }

  private static Optional<Value> value(int id, Call call) {
    return call.runtime().read(new Slot(call.recorder().draft(id).address(), Attribute.RESOURCES));
  }

  private static List<String> leaves(Value value) {
    List<String> found = new ArrayList<>();
    if (value instanceof Choice choice) {
      found.addAll(leaves(choice.then()));
      found.addAll(leaves(choice.otherwise()));
    } else {
      value.constant(String.class).ifPresent(found::add);
    }
    return found;
  }

  /** What is translated, in the order of creation. */
  private static NavigableSet<Integer> reached(List<Integer> roots, Recorder recorder) {
    NavigableSet<Integer> reached = new TreeSet<>(roots);
    Deque<Integer> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      recorder.draft(open.pop()).inputs().stream()
          .flatMap(input -> Settings.targets(input).stream())
          .filter(reached::add)
          .forEach(open::push);
    }
    return reached;
  }
}
