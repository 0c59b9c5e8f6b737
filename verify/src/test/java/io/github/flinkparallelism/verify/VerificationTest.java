package io.github.flinkparallelism.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Verdict;
import io.github.flinkparallelism.verify.report.VerificationJson;
import io.github.flinkparallelism.verify.report.VerifySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of every kind, run by a real Flink. */
class VerificationTest {
  /** Not null, but what the compiler and the analyzer cannot know. */
  private static final String ALWAYS = "if (System.getProperty(\"java.home\") != null) ";

  @TempDir Path project;

  @Test
  void agreesAndKeepsWhatTheProgramPrints() throws Exception {
    TestJobs.write(project, "Job", "System.out.println(\"hello\");", "");

    Agreement agreement = agreement(verify());

    assertThat(agreement.full()).isTrue();
    assertThat(agreement.count(Verdict.EXACT)).isEqualTo(3);
    assertThat(output().resolve("shop.Job/log.txt")).content().contains("hello");
  }

  @Test
  void startsTheProgramUnderTheSameCircumstances() throws Exception {
    TestJobs.write(
        project,
        "Job",
        "env.setParallelism(Integer.parseInt(args[0]) + Integer.parseInt(System.getenv(\"MORE\")));",
        "");
    Path conf = Files.createDirectories(project.resolve("conf"));
    Files.writeString(conf.resolve("config.yaml"), "pipeline:\n  max-parallelism: 77\n");

    Agreement agreement =
        agreement(
            verify(
                request()
                    .arguments(Optional.of(List.of("4")))
                    .environmentVariables(Map.of("MORE", "2"))
                    .dynamicProperties(Map.of("pipeline.operator-chaining.enabled", "false"))
                    .build()));

    assertThat(agreement.differences()).isEmpty();
    assertThat(agreement.full()).isTrue();
  }

  @Test
  void givesFlinkAConfigurationOfAnotherName() throws Exception {
    TestJobs.write(project, "Job", "", "");
    Path dev = Files.writeString(project.resolve("dev.yaml"), "parallelism:\n  default: 6\n");

    Agreement agreement = agreement(verify(request().configurations(List.of(dev)).build()));

    assertThat(agreement.differences()).isEmpty();
    assertThat(project.resolve("out/verify/shop.Job/conf/config.yaml"))
        .hasSameTextualContentAs(dev);
  }

  @Test
  void comparesNothingUnderOtherSettings() throws Exception {
    TestJobs.write(project, "Job", "", "");
    Path one = Files.writeString(project.resolve("one.yaml"), "parallelism.default: 6\n");
    Path two = Files.writeString(project.resolve("two.yaml"), "parallelism.default: 7\n");

    VerificationResult result = verify(request().configurations(List.of(one, two)).build());

    assertThat(notCompared(result).get("shop.Job").message())
        .endsWith("Name one conf folder or one configuration file.");
  }

