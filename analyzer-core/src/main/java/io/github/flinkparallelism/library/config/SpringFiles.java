package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.library.PropertiesFiles;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The files in which a Spring Boot application states its properties, strongest first. Those of an
 * active profile are stronger than those of all profiles, those of the last profile strongest.
 */
final class SpringFiles {
  private static final String ACTIVE = "spring.profiles.active";

  /** Folder, then ending; the profile stands between {@code application} and the ending. */
  private static final List<String> FOLDERS = List.of("config/", "");

  private static final List<String> ENDINGS = List.of(".properties", ".yml", ".yaml");

  private static final Pattern PROFILE = Pattern.compile("[\\w.\\-]+");

  private final Invocation call;
  private final Runtime runtime;

  SpringFiles(Invocation call, Runtime runtime) {
    this.call = call;
    this.runtime = runtime;
  }

  /** The value of a property, by Spring's relaxed names. */
  Optional<Value> find(String key) {
    List<String> profiles = new ArrayList<>(profiles());
    Collections.reverse(profiles);
    for (String profile : profiles) {
      Optional<Value> ofProfile = find(key, "-" + profile);
      if (ofProfile.isPresent()) {
        return ofProfile;
      }
    }
    return find(key, "");
  }

  /** The profiles that the application's own file activates. */
  private List<String> profiles() {
    return find(ACTIVE, "")
        .flatMap(Value::byDefault)
        .flatMap(v -> v.constant(String.class))
        .stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(PROFILE.asMatchPredicate())
        .toList();
  }

  private Optional<Value> find(String key, String profile) {
    for (String folder : FOLDERS) {
      for (String ending : ENDINGS) {
        Value file = Value.of(folder + "application" + profile + ending);
        Optional<Value> found =
            FileContent.of(new OpenFile(file, true), runtime).flatMap(c -> find(key, c));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Value> find(String key, FileContent content) {
    if (content.file().endsWith(".properties")) {
      return PropertiesFiles.parse(content, runtime).orElse(Map.of()).entrySet().stream()
          .filter(entry -> isSame(key, entry.getKey()))
          .map(Map.Entry::getValue)
          .findFirst();
    }
    return YamlTrees.parse(content, runtime::problem)
        .flatMap(tree -> below(tree, key))
        .filter(ConfigTree.Scalar.class::isInstance)
        .map(tree -> new TreeValues(content, call, runtime).untyped(key, tree));
  }

  private static boolean isSame(String key, Value other) {
    return other.constant(String.class).filter(o -> plain(o).equals(plain(key))).isPresent();
  }

  private static String plain(String key) {
    return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** Keys may be nested or dotted, in any mixture. */
  private static Optional<ConfigTree> below(ConfigTree tree, String key) {
    if (!(tree instanceof ConfigTree.Mapping mapping)) {
      return Optional.empty();
    }
    for (Map.Entry<String, ConfigTree> entry : mapping.entries().entrySet()) {
      String name = plain(entry.getKey());
      String wanted = plain(key);
      if (wanted.equals(name)) {
        return Optional.of(entry.getValue());
      } else if (wanted.startsWith(name + ".")) {
        Optional<ConfigTree> inner = below(entry.getValue(), wanted.substring(name.length() + 1));
        if (inner.isPresent()) {
          return inner;
        }
      }
    }
    return Optional.empty();
  }
}
