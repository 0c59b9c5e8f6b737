package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.report.ReportLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line per job, aligned over all jobs that are shown so: name, size, slots, certainty. */
final class JobLines {
  /** A name is not shortened below this. */
  private static final int NAME = 12;

  private final List<Job> jobs;
  private final JobNames names;
  private final Page page;

  JobLines(List<Job> jobs, JobNames names, Page page) {
    this.jobs = jobs;
    this.names = names;
    this.page = page;
  }

  ReportLine line(Job job) {
    if (job.executions().isEmpty()) {
      String text = page.name(names.withDeployment(job)) + page.dot() + "never reaches execute()";
      return page.line().add(cut(text, page.width())).info();
    }
    String rest = rest(job, certainty(job));
    if (DisplayWidth.of(rest) + NAME > page.width()) {
      rest = rest(job, "not all certain");
    }
    int room = Math.max(page.width() - DisplayWidth.of(rest), NAME);
    int name = Math.min(room, widest(one -> page.name(names.withDeployment(one))));
    String shown =
        DisplayWidth.cutMiddle(
            page.name(names.withDeployment(job)), name, page.glyphs().ellipsis());
    String padding = " ".repeat(Math.max(name - DisplayWidth.of(shown), 0));
    String text = cut(shown + padding + rest, page.width());
    return page.line().add(text).info();
  }

  private String rest(Job job, String certainty) {
    return page.dot()
        + right(job, JobLines::operators)
        + " "
        + left(job, JobLines::noun)
        + page.dot()
        + right(job, JobLines::slots)
        + " slots"
        + page.dot()
        + certainty;
  }

  private String cut(String text, int width) {
    return DisplayWidth.cutEnd(text, width, page.glyphs().ellipsis());
  }

  private String right(Job job, Function<Job, String> column) {
    String text = column.apply(job);
    return " ".repeat(widest(column) - text.length()) + text;
  }

  private String left(Job job, Function<Job, String> column) {
    String text = column.apply(job);
    return text + " ".repeat(widest(column) - text.length());
  }

  private static String noun(Job job) {
    boolean one =
        job.executions().stream().allMatch(execution -> execution.operators().size() == 1);
    return one ? "operator" : "operators";
  }

  private int widest(Function<Job, String> column) {
    return jobs.stream()
        .filter(job -> !job.executions().isEmpty())
        .mapToInt(job -> DisplayWidth.of(column.apply(job)))
        .max()
        .orElse(0);
  }

  /** {@code 6}, or {@code 4 and 5} when the entry point submits two Flink jobs. */
  private static String operators(Job job) {
    return each(job, execution -> String.valueOf(execution.operators().size()));
  }

  /** {@code 17 of 20}. */
  private static String slots(Job job) {
    String available =
        job.executions().get(0).slots().available().map(number -> " of " + number).orElse("");
    return each(job, execution -> required(execution.slots().required())) + available;
  }

  private static String required(Quantity required) {
    boolean unknown = required.certainty() == Certainty.UNKNOWN;
    return unknown && required.min().isPresent()
        ? required.min().get() + "+"
        : Numbers.of(required);
  }

  private static String each(Job job, Function<Execution, String> number) {
    return job.executions().stream().map(number).collect(Collectors.joining(" and "));
  }

  private static String certainty(Job job) {
    List<Operator> operators =
        job.executions().stream().flatMap(execution -> execution.operators().stream()).toList();
    long assumed = count(operators, Certainty.DEFAULT);
    long open = count(operators, Certainty.RANGE);
    long unknown = count(operators, Certainty.UNKNOWN);
    List<String> parts = new ArrayList<>();
    if (assumed > 0) {
      parts.add(assumed + " assumed");
    }
    if (open > 0) {
      parts.add(open + " ranged");
    }
    if (unknown > 0) {
      parts.add(unknown + " unknown");
    }
    return parts.isEmpty() ? "every parallelism determined" : String.join(", ", parts);
  }

  private static long count(List<Operator> operators, Certainty certainty) {
    return operators.stream()
        .filter(operator -> operator.parallelism().certainty() == certainty)
        .count();
  }
}
