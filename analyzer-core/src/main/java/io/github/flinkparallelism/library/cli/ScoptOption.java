package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code scopt.OptionDef}; what is said of it is in the store.
 *
 * @param address where
 * @param kind what declared it
 * @param type of its value
 * @param names with their dashes; of a command, its name
 */
record ScoptOption(int address, Kind kind, ScoptType type, List<String> names) implements External {
  private static final String ABBREVIATION = "abbreviation";
  private static final String REQUIRED = "required";
  private static final String MOST = "most";
  private static final String UNIT = "Unit";
  private static final String FALLBACK = "fallback";

  ScoptOption {
    names = List.copyOf(names);
  }

  /** What an option is. */
  enum Kind {
    /** {@code opt}. */
    NAMED,
    /** {@code arg}. */
    POSITIONAL,
    /** {@code cmd}. */
    COMMAND,
    /** {@code help} and {@code version}, after which the program ends. */
    FINAL,
    /** {@code checkConfig}. */
    CHECK,
    /** {@code head}, {@code note} and other texts. */
    TEXT
  }

  /** What is run when an option is given. */
  enum Run {
    /** Gives the next configuration from the value and the configuration. */
    ACTION,
    /** Gets the value. */
    EFFECT,
    /** Tells whether the value, or the configuration, is a valid one. */
    TEST
  }

  @Override
  public String typeName() {
    return ScoptModel.PACKAGE + "OptionDef";
  }

  /** The option that a call declares. */
  static Optional<ScoptOption> declared(Invocation call, Runtime runtime) {
    List<Value> args = call.args().stream().map(runtime::settle).toList();
    switch (call.method()) {
      case "opt":
        return Optional.of(of(Kind.NAMED, args, runtime));
      case "arg":
        ScoptOption positional = of(Kind.POSITIONAL, args, runtime);
        positional.write(REQUIRED, Value.TRUE, runtime);
        return Optional.of(positional);
      case "help":
      case "version":
        return Optional.of(of(Kind.FINAL, args, runtime));
      case "cmd":
        return Optional.of(of(Kind.COMMAND, args, runtime));
      case "checkConfig":
        ScoptOption check = of(Kind.CHECK, List.of(), runtime);
        call.arg(0).ifPresent(test -> check.add(Run.TEST, test, runtime));
        return Optional.of(check);
      case "head":
      case "note":
      case "programName":
        return Optional.of(of(Kind.TEXT, List.of(), runtime));
      default:
        return Optional.empty();
    }
  }

  /** {@code opt[Int]('p', "parallelism")}. */
  private static ScoptOption of(Kind kind, List<Value> args, Runtime runtime) {
    String type = kind == Kind.NAMED || kind == Kind.POSITIONAL ? "" : UNIT;
    List<String> names = new ArrayList<>();
    for (Value arg : args) {
      Optional<String> text = arg.constant(String.class);
      if (arg instanceof Value.ClassRef written) {
        type = written.name();
      } else if (kind == Kind.COMMAND) {
        text.ifPresent(names::add);
      } else if (kind != Kind.POSITIONAL) {
        text.ifPresent(name -> names.add("--" + name));
        arg.constant(Character.class).ifPresent(name -> names.add("-" + name));
      }
    }
    return new ScoptOption(runtime.allocate(), kind, ScoptType.of(type), names);
  }

  Optional<Value> call(Invocation call, Runtime runtime) {
    Optional<Value> arg = call.arg(0).map(runtime::settle);
    switch (call.method()) {
      case "action":
        arg.ifPresent(action -> add(Run.ACTION, action, runtime));
        break;
      case "foreach":
        arg.ifPresent(action -> add(Run.EFFECT, action, runtime));
        break;
      case "validate":
        arg.ifPresent(action -> add(Run.TEST, action, runtime));
        break;
      case "required":
      case "optional":
        write(REQUIRED, Value.of(call.method().equals("required")), runtime);
        break;
      case "minOccurs":
        boolean some = arg.flatMap(n -> n.constant(Integer.class)).filter(n -> n > 0).isPresent();
        write(REQUIRED, Value.of(some), runtime);
        break;
      case "unbounded":
        write(MOST, Value.of(Integer.MAX_VALUE), runtime);
        break;
      case "maxOccurs":
        write(MOST, arg.orElse(Value.of(Integer.MAX_VALUE)), runtime);
        break;
      case "abbr":
        arg.flatMap(a -> a.constant(String.class))
            .ifPresent(name -> write(ABBREVIATION, Value.of("-" + name), runtime));
        break;
      case "withFallback":
        arg.ifPresent(fallback -> write(FALLBACK, fallback, runtime));
        break;
      case "children":
        Value children = Heap.list("array", call.args(), false, runtime);
        write(Slot.ELEMENTS, children, runtime);
        break;
      default:
        // Texts for the usage change nothing about what is parsed.
        break;
    }
    return Optional.of(this);
  }

  private void write(String slot, Value value, Runtime runtime) {
    runtime.write(new Slot(address, slot), value);
  }

  private Optional<Value> read(String slot, Runtime runtime) {
    return runtime.read(new Slot(address, slot));
  }

  private void add(Run run, Value function, Runtime runtime) {
    List<Value> all = new ArrayList<>(functions(run, runtime));
    all.add(function);
    write(run.name(), new Contents.Elements(all, false), runtime);
  }

  List<Value> functions(Run run, Runtime runtime) {
    return read(run.name(), runtime).orElse(Value.VOID) instanceof Contents.Elements elements
        ? elements.values()
        : List.of();
  }

  /** Options that are valid behind a command or another option. */
  List<ScoptOption> children(Runtime runtime) {
    List<ScoptOption> all = new ArrayList<>();
    if (read(Slot.ELEMENTS, runtime).orElse(Value.VOID) instanceof Value.ListRef list) {
      for (Value value : Heap.elements(list, runtime).values()) {
        if (runtime.settle(value) instanceof ScoptOption option) {
          all.add(option);
        }
      }
    }
    return all;
  }

  /** These, with those that are valid behind them. */
  List<ScoptOption> descendants(Runtime runtime) {
    List<ScoptOption> all = new ArrayList<>();
    for (ScoptOption child : children(runtime)) {
      all.add(child);
      all.addAll(child.descendants(runtime));
    }
    return all;
  }

  /** Whether it takes no value. */
  boolean isFlag() {
    return type.name().equals(UNIT);
  }

  /** How often it may be given. */
  int most(Runtime runtime) {
    return read(MOST, runtime)
        .map(most -> most.constant(Integer.class).orElse(Integer.MAX_VALUE))
        .orElse(1);
  }

  boolean isRequired(Runtime runtime) {
    return read(REQUIRED, runtime).filter(Value.TRUE::equals).isPresent();
  }

  /** What counts as given where the option is not. */
  Optional<Value> fallback(Runtime runtime) {
    return read(FALLBACK, runtime);
  }

  /**
   * The option as the parser of arguments knows it.
   *
   * @param index of a positional one
   */
  OptionSpec spec(int index, Runtime runtime) {
    boolean required = isRequired(runtime) && fallback(runtime).isEmpty();
    if (kind == Kind.POSITIONAL) {
      return new OptionSpec(List.of(), false, required, index, most(runtime) > 1);
    }
    List<String> all = new ArrayList<>(names);
    read(ABBREVIATION, runtime).flatMap(name -> name.constant(String.class)).ifPresent(all::add);
    return OptionSpec.named(all, isFlag(), required);
  }
}
