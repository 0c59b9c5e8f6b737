package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** Passes arguments: by place, by name, or not at all where a parameter has a default. */
final class Parameters {
  private final Interpreter interpreter;

  Parameters(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Declares the parameters in a frame, with what is passed for them. */
  void bind(Frame frame, List<Param> params, List<Value> passed) {
    List<Value> args = new Spreading(interpreter).gathered(params, passed);
    boolean special =
        args.stream().anyMatch(Argument::isNamed)
            || (args.size() < params.size()
                && params.stream().anyMatch(param -> param.byDefault().isPresent()));
    if (special) {
      bindInOrder(frame, params, Argument.inOrder(params, args));
    } else {
      bindByPlace(frame, params, args);
    }
  }

  /** What is left out has its default, which sees the parameters before it. */
  private void bindInOrder(Frame frame, List<Param> params, List<Optional<Value>> args) {
    for (int i = 0; i < params.size(); i++) {
      Param param = params.get(i);
      Optional<Value> passed = args.get(i);
      if (passed.isEmpty() && param.byDefault().isPresent()) {
        passed = Optional.of(interpreter.eval(param.byDefault().get(), frame));
      }
      List<Value> one = passed.map(List::of).orElse(List.of());
      bindByPlace(frame, List.of(param), one);
    }
  }

  private void bindByPlace(Frame frame, List<Param> params, List<Value> args) {
    for (int i = 0; i < params.size(); i++) {
      Param param = params.get(i);
      Value value;
      if (param.varargs() && !isArray(args, i, params.size())) {
        value = interpreter.invoker().array(args.subList(Math.min(i, args.size()), args.size()));
      } else if (i < args.size()) {
        Value passed = param.isByName() ? computed(args.get(i)) : args.get(i);
        value = interpreter.invoker().typed(passed, param.type(), frame.type);
      } else {
        value =
            interpreter
                .machine()
                .unknown("no argument is passed for " + param.name(), param.name(), at(frame));
      }
      interpreter.machine().write(frame.declare(param.name(), param.type()), value);
    }
  }

  /** A caller that does not know better has computed it already. */
  private Value computed(Value passed) {
    boolean isCode =
        interpreter.settle(passed) instanceof Value.Closure closure
            && closure.parameters().equals(Optional.of(0));
    Invoker.Code code = (args, at) -> passed;
    return isCode ? passed : new Value.Closure(code, Optional.of(0));
  }

  private static Location at(Frame frame) {
    return frame.type.decl().location();
  }

  private boolean isArray(List<Value> args, int index, int params) {
    if (args.size() != params) {
      return false;
    }
    Value value = interpreter.machine().settle(args.get(index));
    return value instanceof Value.ListRef list && list.type().equals("array");
  }
}
