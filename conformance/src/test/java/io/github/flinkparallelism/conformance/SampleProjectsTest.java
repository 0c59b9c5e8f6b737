package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.conformance.ConformanceCase.Conditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The jobs of sample-projects, under the conditions that their poms and pages name. */
class SampleProjectsTest extends ConformanceSuite {
  private static final Path SAMPLES = Path.of("../sample-projects");
  private static final Path MAIN = Path.of("src/main/java");

  /** What the projects are built with. */
  private static final FlinkRelease RELEASE = new FlinkRelease("1.20.0");

  SampleProjectsTest() {
    super("samples");
  }

  @Override
  double leastCoverage(FlinkRelease release) {
    return 100;
  }

  @Override
  List<ConformanceCase> cases(FlinkRelease release) throws IOException {
    if (!release.equals(RELEASE)) {
      return List.of();
    }
    List<ConformanceCase> cases = new ArrayList<>(wordCount());
    cases.addAll(ordersPipeline());
    cases.addAll(reactor());
    cases.addAll(underAllocated());
    cases.addAll(scalaWordCount());
    cases.addAll(kotlinOrders());
    cases.addAll(kubernetes());
    cases.addAll(compose());
    return cases;
  }

  @Override
  List<Path> classPath(FlinkRelease release) throws IOException {
    List<Path> jars = new ArrayList<>(JobLanguage.KOTLIN.library());
    jars.addAll(release.equals(RELEASE) ? release.scalaClassPath() : release.classPath());
    jars.addAll(release.classPath());
    return jars.stream().distinct().toList();
  }

  private List<ConformanceCase> scalaWordCount() throws IOException {
    Path project = SAMPLES.resolve("scala-word-count");
    Conditions one =
        Conditions.of(RELEASE, project.resolve("src/main/scala"))
            .inProject(project)
            .withConf(project.resolve("conf"));
    List<Path> classes = compile(project, JobLanguage.SCALA, "src/main/scala");
    String job = "org.example.wordcount.WordCount";
    return List.of(new ConformanceCase(job, classes, one.withParallelism(10)));
  }

  /** What the operator of Kubernetes submits with by the manifests of the sample. */
  private List<ConformanceCase> kubernetes() throws IOException {
    Path project = SAMPLES.resolve("k8s");
    Conditions plain = conditions(project);
    List<Path> classes = compile(project);
    String jobs = "org.example.shop.";
    return List.of(
        new ConformanceCase(
            jobs + "OrdersJob",
            classes,
            plain.withParallelism(2).withArgs(List.of("--sinks", "1"))),
        new ConformanceCase(jobs + "ClicksJob", classes, plain.withParallelism(6)));
  }

  /** What the compose files of the sample submit with. */
  private List<ConformanceCase> compose() throws IOException {
    Path project = SAMPLES.resolve("compose");
    Conditions plain = conditions(project);
    List<Path> classes = compile(project);
    String job = "org.example.text.WordCountJob";
    return List.of(
        new ConformanceCase(job, classes, plain.withParallelism(3)),
        new ConformanceCase(
            job, classes, plain.withParallelism(8).withArgs(List.of("--counts", "12"))));
  }

  private List<ConformanceCase> kotlinOrders() throws IOException {
    Path project = SAMPLES.resolve("kotlin-orders");
    Conditions cluster =
        Conditions.of(RELEASE, project.resolve("src/main/kotlin"))
            .inProject(project)
            .withConf(project.resolve("conf"));
    List<Path> classes = compile(project, JobLanguage.KOTLIN, "src/main/kotlin");
    String job = "org.example.orders.OrdersJobKt";
    Conditions given = cluster.withArgs(List.of("--parallelism", "2"));
    return List.of(
        new ConformanceCase(job, classes, cluster), new ConformanceCase(job, classes, given));
  }

