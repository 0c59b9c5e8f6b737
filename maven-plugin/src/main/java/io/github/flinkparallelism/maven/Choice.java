package io.github.flinkparallelism.maven;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * A parameter that takes one of a few words.
 *
 * @param parameter its name in messages: {@code parallelism.failOn}
 * @param valid the words, in the order in which messages list them
 */
record Choice(String parameter, List<String> valid) {
  Choice {
    valid = List.copyOf(valid);
  }

  static Choice of(String parameter, String... valid) {
    return new Choice(parameter, List.of(valid));
  }

  /** Returns {@code value} when it is valid; otherwise says which values are. */
  String check(String value) throws MojoExecutionException {
    if (valid.contains(value)) {
      return value;
    }
    throw new MojoExecutionException(
        parameter + ": \"" + value + "\" is none of " + String.join(", ", valid) + ".");
  }
}
