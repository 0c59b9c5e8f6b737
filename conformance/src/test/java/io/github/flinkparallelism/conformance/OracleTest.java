package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import io.github.flinkparallelism.verify.flink.FlinkOracle;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The oracle says what Flink is known to do. */
@TestInstance(Lifecycle.PER_CLASS)
class OracleTest {
  private static final Path FOLDER = Path.of("target/conformance/oracle");
  private static final Path SOURCES = Path.of("src/jobs/java");
  private static final Path SAMPLES = Path.of("../sample-projects");
  private static final FlinkRelease RELEASE = new FlinkRelease("1.20.0");
  private static final Conditions PLAIN = Conditions.of(RELEASE, SOURCES);

  private static final Path CONF = SAMPLES.resolve("word-count/conf");
  private static final Path CONF_TWO = SAMPLES.resolve("word-count/conf-default-2");

  private final List<Path> classes = List.of(FOLDER.resolve("classes"));
  private final ConformanceCase allLevels =
      job("wordcount.WordCount", PLAIN.withConf(CONF).withParallelism(10));
  private final ConformanceCase file = job("wordcount.PlainWordCount", PLAIN.withConf(CONF_TWO));
  private final ConformanceCase plain = job("wordcount.PlainWordCount", PLAIN);
  private final ConformanceCase four = job("wordcount.PlainWordCount", PLAIN.withParallelism(4));
  private final ConformanceCase ide = job("wordcount.PlainWordCount", PLAIN.inIde());
  private final ConformanceCase twoJobs = job("scenarios.TwoJobs", PLAIN.withParallelism(2));
  private final ConformanceCase collecting = job("scenarios.ExecuteAndCollect", PLAIN);
  private final ConformanceCase refused = job("scenarios.OperatorZero", PLAIN);
  private final ConformanceCase localDefault =
      job("scenarios.LocalDefaultParallelism", PLAIN.inIde());
  private final ConformanceCase localSubmitted = job("scenarios.LocalEnvironment", PLAIN);
  private final ConformanceCase local = job("scenarios.LocalEnvironment", PLAIN.inIde());

  private final Map<ConformanceCase, FlinkRun> runs = new HashMap<>();

  private ConformanceCase job(String mainClass, Conditions conditions) {
    return new ConformanceCase("org.example." + mainClass, classes, conditions);
  }

  @BeforeAll
  void runAll() throws IOException, InterruptedException {
    Path wordCount = SAMPLES.resolve("word-count/src/main/java");
    List<Path> sources = new ArrayList<>(JobSources.files(wordCount, JobLanguage.JAVA));
    for (ConformanceCase job : List.of(twoJobs, collecting, refused, localDefault, local)) {
      sources.add(SOURCES.resolve(job.mainClass().replace('.', '/') + ".java"));
    }
    JobSources.compile(sources, RELEASE.classPath(), classes.get(0));
    List<ConformanceCase> cases =
        List.of(
            allLevels,
            file,
            plain,
            four,
            twoJobs,
            collecting,
            refused,
            localDefault,
            localSubmitted,
            local,
            ide);
    List<FlinkRun> answers =
        new FlinkOracle(RELEASE.classPath(), FOLDER)
            .run(cases.stream().map(ConformanceCase::program).toList());
    for (int i = 0; i < cases.size(); i++) {
      runs.put(cases.get(i), answers.get(i));
    }
  }

  private FlinkPlan plan(ConformanceCase job) {
    return runs.get(job).plans().get(0);
  }

  @Test
  void operatorBeatsEnvironmentBeatsClientBeatsFile() {
    FlinkPlan plan = plan(allLevels);

    assertThat(plan.nodes()).extracting(FlinkPlan.Node::parallelism).containsExactly(1, 3, 5, 3);
    assertThat(plan.nodes()).extracting(FlinkPlan.Node::id).containsExactly(1, 2, 4, 5);
    assertThat(plan.requiredSlots()).hasValue(5);
  }

  @Test
  void fileDecidesWhenNothingElseDoes() {
    assertThat(plan(file).nodes())
        .extracting(FlinkPlan.Node::parallelism)
        .containsExactly(1, 2, 2, 2);
  }

  @Test
  void chainsDependOnTheValueOfTheClientParallelism() {
    assertThat(plan(plain).vertices())
        .extracting(FlinkPlan.JobVertex::name)
        .containsExactly(
            "Source: Collection Source -> Flat Map",
            "Keyed Aggregation -> Sink: Print to Std. Out");
    assertThat(plan(four).vertices()).hasSize(3);
  }

  @Test
  void everyExecuteIsSeen() {
    assertThat(runs.get(twoJobs).plans())
        .extracting(plan -> plan.requiredSlots().getAsInt())
        .containsExactly(2, 3);
    assertThat(runs.get(twoJobs).failure()).isEmpty();
  }

  @Test
  void collectedResultsAreEmptyAndEnd() {
    assertThat(runs.get(collecting).plans()).hasSize(1);
    assertThat(runs.get(collecting).failure()).isEmpty();
  }

  @Test
  void errorsAreThoseOfTheProgram() {
    assertThat(runs.get(refused).plans()).isEmpty();
    assertThat(runs.get(refused).failure().orElseThrow())
        .startsWith("java.lang.IllegalArgumentException");
  }

  @Test
  void localEnvironmentsAreForTheIde() {
    assertThat(runs.get(localSubmitted).failure().orElseThrow())
        .contains("InvalidProgramException");
    assertThat(plan(local).requiredSlots()).hasValue(7);
  }

  /** Jobs that share a JVM must not see each other: ids start again, defaults are forgotten. */
  @Test
  void jobsInOneJvmAreStrangers() throws Exception {
    assertThat(plan(localDefault).requiredSlots()).hasValue(5);
    List<FlinkRun> alone =
        new FlinkOracle(RELEASE.classPath(), FOLDER.resolve("alone")).run(List.of(ide.program()));
    assertThat(alone).containsExactly(runs.get(ide));
  }
}
