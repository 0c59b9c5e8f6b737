package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.conformance.generator.SourceCompiler.CompileError;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Comparison;
import io.github.flinkparallelism.verify.flink.FlinkOracle;
import io.github.flinkparallelism.verify.flink.FlinkProgram;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import io.github.flinkparallelism.verify.flink.JvmSettings;
import io.github.flinkparallelism.version.FlinkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans programs with one release of Flink and with the analyzer. */
final class Trials implements AutoCloseable {
  private static final Duration TIME_LIMIT = Duration.ofSeconds(30);

  /** What local environments see of the machine, wherever this runs. */
  private static final int PROCESSORS = 3;

  private final FlinkVersion version;
  private final List<Path> flink;
  private final Path folder;
  private final SourceCompiler compiler;

  /**
   * Trials of one release.
   *
   * @param flink the release's class path
   * @param folder may be filled; what is in there when a trial starts is of no interest
   */
  Trials(FlinkVersion version, List<Path> flink, Path folder) throws IOException {
    this.version = version;
    this.flink = flink;
    this.folder = folder.toAbsolutePath().normalize();
    this.compiler = new SourceCompiler(flink);
    expectNoErrors(compiler.compile(SharedSources.copyTo(shared(), version), classes()));
  }

  private Path shared() {
    return folder.resolve("shared");
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  /**
   * A folder for each program, so that each is a project of its own, and no folder of settings that
   * another program is started with is taken for this one's.
   */
  private Path sources(Program program) {
    return folder.resolve("sources").resolve(program.name());
  }

  private Path conf(Program program) {
    return folder.resolve("conf").resolve(program.name());
  }

  private static void expectNoErrors(List<CompileError> errors) {
    if (!errors.isEmpty()) {
      String text = errors.stream().map(CompileError::text).collect(Collectors.joining("\n"));
      throw new IllegalStateException("does not compile:\n" + text);
    }
  }

  /**
   * The trials of {@code programs}, in their order.
   *
   * @throws IllegalStateException when one does not compile, which is a defect of the grammar
   */
  List<Trial> run(List<Program> programs) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (Program program : programs) {
      files.add(write(program));
    }
    expectNoErrors(compiler.compile(files, classes()));
    return plan(programs);
  }

  /** As {@link #run}, without the programs that do not compile. */
  List<Trial> runThoseThatCompile(List<Program> programs) throws IOException, InterruptedException {
    Map<Path, Program> files = new LinkedHashMap<>();
    for (Program program : programs) {
      files.put(write(program), program);
    }
    List<CompileError> errors = List.of();
    do {
      errors.forEach(error -> files.remove(error.file()));
      errors = files.isEmpty() ? List.of() : compiler.compile(files.keySet(), classes());
    } while (!errors.isEmpty());
    return files.isEmpty() ? List.of() : plan(List.copyOf(files.values()));
  }

  private Path write(Program program) throws IOException {
    Path target = Files.createDirectories(sources(program).resolve(Program.PACKAGE));
    program.circumstances().conf().write(conf(program));
    return Files.writeString(target.resolve(program.name() + ".java"), SourceText.of(program));
  }

  private List<Trial> plan(List<Program> programs) throws IOException, InterruptedException {
    List<FlinkRun> runs =
        new FlinkOracle(
                flink,
                folder.resolve("oracle"),
                new JvmSettings(Optional.empty(), Map.of(), Optional.of(PROCESSORS)))
            .run(programs.stream().map(this::question).toList());
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      trials.add(compare(programs.get(i), runs.get(i)));
    }
    return trials;
  }

  private FlinkProgram question(Program program) {
    Circumstances circumstances = program.circumstances();
    return new FlinkProgram(
        Program.PACKAGE + "." + program.name(),
        circumstances.args(),
        List.of(classes()),
        circumstances.parallelism(),
        circumstances.properties(),
        circumstances.conf().exists() ? Optional.of(conf(program)) : Optional.empty(),
        circumstances.local(),
        TIME_LIMIT);
  }

  private Trial compare(Program program, FlinkRun run) {
    Optional<Job> job;
    try {
      job = analyze(program).jobs().stream().findFirst();
    } catch (IllegalStateException defect) {
      Agreement nothing = Comparison.compare(program.name(), run, Optional.empty());
      List<String> errors = List.of(String.valueOf(defect.getCause()));
      return new Trial(program, nothing, run.failure().isPresent(), errors);
    }
    Agreement agreement = Comparison.compare(program.name(), run, job);
    List<String> errors =
        job.map(found -> Refusals.compare(run, found, SourceText.of(program))).orElse(List.of());
    return new Trial(program, agreement, run.failure().isPresent(), errors);
  }

  private AnalysisResult analyze(Program program) {
    Circumstances circumstances = program.circumstances();
    return Analysis.run(
        AnalysisRequest.of(sources(program))
            .sourceRoots(List.of(sources(program)))
            .librarySourceRoots(List.of(shared()))
            .arguments(Optional.of(circumstances.args()))
            .clientParallelism(circumstances.parallelism())
            .dynamicProperties(circumstances.properties())
            .configurations(circumstances.conf().exists() ? List.of(conf(program)) : List.of())
            .localProcessors(circumstances.local() ? Optional.of(PROCESSORS) : Optional.empty())
            .flinkVersion(Optional.of(version.text()))
            .build());
  }

  @Override
  public void close() {
    compiler.close();
  }
}
