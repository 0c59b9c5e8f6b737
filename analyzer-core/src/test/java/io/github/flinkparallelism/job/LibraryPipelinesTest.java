package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines that no main method reaches: libraries, runners of frameworks, commands. */
class LibraryPipelinesTest {
  @TempDir Path folder;

  private static List<String> names(AnalysisResult result) {
    return result.jobs().stream().map(Job::name).toList();
  }

  /** The caller may have changed the environment: its numbers are defaults, its own are exact. */
  @Test
  void aMethodThatIsGivenAnEnvironment() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  public static void build(StreamExecutionEnvironment env, int sinks) {
                    env.fromSequence(0, 9) // expect: parallelism=1?
                        .map(x -> x).setParallelism(3) // expect: parallelism=3
                        .print().setParallelism(sinks); // expect: parallelism=unknown // finding: ParallelismNotDetermined
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Pipelines#build");
  }

  @Test
  void theOutermostOfMethodsThatCallEachOther() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  private final StreamExecutionEnvironment env;
                  private final int width;
                  Pipelines(StreamExecutionEnvironment env) { this(env, 4); }
                  Pipelines(StreamExecutionEnvironment env, int width) {
                    this.env = env;
                    this.width = width;
                  }
                  public void run() throws Exception {
                    sink(source());
                    env.execute("both");
                  }
                  DataStream<Long> source() {
                    return env.fromSequence(0, 9).setParallelism(2); // expect: parallelism=2
                  }
                  void sink(DataStream<Long> stream) {
                    stream.print().setParallelism(width); // expect: parallelism=4
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Pipelines#run");
  }