  @Test
  void findsAContradictionAndDoubtsOldClasses() throws Exception {
    TestJobs.write(project, "Job", "env.setParallelism(2);", "");
    TestJobs.compile(project);
    Path source = project.resolve("src/main/java/shop/Job.java");
    Files.writeString(
        source, Files.readString(source).replace("setParallelism(3)", "setParallelism(4)"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(3600));
    Files.setLastModifiedTime(source, later);

    VerificationResult result = run(request().build());

    assertThat(result.brokenPromises()).isPositive();
    assertThat(agreement(result).wrongClaims())
        .contains("enrich (2): parallelism 4 (EXACT), Flink: 3");
    assertThat(((Outcome.Compared) result.jobs().get(0).outcome()).note().orElseThrow())
        .contains("older than its source");
  }

  @Test
  void saysWhatFlinkDecidesWhereTheAnalyzerCannot() throws Exception {
    TestJobs.write(
        project, "Job", "env.setParallelism(new java.util.Random(1).nextInt(1) + 6);", "");

    VerificationResult result = verify();

    assertThat(result.brokenPromises()).isZero();
    assertThat(agreement(result).count(Verdict.UNKNOWN)).isPositive();
    assertThat(agreement(result).differences())
        .anySatisfy(difference -> assertThat(difference.planned()).containsExactly("6"));
  }

  @Test
  void whatComesAfterTheLastPlanIsNoMatter() throws Exception {
    TestJobs.write(project, "Exits", "", "System.exit(0);");
    TestJobs.write(project, "Throws", "", ALWAYS + "throw new IllegalStateException(\"no rows\");");

    VerificationResult result = verify();

    assertThat(result.jobs())
        .allSatisfy(
            job ->
                assertThat(((Outcome.Compared) job.outcome()).agreement().full())
                    .as(job.job().name())
                    .isTrue());
    assertThat(((Outcome.Compared) result.jobs().get(1).outcome()).note())
        .contains(
            "After its last execute(), main threw IllegalStateException at Throws.java:11: no rows.");
  }

  @Test
  void aForeseenRefusalIsAgreement() throws Exception {
    TestJobs.write(project, "Job", "env.setParallelism(0);", "");

    assertThat(verify().jobs().get(0).outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.message())
                    .startsWith("IllegalArgumentException at Job.java:8: Parallelism must be"));
  }

