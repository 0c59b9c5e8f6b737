package io.github.flinkparallelism.types.spoon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What only types from a class path can tell, and that they only refine: invariant 12. The class
 * path is a library that is compiled here against stand-ins for a few Flink types.
 */
class SemanticTierTest {
  private static final String FLINK = "org.apache.flink.streaming.api.";

  /** Sources of the library and of what it needs of Flink, by qualified name. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          FLINK + "environment.StreamExecutionEnvironment",
          "public class StreamExecutionEnvironment {"
              + " public static StreamExecutionEnvironment getExecutionEnvironment() { return null; }"
              + " public void execute() {} }",
          FLINK + "datastream.DataStream",
          "public class DataStream<T> { public DataStream<T> rebalance() { return this; } }",
          FLINK + "datastream.SingleOutputStreamOperator",
          "public class SingleOutputStreamOperator<T> extends DataStream<T> {}",
          FLINK + "functions.source.SourceFunction",
          "public interface SourceFunction<T> {}",
          FLINK + "functions.source.ParallelSourceFunction",
          "public interface ParallelSourceFunction<T> extends SourceFunction<T> {}",
          "org.acme.Ticks",
          "public class Ticks implements "
              + FLINK
              + "functions.source.ParallelSourceFunction<Long> {"
              + " static { if (true) throw new IllegalStateException(\"user code ran\"); } }",
          "org.acme.Slow",
          "public class Slow implements " + FLINK + "functions.source.SourceFunction<Long> {}",
          "org.acme.Topics",
          "public class Topics { public static "
              + FLINK
              + "datastream.SingleOutputStreamOperator<Long> read(String topic) { return null; } }");

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compileTheLibrary() throws IOException {
    classes = Files.createDirectories(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
    for (Map.Entry<String, String> source : LIBRARY.entrySet()) {
      int dot = source.getKey().lastIndexOf('.');
      Path file = folder.resolve("library/" + source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, "package " + source.getKey().substring(0, dot) + ";\n" + source.getValue());
      arguments.add(file.toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(status).isZero();
  }

  private AnalysisResult analyze(String statements, boolean withClasspath) throws IOException {
    Path root = Files.createDirectories(folder.resolve("project"));
    Files.writeString(
        root.resolve("Job.java"),
        "import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;\n"
            + "import org.acme.*;\n"
            + "import org.acme.Ticks;\n"
            + "import org.acme.Slow;\n"
            + "import org.acme.Topics;\n"
            + "public class Job {\n"
            + "  public static void main(String[] args) throws Exception {\n"
            + "    StreamExecutionEnvironment env ="
            + " StreamExecutionEnvironment.getExecutionEnvironment();\n"
            + statements
            + "    env.execute();\n  }\n}\n");
    return Analysis.run(
        AnalysisRequest.of(root)
            .clientParallelism(Optional.of(4))
            .flinkVersion(Optional.of("1.20"))
            .classpath(() -> withClasspath ? List.of(classes) : List.of())
            .build());
  }

  private static List<Operator> operators(AnalysisResult result) {
    return result.jobs().stream()
        .flatMap(job -> job.executions().stream())
        .map(Execution::operators)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aSourceFunctionFromAJarIsParallelOrNotByItsHierarchy() throws IOException {
    String job = "env.addSource(new Ticks()).print();\n";

    Operator unknown = operators(analyze(job, false)).get(0);
    assertThat(unknown.parallelism().certainty()).isEqualTo(Certainty.RANGE);
    assertThat(unknown.parallelism().min()).contains(1);
    assertThat(unknown.parallelism().max()).contains(4);

    Operator known = operators(analyze(job, true)).get(0);
    assertThat(known.parallelism().certainty()).isEqualTo(Certainty.EXACT);
    assertThat(known.parallelism().value()).contains(4);
  }

  @Test
  void aSerialSourceFunctionFromAJarRunsAlone() throws IOException {
    String job = "env.addSource(new Slow()).print();\n";

    Operator known = operators(analyze(job, true)).get(0);
    assertThat(known.parallelism().certainty()).isEqualTo(Certainty.EXACT);
    assertThat(known.parallelism().value()).contains(1);
  }

  @Test
  void theStaticTypeOfALibraryCallTellsThatItIsAStream() throws IOException {
    String job = "Topics.read(\"clicks\").rebalance().map(x -> x).setParallelism(3).print();\n";

    assertThat(operators(analyze(job, false))).extracting(Operator::name).doesNotContain("Map");

    List<Operator> known = operators(analyze(job, true));
    assertThat(known).extracting(Operator::name).contains("Map", "Sink: Print to Std. Out");
    Operator map = known.stream().filter(o -> o.name().equals("Map")).findFirst().orElseThrow();
    assertThat(map.parallelism().value()).contains(3);
    assertThat(map.parallelism().certainty()).isEqualTo(Certainty.EXACT);
  }

  @Test
  void askingTheCompilerWritesNoFile() throws IOException {
    List<Path> before = sourcesAmongTemporaryFiles();

    analyze("env.addSource(new Ticks()).print();\n", true);
    analyze("Topics.read(\"clicks\").print();\n", true);

    assertThat(sourcesAmongTemporaryFiles()).isEqualTo(before);
  }

  private static List<Path> sourcesAmongTemporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("(Job|Probe)\\.java.*"))
          .sorted()
          .toList();
    }
  }

  /** Unknown may become known; what was known without a class path stays as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "env.addSource(new Ticks()).print();\n",
        "env.addSource(new Slow()).map(x -> x).setParallelism(2).print();\n",
        "env.setParallelism(args.length > 0 ? 8 : 2); env.fromSequence(0, 9).print();\n",
        "env.fromElements(1, 2).keyBy(x -> x).sum(0).setParallelism(5).print();\n",
        "env.addSource(new Missing()).name(\"missing\").print();\n",
      })
  void aClassPathOnlyRefines(String job) throws IOException {
    Map<String, Operator> without = byPlace(operators(analyze(job, false)));
    Map<String, Operator> with = byPlace(operators(analyze(job, true)));

    assertThat(without).isNotEmpty();
    without.forEach(
        (place, before) -> {
          Operator after = with.get(place);
          assertThat(after).as(place).isNotNull();
          assertThat(after.parallelism().certainty())
              .isLessThanOrEqualTo(before.parallelism().certainty());
          if (before.parallelism().isDetermined()) {
            assertThat(after.parallelism()).isEqualTo(before.parallelism());
          }
        });
  }

  private static Map<String, Operator> byPlace(List<Operator> operators) {
    Map<String, Operator> byPlace = new HashMap<>();
    operators.forEach(o -> byPlace.put(o.location() + " " + o.name(), o));
    return byPlace;
  }
}
