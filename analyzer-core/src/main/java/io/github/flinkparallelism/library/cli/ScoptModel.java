package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * scopt: options whose actions give a configuration from the one before, declared in the body of an
 * {@code OptionParser} or in sequence by an {@code OParser}. Type arguments come as first
 * arguments.
 */
public final class ScoptModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "scopt.";

  private static final String PARSER = PACKAGE + "OptionParser";
  private static final String FUNCTIONS = PACKAGE + "OParser";
  private static final String BUILDER = PACKAGE + "OParserBuilder";

  /** An {@code OptionParser}, whose options are in the store. */
  record Parser(int address) implements External {
    @Override
    public String typeName() {
      return PARSER;
    }

    private Slot slot() {
      return new Slot(address, Slot.ELEMENTS);
    }
  }

  /** What {@code OParser.builder} gives. */
  record Builder() implements External {
    @Override
    public String typeName() {
      return BUILDER;
    }
  }

  /** Options in sequence. */
  record Sequence(List<ScoptOption> options) implements External {
    Sequence {
      options = List.copyOf(options);
    }

    @Override
    public String typeName() {
      return FUNCTIONS;
    }
  }

  /** What a test of a value or of the configuration gives. */
  record Outcome(boolean isSuccess) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "Outcome";
    }
  }

  @Override
  public boolean isBase(String type) {
    return type.equals(PARSER);
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
    }
    if (call.self() instanceof ScoptOption option) {
      return option.call(call, runtime);
    } else if (call.self() instanceof Parser parser) {
      return onParser(call, parser, runtime);
    }
    return call.self() instanceof Builder ? declared(call, runtime) : Optional.empty();
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    if (call.type().equals(PARSER) && call.method().equals(MethodDecl.CONSTRUCTOR)) {
      Parser parser = new Parser(runtime.allocate());
      runtime.write(parser.slot(), new Contents.Elements(List.of(), false));
      return Optional.of(parser);
    } else if (!call.type().equals(FUNCTIONS)) {
      return Optional.empty();
    }
    switch (call.method()) {
      case "builder":
        return Optional.of(new Builder());
      case "sequence":
        return Optional.of(new Sequence(options(call.args(), runtime)));
      case "parse":
        return parsed(call, runtime);
      case "runParser":
        // The effects print, or end the program as parse() does.
        return parsed(call, runtime)
            .map(
                result ->
                    Heap.list(
                        "array",
                        List.of(result, Heap.list("java.util.List", List.of(), false, runtime)),
                        false,
                        runtime));
      case "runEffects":
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  private static Optional<Value> parsed(Invocation call, Runtime runtime) {
    return call.args().size() < 3
        ? Optional.empty()
        : Optional.of(
            new ScoptRun(call, options(call.args().subList(0, 1), runtime), runtime)
                .parse(call.args().get(1), call.args().get(2)));
  }

  private static List<ScoptOption> options(List<Value> declared, Runtime runtime) {
    List<ScoptOption> options = new ArrayList<>();
    for (Value raw : declared) {
      Value value = runtime.settle(raw);
      if (value instanceof ScoptOption option) {
        options.add(option);
        options.addAll(option.descendants(runtime));
      } else if (value instanceof Sequence sequence) {
        options.addAll(sequence.options());
      } else if (value instanceof Value.ListRef list) {
        options.addAll(options(Heap.elements(list, runtime).values(), runtime));
      }
    }
    return options;
  }

  private static Optional<Value> onParser(Invocation call, Parser parser, Runtime runtime) {
    if (call.method().equals("parse") && !call.args().isEmpty()) {
      Value options = Heap.list("array", elements(parser, runtime), false, runtime);
      ScoptRun run = new ScoptRun(call, options(List.of(options), runtime), runtime);
      Value result = run.parse(call.args().get(0), call.arg(1).orElse(Value.VOID));
      boolean succeeds = !(result instanceof Value.Opt opt) || !opt.content().isNull();
      return Optional.of(call.args().size() == 1 ? Value.of(succeeds) : result);
    }
    Optional<Value> made = declared(call, runtime);
    if (made.isPresent() && made.get() instanceof ScoptOption) {
      List<Value> all = new ArrayList<>(elements(parser, runtime));
      all.add(made.get());
      runtime.write(parser.slot(), new Contents.Elements(all, false));
    }
    return made;
  }

  private static List<Value> elements(Parser parser, Runtime runtime) {
    return runtime.read(parser.slot()).orElseThrow() instanceof Contents.Elements elements
        ? elements.values()
        : List.of();
  }

  private static Optional<Value> declared(Invocation call, Runtime runtime) {
    switch (call.method()) {
      case "success":
        return Optional.of(new Outcome(true));
      case "failure":
        return Optional.of(new Outcome(false));
      default:
        return ScoptOption.declared(call, runtime).map(option -> option);
    }
  }
}
