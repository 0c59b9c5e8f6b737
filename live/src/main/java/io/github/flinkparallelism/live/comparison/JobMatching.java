package io.github.flinkparallelism.live.comparison;

import io.github.flinkparallelism.live.cluster.Cluster;
import io.github.flinkparallelism.live.cluster.RunningJob;
import io.github.flinkparallelism.live.cluster.RunningVertex;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which running job is which of the source: by its name first, then by the names of its operators.
 * A job that ended counts only where its program does not run, and then the newest.
 *
 * @param pairs what belongs together, the programs in the order of the report
 * @param ambiguous running jobs that several programs explain equally well
 * @param unexplained running jobs that no program explains
 * @param notRunning programs of which no job is known, one deployment of each
 * @param ended jobs that ended and that were left alone
 */
record JobMatching(
    List<Pair> pairs,
    List<Ambiguous> ambiguous,
    List<RunningJob> unexplained,
    List<Program> notRunning,
    int ended) {
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

    boolean isAsGoodAs(Score other) {
      return named == other.named && alike == other.alike;
    }
  }

  static JobMatching of(List<Job> jobs, Cluster cluster) {
    List<Program> programs = Program.of(jobs);
    List<Pair> pairs = new ArrayList<>();
    List<Ambiguous> ambiguous = new ArrayList<>();
    List<RunningJob> unexplained = new ArrayList<>();
    List<RunningJob> past = cluster.jobs().stream().filter(RunningJob::isEnded).toList();
    for (RunningJob running : cluster.jobs()) {
      List<Score> best = running.isEnded() ? List.of() : best(programs, running);
      if (!running.isEnded() && best.isEmpty()) {
        unexplained.add(running);
      }
      add(running, best, pairs, ambiguous);
    }
    int compared = 0;
    for (RunningJob ended : past) {
      List<Score> best = best(programs, ended);
      boolean known = best.stream().anyMatch(score -> isKnown(score.program(), pairs, ambiguous));
      if (!best.isEmpty() && !known) {
        add(ended, best, pairs, ambiguous);
        compared++;
      }
    }
    pairs.sort(Comparator.comparing(pair -> programs.indexOf(pair.candidates().get(0))));
    return new JobMatching(
        pairs,
        ambiguous,
        unexplained,
        notRunning(programs, pairs, ambiguous),
        past.size() - compared);
  }

  private static void add(
      RunningJob running, List<Score> best, List<Pair> pairs, List<Ambiguous> ambiguous) {
    List<Program> programs = best.stream().map(Score::program).toList();
    if (programs.isEmpty()) {
      return;
    }
    if (programs.stream().allMatch(programs.get(0)::isSameSource)) {
      pairs.add(new Pair(running, programs));
    } else {
      ambiguous.add(new Ambiguous(running, programs));
    }
  }

  /** Those that explain a job best, all equally well. */
  private static List<Score> best(List<Program> programs, RunningJob running) {
    List<Score> scores =
        programs.stream()
            .map(program -> score(program, running))
            .filter(Score::isEnough)
            .sorted(Score.ORDER)
            .toList();
    return scores.stream().filter(score -> score.isAsGoodAs(scores.get(0))).toList();
  }

  private static Score score(Program program, RunningJob running) {
    boolean named = program.isNamed(running.name());
    boolean other = !named && program.isNamedOtherwise(running.name());
    // Of two programs with the same operators, the one that has another name is the wrong one.
    double alike = alike(program, running) * (other ? LEAST_ALIKE : 1);
    return new Score(program, named, alike);
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

  private static boolean isKnown(Program program, List<Pair> pairs, List<Ambiguous> ambiguous) {
    return pairs.stream().anyMatch(pair -> pair.candidates().get(0).isSameSource(program))
        || ambiguous.stream()
            .flatMap(job -> job.candidates().stream())
            .anyMatch(program::isSameSource);
  }

  private static List<Program> notRunning(
      List<Program> programs, List<Pair> pairs, List<Ambiguous> ambiguous) {
    List<Program> absent = new ArrayList<>();
    for (Program program : programs) {
      Optional<Program> listed = absent.stream().filter(program::isSameSource).findFirst();
      if (listed.isEmpty() && !isKnown(program, pairs, ambiguous)) {
        absent.add(program);
      }
    }
    return absent;
  }
}
