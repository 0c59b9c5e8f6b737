package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Thread}, executors and {@code CompletableFuture}: work that another thread does. It is run
 * where it is handed over, since a job that a program builds there is one of its jobs.
 */
final class TaskModel implements ApiModel {
  private static final String THREAD = "java.lang.Thread";
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final Set<String> HANDING_OVER =
      Set.of("submit", "execute", "schedule", "runAsync", "supplyAsync");

  /**
   * A thread that has not been started.
   *
   * @param work what it runs
   */
  record NewThread(Value work) implements External {
    @Override
    public String typeName() {
      return THREAD;
    }
  }

  /** An executor. */
  record Executor() implements External {
    @Override
    public String typeName() {
      return CONCURRENT + "ExecutorService";
    }
  }

  /**
   * Work that was handed over.
   *
   * @param result what it returns
   */
  record Task(Value result) implements External {
    @Override
    public String typeName() {
      return CONCURRENT + "Future";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    Optional<Value> receiver = call.receiver().map(runtime::settle);
    if (receiver.isPresent() && receiver.get() instanceof NewThread thread) {
      return Optional.of(ofThread(thread, call, runtime));
    } else if (receiver.isPresent() && receiver.get() instanceof Task task) {
      boolean result = call.method().equals("get") || call.method().equals("join");
      return result ? Optional.of(task.result()) : Optional.empty();
    } else if (call.type().equals(THREAD)) {
      return thread(call, runtime);
    }
    boolean factory = call.type().equals(CONCURRENT + "Executors") && receiver.isEmpty();
    if (factory && call.method().startsWith("new")) {
      return Optional.of(new Executor());
    }
    boolean takesWork = HANDING_OVER.contains(call.method()) && call.type().startsWith(CONCURRENT);
    return takesWork && call.arg(0).filter(work -> isWork(work, runtime)).isPresent()
        ? Optional.of(new Task(run(call.args().get(0), call, runtime)))
        : Optional.empty();
  }

  private static Value ofThread(NewThread thread, Invocation call, Runtime runtime) {
    boolean runs = call.method().equals("start") || call.method().equals("run");
    return runs ? run(thread.work(), call, runtime) : Value.VOID;
  }

  /**
   * A class that extends Thread is not run: as a rule it produces data for hours, and one that
   * builds a pipeline is an entry point of its own.
   */
  private static Optional<Value> thread(Invocation call, Runtime runtime) {
    return call.method().equals(MethodDecl.CONSTRUCTOR)
        ? call.args().stream().filter(arg -> isWork(arg, runtime)).findFirst().map(NewThread::new)
        : Optional.empty();
  }

  private static Value run(Value work, Invocation call, Runtime runtime) {
    return runtime.apply(work, List.of(), call.location());
  }

  private static boolean isWork(Value value, Runtime runtime) {
    Value settled = runtime.settle(value);
    return settled instanceof Value.Closure
        || runtime.hasMethod(settled, "run", 0)
        || runtime.hasMethod(settled, "call", 0);
  }

  @Override
  public boolean knowsType(String name) {
    return Set.of("ExecutorService", "Executors", "Callable", "CompletableFuture", "Future")
        .stream()
        .anyMatch(simple -> name.equals(CONCURRENT + simple));
  }
}
