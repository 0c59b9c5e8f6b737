package io.github.flinkparallelism.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a deployment starts its program.
 *
 * @param entryClass the class with the main method, as written; absent where the jar's manifest
 *     decides, or where the deployment starts no program of its own
 * @param jar the jar, as written: {@code local:///opt/flink/usrlib/orders.jar}
 * @param arguments the program arguments; absent when they are not stated
 * @param environment environment variables of the process that runs {@code main}
 * @param artifact what the jar is a copy of, where an image is known to rename it
 * @param properties what the platform hands to the program; absent where nothing is said about it
 */
public record ProgramCall(
    Optional<String> entryClass,
    Optional<String> jar,
    Optional<List<String>> arguments,
    Map<String, String> environment,
    Optional<Artifact> artifact,
    Optional<HandedProperties> properties) {
  /** Nothing is said about the program. */
  public static final ProgramCall UNSTATED =
      new ProgramCall(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public ProgramCall {
    arguments = arguments.map(List::copyOf);
    environment = Map.copyOf(new TreeMap<>(environment));
  }

  /** A program that gets arguments and variables and nothing else. */
  public ProgramCall(
      Optional<String> entryClass,
      Optional<String> jar,
      Optional<List<String>> arguments,
      Map<String, String> environment) {
    this(entryClass, jar, arguments, environment, Optional.empty(), Optional.empty());
  }

  /** The same with a jar that is a copy. */
  public ProgramCall copied(Optional<Artifact> copy) {
    return new ProgramCall(entryClass, jar, arguments, environment, copy, properties);
  }

  /** Nothing but a class. */
  public static ProgramCall starting(String entryClass) {
    return new ProgramCall(Optional.of(entryClass), Optional.empty(), Optional.empty(), Map.of());
  }

  /** What this says, above what {@code weaker} says. */
  public ProgramCall over(ProgramCall weaker) {
    Map<String, String> variables = new TreeMap<>(weaker.environment);
    variables.putAll(environment);
    return new ProgramCall(
        entryClass.or(weaker::entryClass),
        jar.or(weaker::jar),
        arguments.or(weaker::arguments),
        variables,
        jar.isPresent() ? artifact : weaker.artifact,
        properties.or(weaker::properties));
  }
}
