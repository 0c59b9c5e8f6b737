package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** The arguments that a job is started with. */
final class ProgramArguments {
  private ProgramArguments() {}

  /** Their values; what a tool fills in before the program sees it is an outside input. */
  static Optional<List<Value>> of(Project project) {
    Location place =
        project
            .deployment()
            .system()
            .map(RunningSystem::location)
            .orElseGet(() -> Location.startOf("."));
    return project
        .request()
        .arguments()
        .map(arguments -> arguments.stream().map(text -> value(text, place)).toList());
  }

  private static Value value(String text, Location place) {
    return Template.isIn(text)
        ? new Value.Symbol(
            text, "java.lang.String", Template.unfilled(text).map(Value::of), text, place)
        : Value.of(text);
  }
}
