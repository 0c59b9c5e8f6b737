package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each slot sharing group needs and why, and what the deployment offers. */
final class SlotsBlock {
  private static final String NEEDS = "needs";

  /** Group names longer than this are shortened. */
  private static final int GROUP = 24;

  private static final int WIDEST_SHOWN = 3;

  private final Execution execution;
  private final Slots slots;
  private final Page page;
  private final boolean marked;
  private final int nameWidth;
  private final int numberWidth;

  SlotsBlock(Execution execution, Page page) {
    this.execution = execution;
    this.slots = execution.slots();
    this.page = page;
    List<Quantity> numbers =
        Stream.concat(Stream.of(slots.required()), slots.byGroup().values().stream()).toList();
    this.marked = numbers.stream().anyMatch(Numbers::isMarked);
    this.numberWidth =
        numbers.stream().mapToInt(number -> text(number).length()).reduce(1, Math::max);
    this.nameWidth =
        slots.byGroup().keySet().stream()
            .mapToInt(group -> DisplayWidth.of(groupName(group)))
            .reduce(NEEDS.length(), Math::max);
  }

  List<ReportLine> lines() {
    List<ReportLine> lines = new ArrayList<>();
    for (Map.Entry<String, Quantity> group : slots.byGroup().entrySet()) {
      LineBuilder line = line(lines.isEmpty(), groupName(group.getKey()));
      number(line, group.getValue(), Numbers.tone(group.getValue(), Tone.PLAIN));
      lines.addAll(after(line, group(group.getKey(), group.getValue())));
    }
    LineBuilder line = line(lines.isEmpty(), NEEDS);
    number(line, slots.required(), slots.areShort() ? Tone.ERROR : Tone.STRONG);
    ResourcesText resources = new ResourcesText(slots);
    boolean divided = slots.resources().areFineGrained();
    lines.addAll(after(line, divided ? divided(Resource.CPU, resources) : capacity()));
    for (Resource other : resources.others()) {
      lines.addAll(after(line(false, ""), divided(other, resources)));
    }
    Stream.concat(resources.each().stream(), slots.note().stream())
        .forEach(text -> lines.addAll(after(line(false, ""), new Flow().add(text))));
    return lines;
  }

  /** Where groups state resources, these are divided and not slots. */
  private Flow divided(Resource resource, ResourcesText texts) {
    Flow flow = new Flow().add(texts.needed(resource) + "; " + texts.offered(resource));
    if (resource.equals(Resource.CPU)) {
      slots.location().ifPresent(place -> flow.add(", ").add(page.place(place), Tone.PLACE));
      flow.add("; network memory is not compared");
    }
    return flow;
  }

  private String groupName(String group) {
    return DisplayWidth.cutMiddle(page.name(group), GROUP, page.glyphs().ellipsis());
  }

  private String text(Quantity number) {
    return Numbers.aligned(number, marked);
  }

  private LineBuilder line(boolean first, String name) {
    LineBuilder line = page.line().to(Page.INDENT).add(first ? "slots" : "", Tone.DIM);
    return line.to(Page.BLOCK).add(name);
  }

  private void number(LineBuilder line, Quantity number, Tone tone) {
    String text = text(number);
    line.to(Page.BLOCK + nameWidth + 1 + numberWidth - text.length()).add(text, tone);
  }

  private List<ReportLine> after(LineBuilder line, Flow flow) {
    int gap = marked ? 2 : 3;
    return Page.info(flow.after(line, Page.BLOCK + nameWidth + 1 + numberWidth + gap, page));
  }

  private Flow group(String group, Quantity needed) {
    List<Operator> members =
        execution.operators().stream()
            .filter(operator -> operator.slotSharingGroup().equals(group))
            .toList();
    List<Operator> widest =
        members.stream().filter(operator -> reaches(operator.parallelism(), needed)).toList();
    Flow flow = new Flow();
    if (members.isEmpty()) {
      return flow;
    }
    if (members.size() == 1) {
      return flow.add("only " + names(members));
    }
    if (widest.size() == members.size()) {
      flow.add("all alike; ");
    } else if (!widest.isEmpty()) {
      flow.add("widest is " + names(widest) + "; ");
    }
    return flow.add("holds " + Numbers.ids(members.stream().map(Operator::id).toList()));
  }

