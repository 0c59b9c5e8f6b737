package io.github.flinkparallelism;

import io.github.flinkparallelism.frontend.Frontend;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What to analyse and what to assume. Immutable; see {@link #of} and the {@code with} methods of
 * {@link AnalysisRequestBuilder}.
 *
 * @param root the project's root folder; every path in the result is relative to it
 * @param sourceRoots folders with job sources; empty finds them by convention
 * @param librarySourceRoots folders whose classes jobs may call, but whose mains are not reported,
 *     such as sibling modules
 * @param includeTests whether test sources are searched for jobs as well
 * @param jobs entry classes to report, simple or qualified; empty reports all
 * @param arguments the program arguments; absent when unknown
 * @param environmentVariables pinned environment variables; others stay symbolic
 * @param clientParallelism {@code -p}
 * @param dynamicProperties {@code -D}, Flink's keys
 * @param configurations conf folders or files, which are then all that counts; empty finds {@code
 *     conf/} and what the project's files say about deployments
 * @param confFolders folders that are looked into before {@code conf/} where none is named
 * @param deployments deployments to report, by name; empty reports all that are found
 * @param taskManagers number of TaskManagers, overriding {@code conf/workers}
 * @param slotsPerTaskManager slots per TaskManager, overriding the configuration
 * @param flinkVersion overrides the version in the build files
 * @param localProcessors present for a start from the IDE: the number of processors that the local
 *     environment's default parallelism takes
 * @param buildProperties {@code -D} of the build, which fill in what it leaves open
 * @param buildProfiles profiles of Maven that are active; absent where it is not known with which
 *     the project is built
 * @param accountsForFiles whether every file that can say how a job runs is accounted for, even
 *     where it cannot count; see {@link io.github.flinkparallelism.model.AnalysisResult#sources()}
 * @param frontends what reads languages other than Java, asked for with the first such file; those
 *     that the class path offers as services, unless they are named
 * @param classpath the job's class path, asked for only when types from jars are needed
 */
public record AnalysisRequest(
    Path root,
    List<Path> sourceRoots,
    List<Path> librarySourceRoots,
    boolean includeTests,
    List<String> jobs,
    Optional<List<String>> arguments,
    Map<String, String> environmentVariables,
    Optional<Integer> clientParallelism,
    Map<String, String> dynamicProperties,
    List<Path> configurations,
    List<Path> confFolders,
    List<String> deployments,
    Optional<Integer> taskManagers,
    Optional<Integer> slotsPerTaskManager,
    Optional<String> flinkVersion,
    Optional<Integer> localProcessors,
    Map<String, String> buildProperties,
    Optional<List<String>> buildProfiles,
    boolean accountsForFiles,
    Supplier<? extends Iterable<Frontend>> frontends,
    Supplier<List<Path>> classpath) {

  /** A request with nothing but a project root; everything else is found or assumed. */
  public static AnalysisRequestBuilder of(Path root) {
    return new AnalysisRequestBuilder(root);
  }

  /**
   * The same with what a deployment says about the program, where this request leaves it open.
   *
   * @param stated the deployment's program arguments, where it states them
   * @param variables environment variables that the deployment sets
   */
  public AnalysisRequest startedWith(Optional<List<String>> stated, Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>(variables);
    all.putAll(environmentVariables);
    return new AnalysisRequestBuilder(this)
        .arguments(arguments.or(() -> stated))
        .environmentVariables(all)
        .build();
  }

  /**
   * The same submitted with {@code -p}.
   *
   * @param parallelism at least 1
   */
  public AnalysisRequest submittedWith(int parallelism) {
    return new AnalysisRequestBuilder(this).clientParallelism(Optional.of(parallelism)).build();
  }

  /** The same with files in other languages than Java read by {@code named}. */
  public AnalysisRequest readBy(Supplier<? extends Iterable<Frontend>> named) {
    return new AnalysisRequestBuilder(this).frontends(named).build();
  }

  /** The same with every file accounted for. */
  public AnalysisRequest accountingForFiles() {
    return new AnalysisRequestBuilder(this).accountsForFiles(true).build();
  }
}
