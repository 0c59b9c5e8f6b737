package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Durations that a configuration gave, which are of a class of the JDK. */
public final class AmountModel implements ApiModel {
  /** The class of this model. */
  public static final String CLASS = HoconAmount.DURATION;

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    return call.receiver().isPresent() && call.self() instanceof HoconAmount amount
        ? amount.call(call, runtime)
        : Optional.empty();
  }
}