  private static boolean reaches(Quantity parallelism, Quantity needed) {
    if (needed.certainty() == Certainty.UNKNOWN) {
      return parallelism.certainty() == Certainty.UNKNOWN;
    }
    return Numbers.upper(parallelism).equals(Numbers.upper(needed));
  }

  private String names(List<Operator> widest) {
    List<String> names =
        widest.stream()
            .limit(WIDEST_SHOWN)
            .map(operator -> shortName(operator) + " (" + operator.id() + ")")
            .toList();
    int left = widest.size() - names.size();
    return String.join(", ", names) + (left > 0 ? " and " + left + " more" : "");
  }

  private String shortName(Operator operator) {
    return DisplayWidth.cutMiddle(page.name(operator.name()), 32, page.glyphs().ellipsis());
  }

  private Flow capacity() {
    Flow flow = new Flow().add(least());
    if (slots.onDemand()) {
      return onDemand(flow);
    }
    if (slots.available().isPresent()) {
      flow.add("has " + slots.available().get());
    } else {
      flow.add("capacity not stated");
    }
    String makeUp = makeUp();
    flow.add(makeUp.isEmpty() ? "" : (slots.available().isPresent() ? " = " : ": ") + makeUp);
    slots.location().ifPresent(place -> flow.add(", ").add(page.place(place), Tone.PLACE));
    slots.idle().filter(idle -> idle > 0).ifPresent(idle -> flow.add("; " + idle + " idle"));
    return flow;
  }

  /** The resource manager starts what the job asks for. */
  private Flow onDemand(Flow flow) {
    String makeUp = makeUp();
    flow.add(
        slots.taskManagers().isPresent()
            ? "starts " + (slots.required().isPeak() ? "up to " : "") + makeUp + " on demand"
            : "task managers start on demand" + (makeUp.isEmpty() ? "" : ": " + makeUp));
    slots.location().ifPresent(place -> flow.add(", ").add(page.place(place), Tone.PLACE));
    slots.idle().filter(idle -> idle > 0).ifPresent(idle -> flow.add("; " + idle + " idle"));
    return flow;
  }

  private String least() {
    if (slots.required().isPeak()) {
      return peak();
    }
    boolean unknown = slots.required().certainty() == Certainty.UNKNOWN;
    return unknown ? slots.required().min().map(min -> "at least " + min + "; ").orElse("") : "";
  }

  /** A batch job runs with fewer slots than would all be busy at most. */
  private String peak() {
    Optional<Integer> most =
        slots.peak().or(() -> slots.required().value()).or(slots.required()::max);
    int suffices = slots.required().min().orElse(1);
    return most.filter(peak -> peak > suffices).isEmpty()
        ? ""
        : "batch: %d %s, at most %d at a time; "
            .formatted(suffices, suffices == 1 ? "suffices" : "suffice", most.get());
  }

  private String makeUp() {
    String managers =
        slots.taskManagers().map(number -> Page.count(number, "task manager")).orElse("");
    String each = slots.slotsPerTaskManager().map(String::valueOf).orElse("");
    if (!managers.isEmpty() && !each.isEmpty()) {
      return managers + " x " + each;
    }
    if (managers.isEmpty() && !each.isEmpty()) {
      return each + " on each task manager" + filled(slots.slotsPerTaskManager().orElseThrow());
    }
    return managers;
  }

  /** How many TaskManagers would do, where only their size is stated. */
  private String filled(int each) {
    Optional<Integer> need = slots.required().value().filter(any -> each > 0);
    if (need.isEmpty()) {
      return "";
    }
    int managers = Slots.taskManagersFor(need.get(), each);
    return ", so "
        + Page.count(managers, "task manager")
        + (managers == 1 ? " holds" : " hold")
        + " it";
  }
}
