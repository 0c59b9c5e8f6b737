package io.github.flinkparallelism.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.cli.CommandLineUtils;

/**
 * Turns what the user wrote about the outside world into what the analyzer understands.
 *
 * @param module the module's folder
 */
record Assumptions(Path module) {

  /** Splits program arguments as a shell does. */
  Optional<List<String>> arguments(String args) throws MojoExecutionException {
    if (args == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(List.of(CommandLineUtils.translateCommandline(args)));
    } catch (Exception e) {
      // The splitter declares no more precise type; unbalanced quotes are all that it throws for.
      throw new MojoExecutionException(
          PropertyNames.ARGS + ": \"" + args + "\" has a quote that is not closed.");
    }
  }

  /** The variables of the POM, overridden by those of the command line. */
  Map<String, String> environment(Map<String, String> variables, List<String> assignments)
      throws MojoExecutionException {
    Map<String, String> all = new LinkedHashMap<>(variables);
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals <= 0) {
        throw new MojoExecutionException(
            PropertyNames.ENV + ": \"" + assignment + "\" is not of the form NAME=VALUE.");
      }
      all.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
    }
    return all;
  }

  /** The {@code -p} of {@code flink run}, which is positive or -1 for the default. */
  Optional<Integer> clientParallelism(Integer parallelism) throws MojoExecutionException {
    if (parallelism != null && parallelism < 1 && parallelism != -1) {
      throw new MojoExecutionException(
          PropertyNames.CLIENT + ": " + parallelism + " is not a positive number.");
    }
    return Optional.ofNullable(parallelism);
  }

  /** The files that the user named. */
  List<Path> configurations(List<String> named) throws MojoExecutionException {
    List<Path> files = new ArrayList<>();
    for (String name : named) {
      Path file = module.resolve(name).toAbsolutePath().normalize();
      if (!Files.exists(file)) {
        throw new MojoExecutionException(
            PropertyNames.CONFIGURATIONS + ": there is no file or folder " + file + ".");
      }
      files.add(file);
    }
    return files;
  }

  /** The processors of a start from the IDE; absent for a submission. */
  Optional<Integer> localProcessors(String local) throws MojoExecutionException {
    if (local == null || local.equals("false")) {
      return Optional.empty();
    }
    if (local.isEmpty() || local.equals("true")) {
      return Optional.of(Runtime.getRuntime().availableProcessors());
    }
    try {
      int processors = Integer.parseInt(local);
      if (processors > 0) {
        return Optional.of(processors);
      }
    } catch (NumberFormatException e) {
      // Reported below together with numbers that are too small.
    }
    throw new MojoExecutionException(
        PropertyNames.LOCAL
            + ": \""
            + local
            + "\" is neither a positive number of processors, nor true or false.");
  }
}
