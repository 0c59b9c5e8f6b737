package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.settings.RunningSystem;
import io.github.flinkparallelism.settings.Secrets;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments that a job is started with. */
final class ProgramArguments {
  private ProgramArguments() {}

  /**
   * Their values. What a tool fills in before the program sees it is an outside input; what the
   * user gives has been filled in.
   */
  static Optional<List<Value>> of(Project project) {
    Location place =
        project
            .deployment()
            .system()
            .map(RunningSystem::location)
            .orElseGet(() -> Location.startOf("."));
    boolean given = project.hasGivenArguments();
    return project
        .request()
        .arguments()
        .map(
            arguments ->
                given ? arguments.stream().map(Value::of).toList() : values(arguments, place));
  }

  private static List<Value> values(List<String> arguments, Location place) {
    List<String> shown = Secrets.shown(arguments);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String text = arguments.get(i);
      // An input is told by its name, which is no place for a secret.
      values.add(value(text, shown.get(i).equals(text) ? text : "argument " + (i + 1), place));
    }
    return values;
  }

  private static Value value(String text, String input, Location place) {
    return Template.isIn(text)
        ? new Value.Symbol(
            input, "java.lang.String", Template.unfilled(text).map(Value::of), input, place)
        : Value.of(text);
  }
}
