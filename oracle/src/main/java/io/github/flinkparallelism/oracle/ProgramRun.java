package io.github.flinkparallelism.oracle;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs one program and writes down how it ended; what it submits is written by the executor. */
final class ProgramRun {
  private final OracleCommand command;

  ProgramRun(OracleCommand command) {
    this.command = command;
  }

  void run() {
    PlanFile file = PlanFile.start(command.output());
    forgetEarlierPrograms();
    Thread main = new Thread(() -> file.add(outcome()), "main");
    main.setDaemon(true);
    main.start();
    try {
      main.join(command.timeout().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (main.isAlive()) {
      file.add(Map.of("outcome", "blocked", "stack", frames(main.getStackTrace())));
      // The thread cannot be stopped and would disturb the next program.
      Runtime.getRuntime().halt(1);
    }
  }

  private Map<String, ?> outcome() {
    try {
      if (command.local()) {
        runLocal();
      } else {
        runInContext();
      }
      return Map.of("outcome", "finished");
    } catch (Throwable e) { // Whatever a program throws is its outcome.
      return failure(e);
    }
  }

  /** The causes from the outermost to the innermost, the latter being what the program threw. */
  private static Map<String, ?> failure(Throwable thrown) {
    List<String> causes = new ArrayList<>();
    Throwable root = thrown;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      causes.add(cause.getClass().getName());
      root = cause;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("outcome", "failed");
    map.put("exception", root.getClass().getName());
    map.put("message", String.valueOf(root.getMessage()));
    map.put("causes", causes);
    map.put("stack", frames(root.getStackTrace()));
    return map;
  }

  private static List<String> frames(StackTraceElement[] stack) {
    return Arrays.stream(stack).map(StackTraceElement::toString).toList();
  }

  /** The very method that {@code flink run} ends up in. */
  private void runInContext() throws Exception {
    Configuration configuration = configuration();
    try (PackagedProgram program =
        PackagedProgram.newBuilder()
            .setUserClassPaths(urls())
            .setEntryPointClassName(command.mainClass())
            .setConfiguration(configuration)
            .setArguments(command.args().toArray(String[]::new))
            .build()) {
      ClientUtils.executeProgram(
          new DefaultExecutorServiceLoader(), configuration, program, false, true);
    }
  }

  /** The order of {@code flink run}: the file, {@code -D}, {@code -p}; the last one wins. */
  private Configuration configuration() {
    Configuration dynamic = new Configuration();
    command.properties().forEach(dynamic::setString);
    Configuration configuration =
        command
            .conf()
            .map(folder -> GlobalConfiguration.loadConfiguration(folder.toString(), dynamic))
            .orElse(dynamic);
    command.parallelism().ifPresent(p -> configuration.set(CoreOptions.DEFAULT_PARALLELISM, p));
    configuration.set(DeploymentOptions.TARGET, "remote");
    configuration.set(DeploymentOptions.ATTACHED, true);
    return configuration;
  }

  private void runLocal() throws Exception {
    ClassLoader parent = ProgramRun.class.getClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls().toArray(URL[]::new), parent)) {
      Thread.currentThread().setContextClassLoader(loader);
      Class.forName(command.mainClass(), true, loader)
          .getMethod("main", String[].class)
          .invoke(null, (Object) command.args().toArray(String[]::new));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private List<URL> urls() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (Path path : command.classpath()) {
      urls.add(path.toUri().toURL());
    }
    return urls;
  }

  /** What Flink keeps in static fields: the transformations' ids and the local default. */
  private static void forgetEarlierPrograms() {
    StreamExecutionEnvironment.setDefaultLocalParallelism(
        Runtime.getRuntime().availableProcessors());
    for (Field field : Transformation.class.getDeclaredFields()) {
      if (field.getName().replace("_", "").equalsIgnoreCase("idCounter")) {
        resetCounter(field);
      }
    }
  }

  private static void resetCounter(Field field) {
    try {
      field.setAccessible(true);
      if (field.get(null) instanceof AtomicInteger counter) {
        counter.set(0);
      } else {
        field.set(null, 0); // A plain Integer in Flink 1.13.
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
