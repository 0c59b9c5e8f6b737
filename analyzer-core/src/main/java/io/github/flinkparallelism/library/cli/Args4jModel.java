package io.github.flinkparallelism.library.cli;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Reflection.Mark;
import io.github.flinkparallelism.interp.model.Reflection.Property;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Args4j: {@code CmdLineParser} over an object with annotated fields. */
public final class Args4jModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "org.kohsuke.args4j.";

  /** A parser over an object. */
  record Parser(Value object) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "CmdLineParser";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      boolean created =
          call.type().equals(PACKAGE + "CmdLineParser")
              && call.method().equals(MethodDecl.CONSTRUCTOR);
      return created ? call.arg(0).map(runtime::settle).map(Parser::new) : Optional.empty();
    }
    if (!(call.self() instanceof Parser parser)) {
      return Optional.empty();
    }
    if (call.method().equals("parseArgument")) {
      Binding binding = new Binding(call, runtime);
      collect(parser.object(), runtime, binding);
      binding.fill(
          Arguments.of(call.args(), 0, runtime),
          Dialect.ARGS4J,
          false,
          PACKAGE + "CmdLineException");
      return Optional.of(Value.VOID);
    }
    boolean prints = call.method().startsWith("print") || call.method().startsWith("set");
    return prints ? Optional.of(Value.VOID) : Optional.empty();
  }

  private static void collect(Value object, Runtime runtime, Binding binding) {
    String type = runtime.typeOf(object).orElse("");
    for (Property property : runtime.reflection().properties(type)) {
      Optional<Mark> option = property.annotation(PACKAGE + "Option");
      Optional<Mark> argument = property.annotation(PACKAGE + "Argument");
      Binding.Target target = new Binding.Target(object, property, Optional.empty());
      if (option.isPresent()) {
        List<String> names = new ArrayList<>(option.get().texts("name"));
        names.addAll(option.get().texts("aliases"));
        boolean flag = TextConversion.isBoolean(property.type());
        binding.add(OptionSpec.named(names, flag, option.get().isTrue("required")), target);
      } else if (argument.isPresent()) {
        binding.add(positional(argument.get(), property), target);
      }
    }
  }

  private static OptionSpec positional(Mark argument, Property property) {
    int index =
        argument.attributes().getOrDefault("index", List.of()).stream()
            .flatMap(value -> value.constant(Integer.class).stream())
            .findFirst()
            .orElse(0);
    boolean many = TextConversion.isCollection(property.type());
    return new OptionSpec(List.of(), false, argument.isTrue("required"), index, many);
  }
}
