package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.ScriptSource;
import java.util.Map;

/**
 * A script that stands in a file.
 *
 * @param text the script
 * @param source where it stands
 * @param variables what the file sets for it
 */
record ScriptText(String text, ScriptSource source, Map<String, String> variables) {
  ScriptText(String text, ScriptSource source) {
    this(text, source, Map.of());
  }
}
