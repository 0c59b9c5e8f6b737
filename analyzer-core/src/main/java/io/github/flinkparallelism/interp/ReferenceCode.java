package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A reference to a method.
 *
 * @param target the object or class before the name
 * @param reference the reference as written
 * @param evaluator what runs it
 */
record ReferenceCode(Value target, Expr.MethodRef reference, CallEvaluator evaluator)
    implements Invoker.Code {
  @Override
  public Value run(List<Value> args, Location at) {
    return evaluator.runReference(target, reference, args);
  }

  @Override
  public Optional<String> firstParameter(Classes classes) {
    Optional<LinkedType> owner =
        target instanceof Value.ObjectRef object
            ? classes.find(object.type())
            : target instanceof Value.ClassRef type ? classes.find(type.name()) : Optional.empty();
    List<String> types =
        owner.stream()
            .flatMap(type -> classes.methods(type, reference.name(), 1).stream())
            .map(found -> classes.resolve(found.method().params().get(0).type(), found.owner()))
            .distinct()
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }
}
