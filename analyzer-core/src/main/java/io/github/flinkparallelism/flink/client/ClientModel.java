package io.github.flinkparallelism.flink.client;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Programs that submit programs. {@code PackagedProgram} names the entry class; the number that
 * goes with it is the context's default, {@code ContextEnvironmentFactory} up to 1.9 and {@code
 * PackagedProgramUtils#createJobGraph} since.
 */
public final class ClientModel implements ApiModel {
  private static final String PACKAGE = "org.apache.flink.client.program.";
  private static final Set<String> RUN = Set.of("run", "runBlocking", "runDetached");
  private static final Set<String> PLAN =
      Set.of("createJobGraph", "getPipelineFromProgram", "getStreamGraphFromProgram");
  private static final String REST_BODY = "JarRunRequestBody";

  private final List<Submission> submissions = new ArrayList<>();

  /**
   * A {@code PackagedProgram} or its builder.
   *
   * @param entryClass the class that it starts, where it is stated
   */
  private record Program(Optional<String> entryClass) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "PackagedProgram";
    }
  }

  /** The submissions that the run reached, in program order. */
  public List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent()) {
      return call.self() instanceof Program program
          ? Optional.of(onProgram(program, call))
          : Optional.empty();
    }
    if (call.type().equals(PACKAGE + "PackagedProgram")) {
      return Optional.of(new Program(entryClass(call)));
    }
    boolean restBody = call.type().endsWith("." + REST_BODY) && isConstructor(call);
    boolean planned = call.type().equals(PACKAGE + "PackagedProgramUtils");
    if (restBody || planned && PLAN.contains(call.method())) {
      record(call, restBody ? call.arg(0).flatMap(ClientModel::text) : program(call));
    }
    return Optional.empty();
  }

  private static boolean isConstructor(Invocation call) {
    return call.method().equals(MethodDecl.CONSTRUCTOR);
  }

  private static Value onProgram(Program program, Invocation call) {
    return call.method().equals("setEntryPointClassName")
        ? new Program(call.arg(0).flatMap(ClientModel::text))
        : program;
  }

  /** {@code new PackagedProgram(jar, [class path,] entry class, arguments...)}. */
  private static Optional<String> entryClass(Invocation call) {
    if (!isConstructor(call)) {
      return Optional.empty();
    }
    return call.args().stream()
        .flatMap(arg -> text(arg).stream())
        .filter(text -> text.matches("[\\p{L}_$][\\p{L}\\d_$]*(\\.[\\p{L}_$][\\p{L}\\d_$]*)+"))
        .findFirst();
  }

  private static Optional<String> text(Value value) {
    return value.constant(String.class);
  }

  private static Optional<String> program(Invocation call) {
    return call.args().stream()
        .filter(Program.class::isInstance)
        .flatMap(arg -> ((Program) arg).entryClass().stream())
        .findFirst();
  }

  /** The client's own methods: nothing is known of the client but that it is given a program. */
  @Override
  public void escaped(Invocation call, Value result, String reason, Runtime runtime) {
    boolean program = call.args().stream().anyMatch(Program.class::isInstance);
    if (program && RUN.contains(call.method())) {
      record(call, program(call));
    }
  }

  private void record(Invocation call, Optional<String> entryClass) {
    Optional<Integer> number =
        call.args().stream()
            .flatMap(arg -> arg.constant(Integer.class).stream())
            .findFirst()
            .filter(value -> value > 0);
    submissions.add(new Submission(call.location(), call.text(), number, entryClass));
  }

  @Override
  public boolean knowsType(String name) {
    return name.equals(PACKAGE + "PackagedProgram")
        || name.equals(PACKAGE + "PackagedProgramUtils");
  }
}
