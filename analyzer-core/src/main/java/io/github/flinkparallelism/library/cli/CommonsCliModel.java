package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.Raising;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commons CLI: {@code Options}, {@code Option}, parsers and {@code CommandLine}. */
public final class CommonsCliModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "org.apache.commons.cli.";

  private static final String SHORT = "$short";
  private static final String LONG = "$long";
  private static final String HAS_ARG = "$hasArg";
  private static final String REQUIRED = "$required";

  /** {@code Options}; what was added is in the store. */
  record Options(int address) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "Options";
    }
  }

  /** {@code Option} and its builder; the attributes are in the store. */
  record Option(int address) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "Option";
    }
  }

  /** A parser of any kind. */
  record Parser() implements External {
    @Override
    public String typeName() {
      return PACKAGE + "DefaultParser";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
    } else if (call.self() instanceof Options options) {
      return onOptions(call, options, runtime);
    } else if (call.self() instanceof Option option) {
      return onOption(call, option, runtime);
    } else if (call.self() instanceof Parser) {
      return call.method().equals("parse") ? parse(call, runtime) : Optional.empty();
    }
    return call.self() instanceof CommonsCommandLine line
        ? line.call(call, runtime)
        : Optional.empty();
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    boolean constructor = call.method().equals(MethodDecl.CONSTRUCTOR);
    if (constructor && call.type().endsWith(".Options")) {
      Options options = new Options(runtime.allocate());
      runtime.write(slot(options), new Contents.Elements(List.of(), false));
      return Optional.of(options);
    } else if (constructor && call.type().endsWith(".Option")) {
      return Optional.of(option(call.args(), runtime));
    } else if (constructor && call.type().endsWith("Parser")) {
      return Optional.of(new Parser());
    }
    if (call.type().endsWith(".OptionBuilder")) {
      return onOption(call, option(List.of(), runtime), runtime);
    }
    boolean builder = call.type().endsWith(".Option") && call.method().equals("builder");
    return builder ? Optional.of(option(call.args(), runtime)) : Optional.empty();
  }

  private static Slot slot(Options options) {
    return new Slot(options.address(), Slot.ELEMENTS);
  }

  /** {@code (opt)}, {@code (opt, description)}, {@code (opt[, longOpt], hasArg, description)}. */
  private static Option option(List<Value> args, Runtime runtime) {
    Option option = new Option(runtime.allocate());
    Value absent = new Value.Null();
    boolean hasLong = args.size() == 4;
    int hasArg = hasLong ? 2 : 1;
    set(option, SHORT, args.isEmpty() ? absent : args.get(0), runtime);
    set(option, LONG, hasLong ? args.get(1) : absent, runtime);
    set(option, HAS_ARG, args.size() > 2 ? args.get(hasArg) : Value.FALSE, runtime);
    set(option, REQUIRED, Value.FALSE, runtime);
    return option;
  }

  private static void set(Option option, String attribute, Value value, Runtime runtime) {
    runtime.write(new Slot(option.address(), attribute), value);
  }

  private static Value get(Option option, String attribute, Runtime runtime) {
    return runtime.read(new Slot(option.address(), attribute)).orElse(Value.FALSE);
  }

  private static Optional<Value> onOptions(Invocation call, Options options, Runtime runtime) {
    boolean required = call.method().equals("addRequiredOption");
    if (!required && !call.method().equals("addOption")) {
      return call.method().equals("addOptionGroup") ? Optional.of(options) : Optional.empty();
    }
    Option added =
        runtime.settle(call.args().get(0)) instanceof Option given
            ? given
            : option(call.args(), runtime);
    if (required) {
      set(added, REQUIRED, Value.TRUE, runtime);
    }
    List<Value> all = new ArrayList<>(elements(options, runtime).values());
    all.add(added);
    runtime.write(slot(options), new Contents.Elements(all, elements(options, runtime).open()));
    return Optional.of(options);
  }

  private static Contents.Elements elements(Options options, Runtime runtime) {
    return runtime.read(slot(options)).orElseThrow() instanceof Contents.Elements elements
        ? elements
        : new Contents.Elements(List.of(), true);
  }

  private static Optional<Value> onOption(Invocation call, Option option, Runtime runtime) {
    Value given = call.arg(0).orElse(Value.TRUE);
    switch (call.method()) {
      case "longOpt":
      case "withLongOpt":
      case "setLongOpt":
        set(option, LONG, given, runtime);
        break;
      case "option":
      case "create":
        set(option, SHORT, given, runtime);
        break;
      case "hasArg":
        set(option, HAS_ARG, given, runtime);
        break;
      case "hasArgs":
      case "numberOfArgs":
      case "setArgs":
        set(option, HAS_ARG, Value.TRUE, runtime);
        break;
      case "required":
      case "isRequired":
      case "setRequired":
        set(option, REQUIRED, given, runtime);
        break;
      case "getOpt":
        return Optional.of(get(option, SHORT, runtime));
      case "getLongOpt":
        return Optional.of(get(option, LONG, runtime));
      default:
        break;
    }
    // Descriptions, argument names and types change nothing about what is parsed.
    return Optional.of(option);
  }

  private static Optional<Value> parse(Invocation call, Runtime runtime) {
    if (call.args().size() < 2
        || !(runtime.settle(call.args().get(0)) instanceof Options options)) {
      return Optional.empty();
    }
    List<OptionSpec> specs = new ArrayList<>();
    for (Value value : elements(options, runtime).values()) {
      if (value instanceof Option option) {
        specs.add(spec(option, runtime));
      }
    }
    Arguments arguments = Arguments.of(call.args().subList(1, 2), 0, runtime);
    if (arguments.open()) {
      return Optional.of(new CommonsCommandLine(specs, OptionParser.Result.NOTHING, true));
    }
    OptionParser.Result result = OptionParser.parse(arguments.words(), specs, Dialect.COMMONS_CLI);
    return result.error().isPresent()
        ? Optional.of(
            Raising.raise(PACKAGE + "ParseException", result.error().get(), call, runtime))
        : Optional.of(new CommonsCommandLine(specs, result, false));
  }

  private static OptionSpec spec(Option option, Runtime runtime) {
    List<String> names = new ArrayList<>();
    get(option, SHORT, runtime).constant(String.class).ifPresent(name -> names.add("-" + name));
    get(option, LONG, runtime).constant(String.class).ifPresent(name -> names.add("--" + name));
    return OptionSpec.named(
        names,
        !get(option, HAS_ARG, runtime).equals(Value.TRUE),
        get(option, REQUIRED, runtime).equals(Value.TRUE));
  }

  /** The name by which an option is asked for: a text or the option itself. */
  static Optional<String> name(Value value, Runtime runtime) {
    if (value instanceof Option option) {
      Optional<String> shortName = get(option, SHORT, runtime).constant(String.class);
      return shortName.isPresent() ? shortName : get(option, LONG, runtime).constant(String.class);
    }
    return value
        .constant(String.class)
        .or(() -> value.constant(Character.class).map(String::valueOf));
  }

  /** The values of a list. */
  static Value list(List<String> words, Runtime runtime) {
    List<Value> values = new ArrayList<>();
    words.forEach(word -> values.add(Value.of(word)));
    return Heap.list("array", values, false, runtime);
  }
}
