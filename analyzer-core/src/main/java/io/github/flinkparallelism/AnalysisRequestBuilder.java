package io.github.flinkparallelism;

import io.github.flinkparallelism.frontend.Frontend;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Builds an {@link AnalysisRequest}; every setter is optional. Not thread-safe. */
public final class AnalysisRequestBuilder {
  private final Path root;
  private List<Path> sourceRoots = List.of();
  private List<Path> librarySourceRoots = List.of();
  private boolean includeTests;
  private List<String> jobs = List.of();
  private Optional<List<String>> arguments = Optional.empty();
  private Map<String, String> environmentVariables = Map.of();
  private Optional<Integer> clientParallelism = Optional.empty();
  private Map<String, String> dynamicProperties = Map.of();
  private List<Path> configurations = List.of();
  private List<Path> confFolders = List.of();
  private List<String> deployments = List.of();
  private Optional<Integer> taskManagers = Optional.empty();
  private Optional<Integer> slotsPerTaskManager = Optional.empty();
  private Optional<String> flinkVersion = Optional.empty();
  private Optional<Integer> localProcessors = Optional.empty();
  private Map<String, String> buildProperties = Map.of();
  private Optional<List<String>> buildProfiles = Optional.empty();
  private boolean accountsForFiles;
  private Supplier<? extends Iterable<Frontend>> frontends =
      () -> ServiceLoader.load(Frontend.class, Frontend.class.getClassLoader());
  private Supplier<List<Path>> classpath = List::of;

  AnalysisRequestBuilder(Path root) {
    this.root = root;
  }

  /** Begins with what {@code request} says. */
  AnalysisRequestBuilder(AnalysisRequest request) {
    root = request.root();
    sourceRoots = request.sourceRoots();
    librarySourceRoots = request.librarySourceRoots();
    includeTests = request.includeTests();
    jobs = request.jobs();
    arguments = request.arguments();
    environmentVariables = request.environmentVariables();
    clientParallelism = request.clientParallelism();
    dynamicProperties = request.dynamicProperties();
    configurations = request.configurations();
    confFolders = request.confFolders();
    deployments = request.deployments();
    taskManagers = request.taskManagers();
    slotsPerTaskManager = request.slotsPerTaskManager();
    flinkVersion = request.flinkVersion();
    localProcessors = request.localProcessors();
    buildProperties = request.buildProperties();
    buildProfiles = request.buildProfiles();
    accountsForFiles = request.accountsForFiles();
    frontends = request.frontends();
    classpath = request.classpath();
  }

  /** See {@link AnalysisRequest#sourceRoots()}. */
  public AnalysisRequestBuilder sourceRoots(List<Path> value) {
    sourceRoots = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#librarySourceRoots()}. */
  public AnalysisRequestBuilder librarySourceRoots(List<Path> value) {
    librarySourceRoots = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#includeTests()}. */
  public AnalysisRequestBuilder includeTests(boolean value) {
    includeTests = value;
    return this;
  }

  /** See {@link AnalysisRequest#jobs()}. */
  public AnalysisRequestBuilder jobs(List<String> value) {
    jobs = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#arguments()}. */
  public AnalysisRequestBuilder arguments(Optional<List<String>> value) {
    arguments = value.map(List::copyOf);
    return this;
  }

  /** See {@link AnalysisRequest#environmentVariables()}. */
  public AnalysisRequestBuilder environmentVariables(Map<String, String> value) {
    environmentVariables = new LinkedHashMap<>(value);
    return this;
  }

  /** See {@link AnalysisRequest#clientParallelism()}. */
  public AnalysisRequestBuilder clientParallelism(Optional<Integer> value) {
    clientParallelism = value;
    return this;
  }

  /** See {@link AnalysisRequest#dynamicProperties()}; iteration order is precedence, last wins. */
  public AnalysisRequestBuilder dynamicProperties(Map<String, String> value) {
    dynamicProperties = new LinkedHashMap<>(value);
    return this;
  }

  /** See {@link AnalysisRequest#configurations()}. */
  public AnalysisRequestBuilder configurations(List<Path> value) {
    configurations = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#confFolders()}. */
  public AnalysisRequestBuilder confFolders(List<Path> value) {
    confFolders = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#deployments()}. */
  public AnalysisRequestBuilder deployments(List<String> value) {
    deployments = List.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#taskManagers()}. */
  public AnalysisRequestBuilder taskManagers(Optional<Integer> value) {
    taskManagers = value;
    return this;
  }

  /** See {@link AnalysisRequest#slotsPerTaskManager()}. */
  public AnalysisRequestBuilder slotsPerTaskManager(Optional<Integer> value) {
    slotsPerTaskManager = value;
    return this;
  }

  /** See {@link AnalysisRequest#flinkVersion()}. */
  public AnalysisRequestBuilder flinkVersion(Optional<String> value) {
    flinkVersion = value;
    return this;
  }

  /** See {@link AnalysisRequest#localProcessors()}. */
  public AnalysisRequestBuilder localProcessors(Optional<Integer> value) {
    localProcessors = value;
    return this;
  }

  /** See {@link AnalysisRequest#buildProperties()}. */
  public AnalysisRequestBuilder buildProperties(Map<String, String> value) {
    buildProperties = Map.copyOf(value);
    return this;
  }

  /** See {@link AnalysisRequest#buildProfiles()}. */
  public AnalysisRequestBuilder buildProfiles(Optional<List<String>> value) {
    buildProfiles = value.map(List::copyOf);
    return this;
  }

  /** See {@link AnalysisRequest#accountsForFiles()}. */
  public AnalysisRequestBuilder accountsForFiles(boolean value) {
    accountsForFiles = value;
    return this;
  }

  /** See {@link AnalysisRequest#frontends()}. */
  public AnalysisRequestBuilder frontends(Supplier<? extends Iterable<Frontend>> value) {
    frontends = value;
    return this;
  }

  /** See {@link AnalysisRequest#classpath()}. */
  public AnalysisRequestBuilder classpath(Supplier<List<Path>> value) {
    classpath = value;
    return this;
  }

  /** The finished request. */
  public AnalysisRequest build() {
    return new AnalysisRequest(
        root,
        sourceRoots,
        librarySourceRoots,
        includeTests,
        jobs,
        arguments,
        environmentVariables,
        clientParallelism,
        dynamicProperties,
        configurations,
        confFolders,
        deployments,
        taskManagers,
        slotsPerTaskManager,
        flinkVersion,
        localProcessors,
        buildProperties,
        buildProfiles,
        accountsForFiles,
        frontends,
        classpath);
  }
}
