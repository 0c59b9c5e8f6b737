package io.github.flinkparallelism.settings;

import java.util.Optional;

/** {@code --task-managers}: how many TaskManagers run, whatever {@code conf/workers} says. */
final class TaskManagersFlag implements ConfigurationSource {
  @Override
  public Contribution read(SourceContext context) {
    Optional<Integer> count = context.request().taskManagers();
    if (count.isEmpty()) {
      return Contribution.NOTHING;
    }
    String code = "--task-managers " + count.get();
    if (count.get() < 1) {
      return Contribution.of(
          SourceContext.flagProblem(
              code + " is ignored: a job needs at least one TaskManager; give a positive number"));
    }
    return Contribution.of(new TaskManagers(count.get(), code, Optional.empty()));
  }
}
