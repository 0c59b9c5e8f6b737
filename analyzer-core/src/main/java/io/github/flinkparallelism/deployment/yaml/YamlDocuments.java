package io.github.flinkparallelism.deployment.yaml;

import io.github.flinkparallelism.deployment.statement.SourceLines;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.yaml.Nesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The documents of a YAML file, each composed on its own, so that a broken one costs nothing but
 * itself.
 */
public final class YamlDocuments {
  private static final int LONGEST = 1024 * 1024;

  /** Composing recurses; no manifest is deeper. */
  private static final int DEEPEST = 100;

  private static final int MOST_EVENTS = 200_000;
  private static final int MOST_ALIASES = 50;
  private static final String MARK = "---";

  /** Long, and nothing that runs. */
  private static final String SCHEMA = "kind: CustomResourceDefinition";

  private final SourceLines source;
  private final List<YamlTree> trees = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private YamlDocuments(SourceLines source) {
    this.source = source;
  }

  /**
   * What a file holds.
   *
   * @param trees the roots of its documents, without empty ones
   * @param problems what is malformed
   */
  public record Content(List<YamlTree> trees, List<Problem> problems) {}

  /** The documents of a file. */
  public static Content of(String file, String text) {
    return of(SourceLines.of(file, text));
  }

  /** The same of a text that a template made. */
  public static Content of(SourceLines source) {
    YamlDocuments documents = new YamlDocuments(source);
    if (source.lines().stream().mapToLong(String::length).sum() > LONGEST) {
      String why = "is longer than " + LONGEST + " characters and is not read; split it";
      documents.problems.add(new Problem(why, Location.startOf(source.file())));
    } else {
      documents.split();
    }
    return new Content(List.copyOf(documents.trees), List.copyOf(documents.problems));
  }

  private void split() {
    StringBuilder document = new StringBuilder();
    int first = 0;
    int line = 0;
    for (String each : source.lines()) {
      line++;
      boolean ends = each.equals(MARK) || each.startsWith(MARK + " ");
      if (ends) {
        compose(document.toString(), first);
        document.setLength(0);
        first = line - 1;
        document.append(' ').append(" ".repeat(2)).append(each.substring(MARK.length()));
      } else {
        document.append(each);
      }
      document.append('\n');
    }
    compose(document.toString(), first);
  }

  private void compose(String text, int firstLine) {
    if (text.isBlank() || text.contains(SCHEMA)) {
      return;
    }
    try {
      Optional<Problem> refusal = refusal(text, firstLine);
      if (refusal.isPresent()) {
        problems.add(refusal.get());
        return;
      }
      Optional<Node> root = new Compose(settings()).composeString(text);
      root.ifPresent(node -> trees.add(ParsedYaml.document(node, source, firstLine)));
    } catch (MarkedYamlEngineException malformed) {
      Optional<Mark> mark = malformed.getProblemMark().or(malformed::getContextMark);
      problems.add(
          new Problem(
              "is not valid YAML and is not read: "
                  + malformed.getProblem()
                  + "; correct this line",
              at(firstLine, mark)));
    } catch (YamlEngineException refused) {
      String message = String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
      problems.add(new Problem("is not read: " + message, at(firstLine, Optional.empty())));
    }
  }

  /** Composing recurses and aliases multiply: both are stopped before. */
  private Optional<Problem> refusal(String text, int firstLine) {
    Nesting nesting = new Nesting();
    int count = 0;
    for (Event event : new Parse(settings()).parseString(text)) {
      String why = "";
      if (nesting.behind(event) > DEEPEST) {
        why = "is nested more than " + DEEPEST + " levels deep and is not read; flatten it";
      } else if (++count > MOST_EVENTS) {
        why = "has more than " + MOST_EVENTS + " entries and is not read; split it";
      }
      if (!why.isEmpty()) {
        return Optional.of(new Problem(why, at(firstLine, event.getStartMark())));
      }
    }
    return Optional.empty();
  }

  private Location at(int firstLine, Optional<Mark> mark) {
    return mark.map(place -> source.location(firstLine + place.getLine(), place.getColumn()))
        .orElse(source.location(firstLine, 0));
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setAllowNonScalarKeys(true)
        .setAllowDuplicateKeys(true)
        .setMaxAliasesForCollections(MOST_ALIASES)
        .build();
  }
}
