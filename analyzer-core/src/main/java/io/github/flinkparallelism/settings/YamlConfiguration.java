package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.yaml.Nesting;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The syntax of {@code config.yaml}: YAML 1.2, of which only the tree of nodes is built, so that no
 * tag constructs anything and every key has a place. Follows {@code YamlParserUtils#loadYamlFile},
 * whose limit on aliases this is as well.
 */
final class YamlConfiguration {
  private static final int MOST_ALIASES = 50;

  /** Flink stops at three times as much; the parser needs seconds for it, and no one writes it. */
  private static final int LONGEST = 1024 * 1024;

  /** Composing recurses; no configuration is deeper, and the stack bears much more. */
  private static final int DEEPEST = 100;

  private YamlConfiguration() {}

  static Contribution parse(String file, String text) {
    if (text.length() > LONGEST) {
      return refusal(file, "is longer than " + LONGEST + " characters and is not read; shorten it");
    }
    try {
      if (Nesting.exceeds(DEEPEST, new Parse(settings("")).parseString(text))) {
        return refusal(
            file, "is nested more than " + DEEPEST + " levels deep and is not read; flatten it");
      }
      return new Compose(settings(file))
          .composeString(text)
          .map(root -> new YamlFlattener(file, text).flatten(root))
          .orElse(Contribution.NOTHING);
    } catch (MarkedYamlEngineException malformed) {
      return Contribution.of(YamlDiagnosis.of(file, text, malformed));
    } catch (YamlEngineException refused) {
      return refusal(file, "is not read, and Flink fails to start with it: " + firstLine(refused));
    }
  }

  private static Contribution refusal(String file, String message) {
    return Contribution.of(new Problem(message, Location.startOf(file)));
  }

  private static LoadSettings settings(String file) {
    return LoadSettings.builder()
        .setLabel(file)
        .setSchema(new CoreSchema())
        .setAllowNonScalarKeys(true)
        .setMaxAliasesForCollections(MOST_ALIASES)
        .build();
  }

  static Location at(String file, Optional<Mark> mark) {
    return mark.map(place -> new Location(file, place.getLine() + 1, place.getColumn() + 1))
        .orElse(Location.startOf(file));
  }

  private static String firstLine(YamlEngineException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
