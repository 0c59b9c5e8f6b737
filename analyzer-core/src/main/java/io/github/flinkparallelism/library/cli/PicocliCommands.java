package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.cli.PicocliModel.Command;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subcommands of picocli: those that {@code @Command} lists, and those that the program adds. The
 * words before a subcommand's name are its parent's; where the words are not known, each of them is
 * run on a condition of its own.
 */
final class PicocliCommands {
  private static final String COMMAND = PicocliModel.CLASS + ".Command";
  private static final String PARENT = PicocliModel.CLASS + ".ParentCommand";
  private static final int DEEPEST = 8;

  private final Invocation call;
  private final Runtime runtime;
  private final Runner runner;
  private int depth;

  /**
   * A run of a command line.
   *
   * @param runner fills one command with its words, and runs it
   */
  PicocliCommands(Invocation call, Runtime runtime, Runner runner) {
    this.call = call;
    this.runtime = runtime;
    this.runner = runner;
  }

  /** Fills a command, and runs it if {@code runs}. */
  interface Runner {
    Value run(Value object, Arguments words, boolean runs, Invocation call, Runtime runtime);
  }

  /** {@code addSubcommand([name,] command)}. */
  static Command added(Command command, Invocation call, Runtime runtime) {
    Map<String, Value> all = new LinkedHashMap<>(command.added());
    Value last = runtime.settle(call.args().get(call.args().size() - 1));
    Value object = last instanceof Command inner ? inner.object() : last;
    Optional<String> stated = runtime.settle(call.args().get(0)).constant(String.class);
    Optional<String> name =
        stated.isPresent() ? stated : names(typeOf(object, runtime), runtime).stream().findFirst();
    name.ifPresent(known -> all.put(known, object));
    return new Command(command.object(), all);
  }

  Value execute(Command command, Arguments words) {
    Map<String, Value> subcommands = subcommands(command);
    if (subcommands.isEmpty() || depth >= DEEPEST) {
      return runner.run(command.object(), words, true, call, runtime);
    }
    if (words.open()) {
      runner.run(command.object(), words, false, call, runtime);
      return anyOf(command, words, withoutAliases(subcommands), 0);
    }
    for (int i = 0; i < words.words().size(); i++) {
      Value named = subcommands.get(words.words().get(i));
      if (named != null) {
        Arguments before = new Arguments(words.words().subList(0, i), false);
        List<String> after = words.words().subList(i + 1, words.words().size());
        runner.run(command.object(), before, false, call, runtime);
        return descend(command.object(), named, new Arguments(after, false));
      }
    }
    return runner.run(command.object(), words, true, call, runtime);
  }

  private static List<Map.Entry<String, Value>> withoutAliases(Map<String, Value> subcommands) {
    Map<Value, Map.Entry<String, Value>> first = new LinkedHashMap<>();
    subcommands.entrySet().forEach(entry -> first.putIfAbsent(entry.getValue(), entry));
    return List.copyOf(first.values());
  }

  private Value anyOf(
      Command command, Arguments words, List<Map.Entry<String, Value>> left, int index) {
    if (index == left.size()) {
      return runner.run(command.object(), words, true, call, runtime);
    }
    String name = left.get(index).getKey();
    Value chosen =
        new Value.Symbol("command " + name, "boolean", Optional.empty(), name, call.location());
    return runtime.branch(
        chosen,
        "the command " + name + " is given",
        call.location(),
        () -> descend(command.object(), left.get(index).getValue(), words),
        () -> anyOf(command, words, left, index + 1));
  }

  private Value descend(Value parent, Value subcommand, Arguments words) {
    Optional<Value> object =
        subcommand instanceof Value.ClassRef type
            ? runtime.reflection().create(type.name(), List.of(), call.location())
            : Optional.of(subcommand).filter(Value.ObjectRef.class::isInstance);
    if (object.isEmpty()) {
      return runtime.unknown("this command is not in source", call.text(), call.location());
    }
    for (Property property : runtime.reflection().properties(typeOf(object.get(), runtime))) {
      if (property.annotation(PARENT).isPresent()) {
        runtime.reflection().set(object.get(), property, parent);
      }
    }
    depth++;
    Value code = execute(new Command(object.get(), Map.of()), words);
    depth--;
    return code;
  }

  private Map<String, Value> subcommands(Command command) {
    Map<String, Value> all = new LinkedHashMap<>();
    for (Mark mark : runtime.reflection().annotations(typeOf(command.object(), runtime))) {
      if (mark.type().equals(COMMAND)) {
        for (Value type : mark.attributes().getOrDefault("subcommands", List.of())) {
          names(typeOf(type, runtime), runtime).forEach(name -> all.put(name, type));
        }
      }
    }
    all.putAll(command.added());
    return all;
  }

  private static String typeOf(Value command, Runtime runtime) {
    return command instanceof Value.ClassRef type
        ? type.name()
        : runtime.typeOf(command).orElse("");
  }

  /** The name and the aliases of a command. */
  private static List<String> names(String type, Runtime runtime) {
    List<String> names = new ArrayList<>();
    for (Mark mark : runtime.reflection().annotations(type)) {
      if (mark.type().equals(COMMAND)) {
        names.addAll(mark.texts("name"));
        names.addAll(mark.texts("aliases"));
      }
    }
    return names;
  }
}