  @Test
  void whatMainMethodsReachIsNoEntryPoint() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  static void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1
                  }
                }
                """)
            .main("Pipelines.build(env);\n")
            .check();
    assertThat(names(result)).containsExactly("org.acme.Job");
  }

  @Test
  void anOverloadThatNobodyCallsIsNamedWithItsParameters() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  public static void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print(); // expect: parallelism=1? | parallelism=1?
                  }
                  public static void build(StreamExecutionEnvironment env, String name) {
                    env.fromSequence(0, 9).print().name(name); // expect: parallelism=1? | parallelism=1?
                  }
                }
                """)
            .check();
    assertThat(names(result))
        .containsExactly(
            "org.acme.Pipelines#build(StreamExecutionEnvironment)",
            "org.acme.Pipelines#build(StreamExecutionEnvironment, String)");
  }

  /** What the framework binds to the fields of the settings is not known here, but its default. */
  @Test
  void aRunnerOfAFrameworkWithInjectedSettings() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                @ConfigurationProperties("job")
                public class Settings {
                  private int parallelism = 6;
                  public int getParallelism() { return parallelism; }
                  public void setParallelism(int parallelism) { this.parallelism = parallelism; }
                }
                """)
            .source(
                """
                @Component
                public class Runner implements CommandLineRunner {
                  private final Settings settings;
                  public Runner(Settings settings) { this.settings = settings; }
                  @Override
                  public void run(String... args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromSequence(0, 9) // expect: parallelism=1
                        .print().setParallelism(settings.getParallelism()); // expect: parallelism=6?
                    env.execute();
                  }
                }
                """)
            .source(
                """
                @SpringBootApplication
                public class Application {
                  public static void main(String[] args) { SpringApplication.run(Application.class, args); }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Runner#run");
  }

  @Test
  void aRunnerThatIsALambda() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                @SpringBootApplication
                public class Application {
                  @Bean
                  CommandLineRunner runner() {
                    return args -> {
                      StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                      env.setParallelism(3);
                      env.fromSequence(0, 9).print(); // expect: parallelism=3 | parallelism=3
                      env.execute();
                    };
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Application#runner");
  }

  @Test
  void anEnvironmentThatIsInjected() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                @Service
                public class Pipelines {
                  @Autowired private StreamExecutionEnvironment env;
                  @PostConstruct
                  void start() throws Exception {
                    env.fromSequence(0, 9).setParallelism(2).print(); // expect: parallelism=2 | parallelism=1?
                    env.execute();
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Pipelines#start");
  }

  @Test
  void eachClassThatInheritsATemplate() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public abstract class Template {
                  public void start() throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.setParallelism(width());
                    build(env);
                    env.execute();
                  }
                  abstract int width();
                  abstract void build(StreamExecutionEnvironment env);
                }
                """)
            .source(
                """
                public class Wide extends Template {
                  int width() { return 8; }
                  void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print(); // expect: parallelism=8 | parallelism=8
                  }
                }
                """)
            .source(
                """
                public class Narrow extends Template {
                  int width() { return 2; }
                  void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Narrow#start", "org.acme.Wide#start");
  }

  /** A source alone is no job, and neither is a private method that nobody calls. */
  @Test
  void whatBuildsNoPipeline() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Helpers {
                  public static DataStream<Long> source(StreamExecutionEnvironment env) {
                    return env.fromSequence(0, 9);
                  }
                  private static void forgotten(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print();
                  }
                }
                """)
            .check();
    assertThat(names(result)).isEmpty();
  }

  @Test
  void onlyTheOnesAskedFor() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class First {
                  public static void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print();
                  }
                }
                """)
            .source(
                """
                public class Second {
                  public static void build(StreamExecutionEnvironment env) {
                    env.fromSequence(0, 9).print(); // expect: parallelism=1? | parallelism=1?
                  }
                }
                """)
            .only("Second")
            .check();
    assertThat(names(result)).containsExactly("org.acme.Second#build");
  }

  /** It starts with the scenario's settings, but who made it may have set others. */
  @Test
  void anEnvironmentFromCodeThatIsNotInSource() {
    JobTest.in(folder)
        .members(
            """
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = org.lib.Environments.prepared();
              if (args.length > 0) env.setParallelism(5);
              env.fromSequence(0, 9).setParallelism(2).print(); // expect: parallelism=2 | parallelism=1?
              env.execute();
            }
            """)
        .check();
  }

  /** On request; what runs before each test counts as well. */
  @Test
  void testsThatBuildAPipeline() {
    AnalysisResult result =
        JobTest.in(folder)
            .withTests()
            .file(
                "src/test/java/org/acme/PipelineTest.java",
                """
                package org.acme;
                import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
                class PipelineTest {
                  private StreamExecutionEnvironment env;
                  @BeforeEach
                  void prepare() {
                    env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.setParallelism(2);
                  }
                  @Test
                  void counts() throws Exception {
                    env.fromSequence(0, 9).print(); // expect: parallelism=2 | parallelism=2
                    env.execute();
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.PipelineTest#counts");
  }

  @Test
  void testsAreNotSearchedUnlessAskedFor() {
    AnalysisResult result =
        JobTest.in(folder)
            .file(
                "src/test/java/org/acme/PipelineTest.java",
                """
                package org.acme;
                import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
                class PipelineTest {
                  @Test
                  void counts() throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.fromSequence(0, 9).print();
                    env.execute();
                  }
                }
                """)
            .main("env.fromSequence(0, 9).print(); // expect: parallelism=1 | parallelism=1\n")
            .check();
    assertThat(names(result)).containsExactly("org.acme.Job");
  }

  /** A compact source file has an instance main method and fields with initial values. */
  @Test
  void anInstanceMainReadsTheFieldsOfItsObject() {
    JobTest.in(folder)
        .members(
            """
            int parallelism = 3;
            void main() throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              env.fromSequence(0, 9).print().setParallelism(parallelism); // expect: parallelism=1 | parallelism=3
              env.execute();
            }
            """)
        .check();
  }

  /** Callers may have called the other methods before. */
  @Test
  void aBuilderWhoseMethodsWereCalledBefore() {
    JobTest.in(folder)
        .source(
            """
            public class JobBuilder {
              private int parallelism = 4;
              private final int fixed = 5;
              private final List<String> topics = new ArrayList<>();
              public JobBuilder parallelism(int parallelism) { this.parallelism = parallelism; return this; }
              public JobBuilder topic(String topic) { topics.add(topic); return this; }
              public void build(StreamExecutionEnvironment env) {
                env.fromSequence(0, 9).setParallelism(fixed) // expect: parallelism=5
                    .print().setParallelism(parallelism); // expect: parallelism=4?
                for (String topic : topics) {
                  env.fromSequence(0, 9).setParallelism(2).name(topic) // expect: parallelism=2 repeated=true condition="loop over topics runs"
                      .print().setParallelism(3); // expect: parallelism=3 repeated=true condition="loop over topics runs"
                }
              }
            }
            """)
        .check();
  }

  @Test
  void aMethodThatIsGivenATableEnvironmentMakesTablesOfStreams() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                import org.apache.flink.table.api.*;
                import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
                public class Pipelines {
                  public static void both(StreamExecutionEnvironment env, StreamTableEnvironment tables) {
                    DataStream<Long> in = env.fromSequence(0, 9); // expect: parallelism=1?
                    tables.createTemporaryView("numbers", tables.fromDataStream(in));
                    in.print().setParallelism(3); // expect: parallelism=3
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Pipelines#both");
  }

  @Test
  void aMethodThatIsGivenATableEnvironmentAlone() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                import org.apache.flink.table.api.*;
                import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
                public class Pipelines {
                  public static Table alone(StreamTableEnvironment tables, DataStream<Long> stream) {
                    stream.print().setParallelism(3);
                    return tables.fromDataStream(stream);
                  }
                }
                """)
            .run();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void aCandidateThatTakesLongIsFollowedFurtherOnceItHasOperators() {
    AnalysisResult result =
        JobTest.in(folder)
            .source(
                """
                public class Pipelines {
                  public static void build(StreamExecutionEnvironment env) {
                    DataStream<Long> in = env.fromSequence(0, 9).setParallelism(2); // expect: parallelism=2
                    in.print().setParallelism(3); // expect: parallelism=3
                    int width = 0;
                    for (int i = 0; i < 1000; i++) {
                      for (int j = 0; j < 3; j++) {
                        width = width + 1;
                      }
                    }
                    in.print().setParallelism(width); // expect: parallelism=3000
                  }
                }
                """)
            .check();
    assertThat(names(result)).containsExactly("org.acme.Pipelines#build");
  }
}