  @Test
  void saysWhyThereIsNoPlan() throws Exception {
    TestJobs.write(
        project,
        "Exits",
        ALWAYS + "{ System.err.println(\"usage: exits FILE\"); System.exit(3); }",
        "");
    TestJobs.write(project, "Returns", ALWAYS + "{ return; }", "");
    TestJobs.write(
        project, "Throws", ALWAYS + "{ throw new IllegalStateException(\"no file\"); }", "");
    TestJobs.write(project, "Lacks", "com.acme.Lib.call();", "");
    Path library = project.resolve("src/main/java/com/acme/Lib.java");
    Files.createDirectories(library.getParent());
    Files.writeString(
        library, "package com.acme; public final class Lib { public static void call() {} }");
    TestJobs.compile(project);
    Files.delete(project.resolve("target/classes/com/acme/Lib.class"));

    Map<String, Outcome.NotCompared> outcomes = notCompared(run(request().build()));

    assertThat(outcomes.get("shop.Exits").message())
        .startsWith("main ended the JVM before it called execute().")
        .contains("without program arguments");
    assertThat(outcomes.get("shop.Exits").tail()).containsExactly("usage: exits FILE");
    assertThat(outcomes.get("shop.Returns").message())
        .startsWith("main returned without calling execute().");
    assertThat(outcomes.get("shop.Throws").message())
        .startsWith("main threw IllegalStateException at Throws.java:8: no file.");
    assertThat(outcomes.get("shop.Throws").tail()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(outcomes.get("shop.Lacks").message())
        .contains("at Lacks.java:8: com")
        .endsWith("The class path lacks that class or one that it needs.");
  }

  @Test
  void givesUpOnAMainThatBlocks() throws Exception {
    TestJobs.write(project, "Job", ALWAYS + "Thread.sleep(10_000_000);", "");
    TestJobs.compile(project);

    AnalysisRequest request = request().build();
    VerificationResult result =
        Verification.run(
            new VerificationRequest(
                request, classPath(), project, project.resolve("out"), Duration.ofSeconds(5)),
            Analysis.run(request));

    assertThat(notCompared(result).get("shop.Job").message())
        .isEqualTo(
            "main did not return within 5 s; it was at Job.java:8. Raise the time limit if it needs"
                + " longer.");
  }

  /** Flink 1.20 still has that API, and the analyzer knows it. */
  @Test
  void saysThatTheDataSetApiIsNotCompared() throws Exception {
    Path file = project.resolve("src/main/java/shop/Job.java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package shop;

        import org.apache.flink.api.java.ExecutionEnvironment;
        import org.apache.flink.api.java.io.DiscardingOutputFormat;

        public final class Job {
          public static void main(String[] args) throws Exception {
            ExecutionEnvironment env = ExecutionEnvironment.getExecutionEnvironment();
            env.fromElements(1, 2).output(new DiscardingOutputFormat<>());
            env.execute("batch");
          }
        }
        """);

    assertThat(notCompared(verify()).get("shop.Job").message())
        .isEqualTo("main submits a program of the DataSet API, whose plan this does not compare.");
  }

  /** Nothing is wrong with a library, and nothing of it is run. */
  @Test
  void leavesAloneWhatHasNoMain() throws Exception {
    Path file = project.resolve("src/main/java/shop/Library.java");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        package shop;

        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

        public final class Library {
          public void build(StreamExecutionEnvironment env) {
            env.fromSequence(1, 9).print();
          }
        }
        """);

    VerificationResult result = verify();

    assertThat(result.notCompared()).isEmpty();
    assertThat(result.notRun()).hasSize(1);
    assertThat(((Outcome.NotRun) result.jobs().get(0).outcome()).message())
        .isEqualTo(
            "Only a main method can be run. build is called by code outside of the project, which"
                + " decides what it is given. A main method that calls it makes it comparable.");
    assertThat(VerifySchema.errors(VerificationJson.render(result))).isEmpty();
  }

  @Test
  void asksToCompileFirst() throws Exception {
    TestJobs.write(project, "Job", "", "");

    assertThat(notCompared(run(request().build())).get("shop.Job").message())
        .isEqualTo("The class path has no class shop.Job. Compile the project first.");
  }

  @Test
  void refusesAClassPathWithoutFlink() throws Exception {
    TestJobs.write(project, "Job", "", "");
    TestJobs.compile(project);
    AnalysisRequest request = request().build();
    AnalysisResult result = Analysis.run(request);
    List<Path> withoutClients =
        classPath().stream().filter(jar -> !jar.toString().contains("flink-clients")).toList();

    assertThatThrownBy(() -> Verification.run(with(request, List.of()), result))
        .isInstanceOf(VerificationException.class)
        .hasMessage("Flink is not on the class path");
    assertThatThrownBy(() -> Verification.run(with(request, withoutClients), result))
        .isInstanceOf(VerificationException.class)
        .hasMessage("flink-clients 1.20.0 is not on the class path");
  }

  @Test
  void writesOnlyBelowTheOutputFolder() throws Exception {
    TestJobs.write(project, "Job", "", "");
    TestJobs.compile(project);
    List<Path> before = files();

    run(request().build());

    List<Path> after = new ArrayList<>(files());
    after.removeAll(before);
    assertThat(after).isNotEmpty().allMatch(file -> file.startsWith(project.resolve("out")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files.toList();
    }
  }

  private AnalysisRequestBuilder request() {
    return AnalysisRequest.of(project).flinkVersion(Optional.of("1.20.0"));
  }

  private VerificationResult verify() throws Exception {
    return verify(request().build());
  }

  private VerificationResult verify(AnalysisRequest request) throws Exception {
    TestJobs.compile(project);
    return run(request);
  }

  private VerificationResult run(AnalysisRequest request) throws Exception {
    return Verification.run(with(request, classPath()), Analysis.run(request));
  }

  private VerificationRequest with(AnalysisRequest request, List<Path> classPath) {
    return new VerificationRequest(
        request, classPath, project, project.resolve("out"), Duration.ofMinutes(2));
  }

  private Path output() {
    return project.resolve("out/verify");
  }

  private List<Path> classPath() {
    List<Path> path = new ArrayList<>(List.of(project.resolve("target/classes")));
    path.addAll(TestJobs.flink());
    return path;
  }

  private static Agreement agreement(VerificationResult result) {
    return ((Outcome.Compared) result.jobs().get(0).outcome()).agreement();
  }

  private static Map<String, Outcome.NotCompared> notCompared(VerificationResult result) {
    Map<String, Outcome.NotCompared> outcomes = new TreeMap<>();
    result
        .notCompared()
        .forEach(job -> outcomes.put(job.job().name(), (Outcome.NotCompared) job.outcome()));
    return outcomes;
  }
}
