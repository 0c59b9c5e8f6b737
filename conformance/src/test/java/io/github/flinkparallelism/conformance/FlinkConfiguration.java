package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a release of Flink itself makes of a conf folder and of the options of {@code flink run}.
 */
final class FlinkConfiguration implements AutoCloseable {
  private static final String PACKAGE = "org.apache.flink.";

  private final URLClassLoader loader;

  FlinkConfiguration(FlinkRelease release) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : release.classPath()) {
      urls.add(url(jar));
    }
    this.loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  /**
   * The configuration that the client submits a job with, by {@code
   * GlobalConfiguration#loadConfiguration} and {@code CliFrontend#getEffectiveConfiguration}; empty
   * where Flink throws.
   *
   * @param conf the conf folder
   * @param options of {@code flink run}, without the jar
   */
  Optional<Map<String, String>> submitted(Path conf, List<String> options) throws Exception {
    List<String> words = new ArrayList<>(options);
    words.add("job.jar");
    return run(conf, words).map(Submission::settings);
  }

  /**
   * What the client submits.
   *
   * @param settings of the job
   * @param jar as named; empty where none is
   * @param entryClass as named; empty where none is
   * @param arguments of the program
   */
  record Submission(
      Map<String, String> settings,
      Optional<String> jar,
      Optional<String> entryClass,
      List<String> arguments) {}

  /**
   * The same for all words of a command.
   *
   * @param conf the conf folder
   * @param words behind {@code flink run}
   */
  Optional<Submission> run(Path conf, List<String> words) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      return Optional.of(effective(conf, words));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private Submission effective(Path conf, List<String> arguments) throws Exception {
    Object configuration =
        type("configuration.GlobalConfiguration")
            .getMethod("loadConfiguration", String.class)
            .invoke(null, conf.toString());
    Class<?> frontend = type("client.cli.CliFrontend");
    Class<?> configurationType = type("configuration.Configuration");
    Object lines =
        frontend
            .getMethod("loadCustomCommandLines", configurationType, String.class)
            .invoke(null, configuration, conf.toString());
    Object client =
        frontend.getConstructor(configurationType, List.class).newInstance(configuration, lines);
    Object known =
        type("client.cli.CliFrontendParser").getMethod("getRunCommandOptions").invoke(null);
    Class<?> commandLineType = loader.loadClass("org.apache.commons.cli.CommandLine");
    Object commandLine =
        frontend
            .getMethod(
                "getCommandLine",
                loader.loadClass("org.apache.commons.cli.Options"),
                String[].class,
                boolean.class)
            .invoke(client, known, arguments.toArray(String[]::new), true);
    Object program =
        type("client.cli.ProgramOptions")
            .getMethod("create", commandLineType)
            .invoke(null, commandLine);
    Object active =
        frontend
            .getMethod("validateAndGetActiveCommandLine", commandLineType)
            .invoke(client, commandLine);
    Object result = effective(client, active, commandLine, program);
    @SuppressWarnings("unchecked")
    Map<String, String> settings =
        (Map<String, String>) configurationType.getMethod("toMap").invoke(result);
    return new Submission(
        settings,
        Optional.ofNullable((String) told(program, "getJarFilePath")),
        Optional.ofNullable((String) told(program, "getEntryPointClassName")),
        List.of((String[]) told(program, "getProgramArgs")));
  }

  private Object told(Object program, String getter) throws Exception {
    return type("client.cli.ProgramOptions").getMethod(getter).invoke(program);
  }

  /**
   * Bytes of task heap, task off-heap, managed and network memory of a TaskManager, {@code
   * TaskExecutorProcessUtils#processSpecFromConfig}; empty where Flink refuses the settings.
   */
  Optional<List<Long>> memory(Map<String, String> settings) throws Exception {
    Class<?> type = type("configuration.Configuration");
    Object configuration = type.getConstructor().newInstance();
    for (Map.Entry<String, String> each : settings.entrySet()) {
      type.getMethod("setString", String.class, String.class)
          .invoke(configuration, each.getKey(), each.getValue());
    }
    Object worker;
    try {
      worker =
          type("runtime.clusterframework.TaskExecutorProcessUtils")
              .getMethod("processSpecFromConfig", type)
              .invoke(null, configuration);
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    }
    List<Long> sizes = new ArrayList<>();
    for (String part :
        List.of("TaskHeapSize", "TaskOffHeapSize", "ManagedMemorySize", "NetworkMemSize")) {
      Object size = worker.getClass().getMethod("get" + part).invoke(worker);
      sizes.add((Long) size.getClass().getMethod("getBytes").invoke(size));
    }
    return Optional.of(sizes);
  }

  /** One method up to 2.2, two from 2.3 on. */
  private Object effective(Object client, Object active, Object commandLine, Object program)
      throws Exception {
    Class<?> lineType = type("client.cli.CustomCommandLine");
    Class<?> commandLineType = commandLine.getClass();
    Class<?> programType = type("client.cli.ProgramOptions");
    boolean together =
        Stream.of(client.getClass().getDeclaredMethods())
            .noneMatch(method -> method.getName().equals("updateEffectiveConfiguration"));
    if (together) {
      return method(
              client,
              "getEffectiveConfiguration",
              lineType,
              commandLineType,
              programType,
              List.class)
          .invoke(client, active, commandLine, program, List.of());
    }
    Object configuration =
        method(client, "getEffectiveConfiguration", lineType, commandLineType)
            .invoke(client, active, commandLine);
    method(
            client,
            "updateEffectiveConfiguration",
            type("configuration.Configuration"),
            programType,
            List.class)
        .invoke(client, configuration, program, List.of());
    return configuration;
  }

  private static Method method(Object of, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method method = of.getClass().getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(PACKAGE + name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
