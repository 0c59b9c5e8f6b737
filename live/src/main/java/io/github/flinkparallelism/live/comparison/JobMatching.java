package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which running job is which of the source: by its name first, then by the names of its operators.
 * A job that ended counts only where its program does not run, and then the newest.
 */
final class JobMatching {
  /** Half of the operators make a job recognizable without its name. */
  private static final double LEAST_ALIKE = 0.5;

  /**
   * A running job and the source of it.
   *
   * @param candidates the program in each deployment that it is in
   */
  record Pair(RunningJob running, List<Program> candidates) {}

  /**
   * How well a program explains a job.
   *
   * @param named whether the name says so
   * @param alike how much their operators are alike, 0 to 1
   */
  private record Score(Program program, boolean named, double alike) {
    static final Comparator<Score> ORDER =
        Comparator.comparing(Score::named).thenComparing(Score::alike).reversed();

    boolean isEnough() {
      return named || alike >= LEAST_ALIKE;
    }

    boolean isTwin() {
      return alike == 1;
    }

    boolean isAsGoodAs(Score other) {
      return named == other.named && alike == other.alike;
    }
  }

  private final List<Program> programs;
  private final List<RunningJob> left;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Ambiguous> ambiguous = new ArrayList<>();

  private JobMatching(List<Program> programs, List<RunningJob> jobs) {
    this.programs = programs;
    this.left = new ArrayList<>(jobs);
  }

  /**
   * A name that the source gives may depend on an input, so a job of another name still counts
   * where all of its operators are those of the source; but last.
   */
  static JobMatching of(List<Job> jobs, Cluster cluster) {
    JobMatching matching = new JobMatching(Program.of(jobs), cluster.jobs());
    Predicate<RunningJob> ended = RunningJob::isEnded;
    matching.match(ended.negate(), (score, running) -> score.named());
    matching.match(
        ended.negate(), (score, running) -> !score.program().isNamedOtherwise(running.name()));
    matching.match(ended, (score, running) -> score.named() && matching.isOpen(score.program()));
    matching.match(
        ended.negate(), (score, running) -> score.isTwin() && matching.isOpen(score.program()));
    matching.match(ended, (score, running) -> score.isTwin() && matching.isOpen(score.program()));
    matching.pairs.sort(
        Comparator.comparing(pair -> matching.programs.indexOf(pair.candidates().get(0))));
    return matching;
  }

  /** What belongs together, the programs in the order of the report. */
  List<Pair> pairs() {
    return pairs;
  }

  /** Running jobs that several programs explain equally well. */
  List<Ambiguous> ambiguous() {
    return ambiguous;
  }

  /** Running jobs that no program explains. */
  List<RunningJob> unexplained() {
    return left.stream().filter(job -> !job.isEnded()).toList();
  }

  /** Jobs that ended and that were left alone. */
  int ended() {
    return (int) left.stream().filter(RunningJob::isEnded).count();
  }

  /** Programs of which no job is known, one deployment of each. */
  List<Program> notRunning() {
    List<Program> absent = new ArrayList<>();
    for (Program program : programs) {
      if (isOpen(program) && absent.stream().noneMatch(program::isSameSource)) {
        absent.add(program);
      }
    }
    return absent;
  }

  /** Which explanations count. */
  private interface Condition {
    boolean holds(Score score, RunningJob running);
  }

  private void match(Predicate<RunningJob> which, Condition condition) {
    for (RunningJob running : List.copyOf(left)) {
      if (which.test(running)) {
        List<Score> scores =
            programs.stream()
                .map(program -> score(program, running))
                .filter(score -> score.isEnough() && condition.holds(score, running))
                .sorted(Score.ORDER)
                .toList();
        List<Program> best =
            scores.stream()
                .filter(score -> score.isAsGoodAs(scores.get(0)))
                .map(Score::program)
                .toList();
        add(running, best);
      }
    }
  }

  private void add(RunningJob running, List<Program> best) {
    if (best.isEmpty()) {
      return;
    }
    left.remove(running);
    if (best.stream().allMatch(best.get(0)::isSameSource)) {
      pairs.add(new Pair(running, best));
    } else {
      ambiguous.add(new Ambiguous(running, best));
    }
  }

  private static Score score(Program program, RunningJob running) {
    return new Score(program, program.isNamed(running.name()), alike(program, running));
  }

  /** The share of operator names that both have, of all that one of them has. */
  private static double alike(Program program, RunningJob running) {
    List<String> names =
        new ArrayList<>(program.execution().operators().stream().map(Operator::name).toList());
    int all = names.size();
    int both = 0;
    for (RunningVertex vertex : running.vertices()) {
      for (String operator : vertex.operators()) {
        if (names.remove(operator)) {
          both++;
        } else {
          all++;
        }
      }
    }
    return all == 0 ? 0 : (double) both / all;
  }

  /** Whether no job is known of a program. */
  private boolean isOpen(Program program) {
    return pairs.stream().noneMatch(pair -> pair.candidates().get(0).isSameSource(program))
        && ambiguous.stream()
            .flatMap(job -> job.candidates().stream())
            .noneMatch(program::isSameSource);
  }
}
