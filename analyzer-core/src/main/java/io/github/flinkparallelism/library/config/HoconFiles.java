package io.github.flinkparallelism.library.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses HOCON, JSON and properties files of the project as {@code ConfigFactory} does. */
final class HoconFiles {
  /** No one writes a longer one, and parsing recurses. */
  private static final int LONGEST = 1024 * 1024;

  private static final List<String> EXTENSIONS = List.of(".conf", ".json", ".properties");

  private static final int MOST_INCLUDES = 100;

  private final Runtime runtime;
  private final Set<String> open = new LinkedHashSet<>();
  private int parsed;

  HoconFiles(Runtime runtime) {
    this.runtime = runtime;
  }

  /** One file. */
  HoconConfig parse(Value source) {
    Optional<FileContent> content = FileContent.of(source, runtime);
    return content.isEmpty()
        ? HoconConfig.missing(FileContent.missing(source))
        : parse(content.get());
  }

  /** The files of that name with any extension, merged. */
  HoconConfig parseAnySyntax(OpenFile source) {
    Optional<String> name = source.path().byDefault().flatMap(v -> v.constant(String.class));
    boolean complete = name.filter(HoconFiles::hasExtension).isPresent();
    if (name.isEmpty() || complete) {
      return parse(source);
    }
    Optional<HoconConfig> merged = Optional.empty();
    for (String extension : EXTENSIONS) {
      OpenFile file = new OpenFile(Value.of(name.get() + extension), source.isResource());
      if (FileContent.of(file, runtime).isPresent()) {
        HoconConfig parsed = parse(file);
        merged = Optional.of(merged.map(first -> first.withFallback(parsed)).orElse(parsed));
      }
    }
    return merged.orElseGet(
        () -> HoconConfig.missing("the file " + name.get() + ".conf is not in the project"));
  }

  private static boolean hasExtension(String name) {
    return EXTENSIONS.stream().anyMatch(name::endsWith);
  }

  /** A text. */
  HoconConfig parse(FileContent content) {
    if (content.text().length() > LONGEST) {
      String why = "is longer than " + LONGEST + " characters and is not read; split it";
      return refusal(content.file(), 1, why);
    }
    if (!open.add(content.file()) || ++parsed > MOST_INCLUDES) {
      return refusal(content.file(), 1, "is included in a circle, or too often");
    }
    try {
      Config parsed =
          ConfigFactory.parseString(
              content.text(),
              ConfigParseOptions.defaults()
                  .setSyntax(syntax(content.file()))
                  .setOriginDescription(content.file())
                  .setIncluder(new HoconIncludes(this, content.file())));
      return HoconConfig.of(parsed);
    } catch (ConfigException malformed) {
      int line = malformed.origin() == null ? 1 : malformed.origin().lineNumber();
      return refusal(content.file(), line, "is not valid HOCON: " + firstLine(malformed));
    } catch (StackOverflowError tooDeep) {
      return refusal(content.file(), 1, "is nested too deeply and is not read; flatten it");
    } finally {
      open.remove(content.file());
    }
  }

  private static ConfigSyntax syntax(String file) {
    if (file.endsWith(".json")) {
      return ConfigSyntax.JSON;
    }
    return file.endsWith(".properties") ? ConfigSyntax.PROPERTIES : ConfigSyntax.CONF;
  }

  private HoconConfig refusal(String file, int line, String message) {
    runtime.problem(new Problem(message, new Location(file, Math.max(1, line), 1)));
    return HoconConfig.missing(file + " could not be read");
  }

  /** Without the place, which the problem has. */
  private static String firstLine(ConfigException failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return message.replaceFirst("^[^:]*: \\d+: ", "");
  }
}
