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
 * @param properties what the platform hands to the program; absent where nothing is said about it
 */
public record ProgramCall(
    Optional<String> entryClass,
    Optional<String> jar,
    Optional<List<String>> arguments,
    Map<String, String> environment,
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
    this(entryClass, jar, arguments, environment, Optional.empty());
  }

  /** The same with another class, other arguments and other variables. */
  public ProgramCall with(
      Optional<String> otherClass,
      Optional<List<String>> otherArguments,
      Map<String, String> variables) {
    return new ProgramCall(otherClass, jar, otherArguments, variables, properties);
  }
}
