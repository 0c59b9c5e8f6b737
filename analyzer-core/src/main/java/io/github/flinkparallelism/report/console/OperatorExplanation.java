package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One operator: its number, the chain of decisions, and what follows from it. */
final class OperatorExplanation {
  private static final int TEXT = Page.INDENT + 8;

  private final Subject subject;
  private final String jobName;
  private final Page page;

  OperatorExplanation(Subject subject, String jobName, Page page) {
    this.subject = subject;
    this.jobName = jobName;
    this.page = page;
  }

  List<ReportLine> lines() {
    Operator operator = subject.operator();
    List<ReportLine> lines = new ArrayList<>(heading());
    lines.add(Page.BLANK);
    lines.addAll(new DecisionChain(subject, page).lines());
    lines.add(Page.BLANK);
    if (!operator.inputs().isEmpty()) {
      lines.addAll(fact("in", inputs()));
    }
    lines.addAll(fact("chain", new ChainReason(subject, page).text()));
    lines.addAll(fact("slots", slots()));
    lines.addAll(fact("max", max()));
    operator.condition().ifPresent(text -> lines.addAll(fact("if", page.text(text))));
    if (operator.repeated()) {
      lines.addAll(fact("times", "one of several, created in a loop of unknown length"));
    }
    lines.addAll(created());
    return lines;
  }

  private List<ReportLine> heading() {
    Operator operator = subject.operator();
    Flow flow =
        new Flow().add(page.name(operator.name()) + " (" + operator.id() + ")", Tone.STRONG);
    flow.add(" in " + page.name(jobName) + " runs with parallelism ");
    flow.add(Numbers.of(operator.parallelism()), Numbers.tone(operator.parallelism(), Tone.STRONG));
    return Page.info(flow.after(page.line(), 0, page));
  }

  private List<ReportLine> fact(String label, String text) {
    return fact(label, new Flow().add(text));
  }

  private List<ReportLine> fact(String label, Flow flow) {
    LineBuilder line = page.line().to(Page.INDENT).add(label, Tone.DIM);
    return Page.info(flow.after(line, TEXT, page));
  }

  private String inputs() {
    return subject.operator().inputs().stream()
        .map(
            input ->
                input.partitioning().toLowerCase(Locale.ROOT)
                    + " from "
                    + subject
                        .other(input.id())
                        .map(new OperatorNames(page)::of)
                        .orElse("(" + input.id() + ")"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String slots() {
    Slots slots = subject.execution().slots();
    String group = subject.operator().slotSharingGroup();
    Quantity needed = slots.byGroup().get(group);
    String share =
        needed == null
            ? ""
            : ", " + Numbers.of(needed) + " of the job's " + Numbers.of(slots.required());
    return "group " + page.name(group) + share;
  }

  private String max() {
    Operator operator = subject.operator();
    String number = Numbers.of(operator.maxParallelism());
    if (operator.maxParallelismConfigured()) {
      return number + ", configured; fixed for the life of a savepoint";
    }
    return number
        + ", computed from "
        + Numbers.of(operator.parallelism())
        + " because none is set; fixed for the life of a savepoint";
  }

  private List<ReportLine> created() {
    Operator operator = subject.operator();
    Flow flow = new Flow().add(page.path(operator.location()), Tone.PLACE);
    operator.uid().ifPresent(uid -> flow.add(", uid " + page.name(uid)));
    return fact("made", flow);
  }
}
