package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A lambda in source.
 *
 * @param lambda what it does
 * @param creator the variables around it, as they were when it was created
 * @param invoker what runs it
 */
record LambdaCode(Expr.Lambda lambda, Frame creator, Invoker invoker) implements Invoker.Code {
  @Override
  public Value run(List<Value> args, Location at) {
    return invoker.runLambda(lambda, creator, args);
  }

  @Override
  public Optional<String> firstParameter(Classes classes) {
    return lambda.params().stream()
        .findFirst()
        .map(Param::type)
        .filter(type -> !type.equals(TypeName.INFERRED))
        .map(type -> classes.resolve(type, creator.type));
  }
}
