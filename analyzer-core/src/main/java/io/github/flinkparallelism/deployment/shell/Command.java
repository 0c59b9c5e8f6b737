package io.github.flinkparallelism.deployment.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command that a script runs.
 *
 * @param words its name and arguments; never empty
 * @param environment the variables that the script exports to it, by name
 */
public record Command(List<Word> words, Map<String, String> environment) {
  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(new TreeMap<>(environment));
  }
}
