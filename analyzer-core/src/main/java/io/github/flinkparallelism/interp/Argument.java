package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An argument that is passed by name, on its way to the method that it is passed to.
 *
 * @param name of the parameter
 * @param value what is passed
 */
record Argument(String name, Value value) implements External {
  @Override
  public String typeName() {
    return "";
  }

  /** What is passed, by name or not. */
  static Value plain(Value arg) {
    return arg instanceof Argument named ? named.value() : arg;
  }

  static boolean isNamed(Value arg) {
    return arg instanceof Argument;
  }

  /** The call with the names of its arguments dropped. */
  static Invocation withoutNames(Invocation call) {
    return call.args().stream().anyMatch(Argument::isNamed)
        ? call.with(call.args().stream().map(Argument::plain).toList())
        : call;
  }

  /** The parameter that each argument is for, or -1 for one that has no place. */
  private static List<Integer> places(List<Param> params, List<Value> args) {
    List<Integer> places = new ArrayList<>();
    boolean behindNames = false;
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i) instanceof Argument named) {
        places.add(indexOf(params, named.name()));
        behindNames = true;
      } else if (isLastFunction(params, args, i) || behindNames) {
        places.add(params.size() - 1);
      } else {
        places.add(i);
      }
    }
    return places;
  }

  private static int indexOf(List<Param> params, String name) {
    for (int i = 0; i < params.size(); i++) {
      if (params.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** A function behind the other arguments is for the last parameter, whatever is left out. */
  private static boolean isLastFunction(List<Param> params, List<Value> args, int index) {
    return index == args.size() - 1
        && args.size() < params.size()
        && args.get(index) instanceof Value.Closure
        && !params.get(params.size() - 1).varargs()
        && (params.get(params.size() - 1).byDefault().isEmpty()
            || !params.get(index).type().equals(TypeName.FUNCTION));
  }

  /** Whether all arguments have a parameter of their own. */
  static boolean fit(List<Param> params, List<Value> args) {
    boolean named = args.stream().anyMatch(Argument::isNamed);
    List<Integer> places = places(params, args);
    return !named || (!places.contains(-1) && places.stream().distinct().count() == args.size());
  }

  /**
   * The arguments in the order of the parameters, for calls that name some of them or leave some
   * out; those of parameters that are left out are empty.
   */
  static List<Optional<Value>> inOrder(List<Param> params, List<Value> args) {
    List<Optional<Value>> ordered = new ArrayList<>();
    params.forEach(param -> ordered.add(Optional.empty()));
    List<Integer> places = places(params, args);
    for (int i = 0; i < args.size(); i++) {
      int place = places.get(i);
      if (place >= 0 && place < params.size()) {
        ordered.set(place, Optional.of(plain(args.get(i))));
      }
    }
    return ordered;
  }
}
