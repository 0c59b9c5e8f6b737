package io.github.flinkparallelism.described;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.yaml.Nesting;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML 1.2 without aliases, and small enough to have been written by hand. */
final class ModelYaml {
  private static final int LONGEST = 1024 * 1024;
  private static final int DEEPEST = 20;
  private static final int MOST_EVENTS = 100_000;

  private ModelYaml() {}

  /** The document; empty, with a problem, where it is refused, and without one where empty. */
  static Optional<Node> compose(String file, String text, Consumer<Problem> problems) {
    if (text.length() > LONGEST) {
      String why = "is longer than " + LONGEST + " characters and is not read; shorten it";
      problems.accept(new Problem(why, Location.startOf(file)));
      return Optional.empty();
    }
    try {
      Optional<Problem> refusal = refusal(file, text);
      if (refusal.isPresent()) {
        problems.accept(refusal.get());
        return Optional.empty();
      }
      return new Compose(settings()).composeString(text);
    } catch (MarkedYamlEngineException malformed) {
      Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
      problems.accept(
          new Problem(
              "is not valid YAML and is not read: "
                  + malformed.getProblem()
                  + "; correct this line",
              at(file, mark)));
    } catch (YamlEngineException refused) {
      String message = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
      problems.accept(new Problem("is not read: " + message, Location.startOf(file)));
    }
    return Optional.empty();
  }

  /** Composing recurses and aliases multiply: both are stopped before. */
  private static Optional<Problem> refusal(String file, String text) {
    Nesting nesting = new Nesting();
    int count = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      String why = "";
      if (event.getEventId() == Event.ID.Alias) {
        why = "holds an alias here and is not read; write the entry out";
      }
      if (nesting.behind(event) > DEEPEST) {
        why = "is nested more than " + DEEPEST + " levels deep and is not read; flatten it";
      } else if (++count > MOST_EVENTS) {
        why = "has more than " + MOST_EVENTS + " entries and is not read; shorten it";
      }
      if (!why.isEmpty()) {
        return Optional.of(new Problem(why, at(file, event.getStartMark())));
      }
    }
    return Optional.empty();
  }

  private static LoadSettings settings() {
    return LoadSettings.builder().setAllowNonScalarKeys(true).setAllowDuplicateKeys(true).build();
  }

  /** The place of a mark. */
  static Location at(String file, Optional<Mark> mark) {
    return mark.map(place -> new Location(file, place.getLine() + 1, place.getColumn() + 1))
        .orElse(Location.startOf(file));
  }
}
