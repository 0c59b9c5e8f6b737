package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.model.AnalysisResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job from source to result, checked against expectations at the lines that they speak of.
 *
 * <pre>{@code
 * JobTest.in(folder)
 *     .main(
 *         """
 *         env.setParallelism(4);
 *         env.fromSequence(0, 9) // expect: parallelism=4 layer=environment
 *             .print(); // expect: parallelism=4
 *         """)
 *     .check();
 * }</pre>
 *
 * <p>A line that creates several operators lists them in order, separated by {@code |}. See {@link
 * Expectations} for what an expectation may say. Whatever the result holds beyond what is expected
 * fails the test as well: operators, findings and problems.
 */
public final class JobTest {
  private static final String SOURCES = "src/main/java/";
  private static final String IMPORTS =
      "import java.util.*; import java.util.function.*;"
          + " import java.util.stream.Collectors; import java.util.stream.IntStream;"
          + " import java.util.stream.Stream;"
          + " import org.apache.flink.api.common.eventtime.WatermarkStrategy;"
          + " import org.apache.flink.api.java.utils.ParameterTool;"
          + " import org.apache.flink.configuration.Configuration;"
          + " import org.apache.flink.streaming.api.datastream.*;"
          + " import org.apache.flink.streaming.api.environment.*;"
          + " import org.apache.flink.streaming.api.functions.sink.SinkFunction;"
          + " import org.apache.flink.streaming.api.functions.source.*; ";

  private final Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> expectedProblems = new ArrayList<>();
  private Optional<List<String>> arguments = Optional.empty();
  private Optional<Integer> clientParallelism = Optional.empty();
  private Optional<Integer> processors = Optional.empty();
  private Optional<String> version = Optional.of("1.20");
  private List<String> jobs = List.of();
  private boolean everyOperator = true;
  private boolean includeTests;
  private final Set<String> ignoredRules = new HashSet<>();

  private JobTest(Path folder) {
    this.folder = folder;
  }

  /** A test whose project lives in {@code folder}. */
  public static JobTest in(Path folder) {
    return new JobTest(folder);
  }

  /** The statements of a job's main method between the creation of {@code env} and execute(). */
  public JobTest main(String statements) {
    return members(
        """
        public static void main(String[] args) throws Exception { \
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        """
            + statements
            + "env.execute();\n}\n");
  }

  /** The members of a job class, of which one is the main method. */
  public JobTest members(String members) {
    return source("public class Job {\n" + members + "}\n");
  }

  /** A source file; package org.acme and the usual imports are added unless it has a package. */
  public JobTest source(String text) {
    boolean complete = text.startsWith("package ");
    String whole = complete ? text : "package org.acme; " + IMPORTS + "\n" + text;
    return file(SOURCES + SourceNames.pathOf(whole), whole);
  }

  /** Any other file, by its path in the project. */
  public JobTest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** The program arguments; without this call they are not known. */
  public JobTest args(String... known) {
    arguments = Optional.of(List.of(known));
    return this;
  }

  /** {@code -p}. */
  public JobTest client(int parallelism) {
    clientParallelism = Optional.of(parallelism);
    return this;
  }

  /** Pins an environment variable. */
  public JobTest variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** The Flink version. */
  public JobTest version(String text) {
    version = Optional.of(text);
    return this;
  }

  /** A start from the IDE. */
  public JobTest local(int numberOfProcessors) {
    processors = Optional.of(numberOfProcessors);
    return this;
  }

  /** Test sources are searched for jobs as well. */
  public JobTest withTests() {
    includeTests = true;
    return this;
  }

  /** Only these entry classes. */
  public JobTest only(String... names) {
    jobs = List.of(names);
    return this;
  }

  /** Operators without an expectation at their line are not looked at. */
  public JobTest ignoringOtherOperators() {
    everyOperator = false;
    return this;
  }

  /** Findings of this rule, which the test is not about, are not looked at. */
  public JobTest ignoringFindings(String rule) {
    ignoredRules.add(rule);
    return this;
  }

  /** A problem at a place that has no line for an expectation, or whose line matters: file:line. */
  public JobTest problem(String place, String text) {
    expectedProblems.add(place + " " + text);
    return this;
  }

  /** Runs the analysis and compares; the result serves further questions. */
  public AnalysisResult check() {
    AnalysisResult result = run();
    Expectations expectations = Expectations.in(files);
    List<String> complaints = new ArrayList<>(expectations.operators(result, everyOperator));
    complaints.addAll(expectations.findings(result, ignoredRules));
    complaints.addAll(expectations.problems(result, expectedProblems));
    assertThat(complaints).as("differences between expectation and result").isEmpty();
    return result;
  }

  /** Runs the analysis without looking at the expectations. */
  public AnalysisResult run() {
    files.forEach(this::write);
    AnalysisRequestBuilder request =
        AnalysisRequest.of(folder)
            .arguments(arguments)
            .includeTests(includeTests)
            .environmentVariables(environment)
            .clientParallelism(clientParallelism)
            .flinkVersion(version)
            .localProcessors(processors)
            .jobs(jobs);
    return Analysis.run(request.build());
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