  private List<Path> compile(Path project, JobLanguage language, String folder) throws IOException {
    List<Path> sources = JobSources.files(project.resolve(folder), language);
    Path output = folder(RELEASE).resolve("classes").resolve(project.getFileName());
    return List.of(language.compile(sources, classPath(RELEASE), output));
  }

  private List<ConformanceCase> wordCount() throws IOException {
    Path project = SAMPLES.resolve("word-count");
    Conditions plain = conditions(project);
    Conditions slotsOnly = plain.withConf(project.resolve("conf-slots-only"));
    Conditions one = plain.withConf(project.resolve("conf"));
    Conditions two = plain.withConf(project.resolve("conf-default-2"));
    List<Path> classes = compile(project);
    String jobs = "org.example.wordcount.";
    return List.of(
        new ConformanceCase(jobs + "WordCount", classes, one.withParallelism(10)),
        new ConformanceCase(jobs + "OperatorLevelWordCount", classes, slotsOnly),
        new ConformanceCase(jobs + "EnvironmentLevelWordCount", classes, slotsOnly),
        new ConformanceCase(jobs + "PlainWordCount", classes, slotsOnly.withParallelism(9)),
        new ConformanceCase(jobs + "PlainWordCount", classes, two),
        new ConformanceCase(jobs + "PlainWordCount", classes, one));
  }

  private List<ConformanceCase> ordersPipeline() throws IOException {
    Path project = SAMPLES.resolve("orders-pipeline");
    Conditions cluster = conditions(project).withConf(project.resolve("conf"));
    List<Path> classes = new ArrayList<>(compile(project));
    classes.add(project.resolve("src/main/resources"));
    String job = "org.example.orders.OrdersJob";
    return List.of(
        new ConformanceCase(job, classes, cluster),
        new ConformanceCase(job, classes, cluster.withParallelism(2)),
        new ConformanceCase(job, classes, conditions(project).inIde()));
  }

  private List<ConformanceCase> reactor() throws IOException {
    Path project = SAMPLES.resolve("reactor");
    Path helpers = project.resolve("stream-helpers");
    Path clicks = project.resolve("clicks-job");
    Path payments = project.resolve("payments-job");
    Path conf = project.resolve("conf");
    List<Path> classes = compile(helpers, clicks, payments);
    Conditions ofClicks = ofModule(project, clicks).withConf(conf);
    Conditions ofPayments = ofModule(project, payments).withConf(conf);
    Conditions withArgs = ofPayments.withArgs(List.of("--sum.parallelism", "5"));
    return List.of(
        new ConformanceCase("org.example.clicks.ClicksJob", classes, ofClicks),
        new ConformanceCase("org.example.payments.PaymentsJob", classes, ofPayments),
        new ConformanceCase("org.example.payments.PaymentsJob", classes, withArgs));
  }

  private static Conditions ofModule(Path reactor, Path module) {
    return conditions(module)
        .inProject(reactor)
        .withLibrary(reactor.resolve("stream-helpers").resolve(MAIN));
  }

  private List<ConformanceCase> underAllocated() throws IOException {
    Path project = SAMPLES.resolve("under-allocated");
    return List.of(
        new ConformanceCase(
            "org.example.sensors.SensorJob",
            compile(project),
            conditions(project).withConf(project.resolve("conf"))));
  }

  private static Conditions conditions(Path project) {
    return Conditions.of(RELEASE, project.resolve(MAIN)).inProject(project);
  }

  private List<Path> compile(Path... projects) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path project : projects) {
      sources.addAll(JobSources.files(project.resolve(MAIN), JobLanguage.JAVA));
    }
    Path output = folder(RELEASE).resolve("classes").resolve(projects[0].getFileName());
    return List.of(JobSources.compile(sources, RELEASE.classPath(), output));
  }

  @Test
  void everySampleAgreesInFull() {
    assertThat(results())
        .extracting(CaseResult::answer)
        .allSatisfy(a -> assertThat(a.full()).as(a.job()).isTrue());
  }
}
