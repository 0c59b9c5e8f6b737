package io.github.flinkparallelism.conformance.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes programs smaller for as long as the two planners disagree about them. Many programs shrink
 * side by side, since a JVM for Flink costs more than what it plans.
 */
final class Shrinker {
  private static final int CANDIDATES = 24;

  private final Trials trials;
  private final Map<Trial, Progress> open = new LinkedHashMap<>();
  private int names;

  Shrinker(Trials trials) {
    this.trials = trials;
  }

  /** The smallest that was found, and what was not tried of its reductions. */
  private static final class Progress {
    private Trial smallest;
    private List<Program> untried;
    private final Set<String> tried = new HashSet<>();

    Progress(Trial trial) {
      accept(trial);
    }

    void accept(Trial trial) {
      smallest = trial;
      untried = new ArrayList<>(Reductions.of(trial.program()));
    }

    /** The next reductions, best first. */
    List<Program> next() {
      List<Program> next = new ArrayList<>();
      while (!untried.isEmpty() && next.size() < CANDIDATES) {
        Program program = untried.remove(0);
        if (tried.add(program.circumstances() + SourceText.of(program))) {
          next.add(program);
        }
      }
      return next;
    }
  }

  /** The smallest trials that disagree in the same way as {@code disagreeing}, in their order. */
  List<Trial> shrink(List<Trial> disagreeing) throws IOException, InterruptedException {
    disagreeing.forEach(trial -> open.put(trial, new Progress(trial)));
    while (round()) {
      // Each round tries some reductions of every program.
    }
    return open.values().stream().map(progress -> progress.smallest).toList();
  }

  private boolean round() throws IOException, InterruptedException {
    Map<String, Progress> owners = new LinkedHashMap<>();
    List<Program> candidates = new ArrayList<>();
    for (Progress progress : open.values()) {
      for (Program program : progress.next()) {
        Program renamed = program.renamed("Program" + ++names + "Reduced");
        owners.put(renamed.name(), progress);
        candidates.add(renamed);
      }
    }
    Set<Progress> done = new HashSet<>();
    for (Trial trial : trials.runThoseThatCompile(candidates)) {
      Progress progress = owners.get(trial.program().name());
      String name = progress.smallest.program().name();
      if (trial.kind() == progress.smallest.kind() && done.add(progress)) {
        progress.accept(trial.renamed(name));
      }
    }
    return !candidates.isEmpty();
  }
}
