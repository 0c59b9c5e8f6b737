package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of Flink's processes: {@code standalone-job}, {@code jobmanager} and {@code
 * taskmanager}. Follows {@code StandaloneApplicationClusterConfigurationParserFactory}, whose
 * parser takes everything from the first unknown word on for program arguments.
 */
public final class StandaloneArguments {
  private static final Set<String> CLASS = Set.of("--job-classname", "-j");
  private static final Set<String> JARS = Set.of("--jars", "-jars");
  private static final Set<String> WITH_VALUE =
      Set.of(
          "--job-id",
          "-jid",
          "--fromSavepoint",
          "-s",
          "--restoreMode",
          "-rm",
          "--claimMode",
          "-cm",
          "--configDir",
          "-c",
          "--webui-port",
          "-r",
          "--host",
          "-h");
  private static final Set<String> WITHOUT = Set.of("--allowNonRestoredState", "-n");
  private static final Set<String> START = Set.of("start", "start-foreground");
  private static final String DYNAMIC = "-D";

  /**
   * A word of a command line.
   *
   * @param text without quotes
   * @param place where it stands
   */
  public record Word(String text, Location place) {}

  private final List<Word> words;
  private final List<Setting> settings = new ArrayList<>();
  private final List<String> program = new ArrayList<>();
  private Optional<String> entryClass = Optional.empty();
  private Optional<String> jars = Optional.empty();
  private int next;

  /** Reads the words behind the name of the script. */
  public StandaloneArguments(List<Word> words) {
    this.words = words;
    while (next < words.size() && program.isEmpty()) {
      take(words.get(next++));
    }
    words.stream().skip(next).forEach(word -> program.add(word.text()));
    Collections.reverse(settings);
  }

  /** {@code --job-classname}. */
  public Optional<String> entryClass() {
    return entryClass;
  }

  /** {@code --jars}. */
  public Optional<String> jars() {
    return jars;
  }

  /** {@code -D}, the last first. */
  public List<Setting> settings() {
    return List.copyOf(settings);
  }

  /** What is left for the program. */
  public List<String> program() {
    return List.copyOf(program);
  }

  private void take(Word word) {
    String text = word.text();
    int equals = text.indexOf('=');
    String name = text.startsWith("--") && equals > 0 ? text.substring(0, equals) : text;
    if (START.contains(text) && next == 1 || WITHOUT.contains(text)) {
      return;
    }
    if (CLASS.contains(name)) {
      entryClass = value(text, name);
    } else if (JARS.contains(name)) {
      jars = value(text, name);
    } else if (WITH_VALUE.contains(name)) {
      value(text, name);
    } else if (text.startsWith(DYNAMIC)) {
      value(text.equals(DYNAMIC) ? text : DYNAMIC + "=" + text.substring(2), DYNAMIC)
          .ifPresent(property -> add(property, word.place()));
    } else {
      program.add(text);
    }
  }

  private Optional<String> value(String text, String name) {
    if (text.length() > name.length()) {
      return Optional.of(text.substring(name.length() + 1));
    }
    return next < words.size() ? Optional.of(words.get(next++).text()) : Optional.empty();
  }

  private void add(String property, Location place) {
    int equals = property.indexOf('=');
    String key = equals < 0 ? property : property.substring(0, equals);
    String value = equals < 0 ? "true" : property.substring(equals + 1);
    settings.add(new Setting(key, value, Layer.CLIENT, DYNAMIC + property, Optional.of(place)));
  }
}
