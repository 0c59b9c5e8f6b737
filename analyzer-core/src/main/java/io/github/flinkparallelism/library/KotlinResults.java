package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/** {@code kotlin.Result}: what {@code runCatching} gives. */
final class KotlinResults {
  static final String TYPE = "kotlin.Result";

  private KotlinResults() {}

  /**
   * A result.
   *
   * @param isSuccess whether there is a value
   * @param content the value or the exception
   */
  record Result(boolean isSuccess, Value content) implements External {
    @Override
    public String typeName() {
      return TYPE;
    }
  }

  static Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      return call.self() instanceof Result result
          ? new Part(call, result, runtime).asked()
          : Optional.empty();
    }
    boolean success = call.method().equals("success");
    return call.args().size() == 1 && (success || call.method().equals("failure"))
        ? Optional.of(new Result(success, call.args().get(0)))
        : Optional.empty();
  }

  /** What is asked of a result. */
  private record Part(Invocation call, Result result, Runtime runtime) {
    Optional<Value> asked() {
      boolean success = result.isSuccess();
      Value content = result.content();
      switch (call.method() + "/" + call.args().size()) {
        case "isSuccess/0":
          return Optional.of(Value.of(success));
        case "isFailure/0":
          return Optional.of(Value.of(!success));
        case "getOrNull/0":
          return Optional.of(success ? content : new Value.Null());
        case "exceptionOrNull/0":
          return Optional.of(success ? new Value.Null() : content);
        case "getOrDefault/1":
          return Optional.of(success ? content : call.args().get(0));
        case "getOrElse/1":
          return Optional.of(success ? content : apply(0));
        case "getOrThrow/0":
          return Optional.of(success ? content : thrown());
        case "fold/2":
          return Optional.of(apply(success ? 0 : 1));
        case "map/1":
          return Optional.of(success ? new Result(true, apply(0)) : result);
        case "recover/1":
          return Optional.of(success ? result : new Result(true, apply(0)));
        case "onSuccess/1":
        case "onFailure/1":
          if (success == call.method().equals("onSuccess")) {
            apply(0);
          }
          return Optional.of(result);
        default:
          return Optional.empty();
      }
    }

    private Value apply(int function) {
      return runtime.apply(call.args().get(function), List.of(result.content()), call.location());
    }

    private Value thrown() {
      String type = runtime.typeOf(result.content()).orElse("java.lang.Throwable");
      return Raising.raise(type, "what is caught before is thrown again", call, runtime);
    }
  }
}
