package io.github.flinkparallelism.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.AnalysisRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  private final RecordingShell shell = RecordingShell.finding(Results.of());

  @TempDir Path project;

  @Test
  void readsAValueInEveryForm() {
    for (List<String> args :
        List.of(
            List.of("-p", "4"),
            List.of("-p4"),
            List.of("-p=4"),
            List.of("--parallelism", "4"),
            List.of("--parallelism=4"))) {
      AnalysisRequest request = asked(args.toArray(String[]::new));
      assertThat(request.clientParallelism()).as("%s", args).contains(4);
    }
  }

  @Test
  void aParallelismMayBeThatOfNobody() {
    assertThat(asked("-p", "-1").clientParallelism()).contains(-1);
    assertThat(asked("-p=-1").clientParallelism()).contains(-1);
    refuses("-p: \"-2\" is not a positive number", "-p", "-2");
  }

  @Test
  void takesTheLastOfSeveralValues() {
    assertThat(asked("--slots=2", "--slots", "3").slotsPerTaskManager()).contains(3);
  }

  @Test
  void keepsTheOrderOfSettingsAndTheLastOfEqualOnes() {
    assertThat(asked("-Da=1", "-D", "b=x=y", "-Da=2").dynamicProperties())
        .containsExactly(entry("b", "x=y"), entry("a", "2"));
  }

  @Test
  void takesAnyWordAsTheValueOfAnOption() {
    AnalysisRequest request = asked("--args", "--local");
    assertThat(request.arguments()).contains(List.of("--local"));
    assertThat(request.localProcessors()).isEmpty();
    assertThat(asked("--args", "--unknown 1").arguments()).contains(List.of("--unknown", "1"));
    assertThat(asked("--args", "check").arguments()).contains(List.of("check"));
    assertThat(asked("--args", "").arguments()).contains(List.of());
  }

  @Test
  void doesNotReplaceAValueByTheContentsOfAFile() throws IOException {
    String value = "@" + Files.writeString(project.resolve("values"), "--ascii");
    assertThat(asked("--args", value).arguments()).contains(List.of(value));
  }

  @Test
  void doesNotTakeThePathForTheValueOfLocal() {
    assertThat(shell.run("check", "--local", project.toString())).isEqualTo(0);
    assertThat(shell.asked().root()).isEqualTo(project);
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(shell.asked().localProcessors()).contains(processors);
    assertThat(asked("--local").localProcessors()).contains(processors);
    assertThat(asked("--local", "--slots=1").localProcessors()).contains(processors);
    assertThat(asked("--local=3").localProcessors()).contains(3);
  }

  @Test
  void takesEverythingAfterTwoDashesForWords() {
    refuses("there is no readable file or folder --ascii", "--", "--ascii");
  }

  @Test
  void namesTheOptionThatWasMeant() {
    refuses("Unknown option: '--asci'", project.toString(), "--asci");
    assertThat(shell.err()).contains("--ascii");
    refuses("Unknown option: '--wrong=1'", project.toString(), "--wrong=1");
  }

  @Test
  void refusesWhatIsIncompleteOrTooMuch() {
    refuses("Missing required parameter for option '--args' (ARGS)", "--args");
    refuses("--ascii: 'yes' is not a boolean", "--ascii=yes");
    refuses("Unmatched argument at index 2: 'b'", "a", "b");
  }

  @Test
  void refusesValuesOfAWrongShape() {
    refuses("-p: \"0\" is not a positive number", "-p", "0");
    refuses("-p: \"four\" is not a positive number", "--parallelism", "four");
    refuses("--local: \"-1\" is not a positive number", "--local=-1");
    refuses("-D: \"key\" is not of the form NAME=VALUE", "-Dkey");
    refuses("--env: \"=value\" is not of the form NAME=VALUE", "--env", "=value");
  }

  @Test
  void writesSeveralReportsIntoAFolder() {
    Path folder = project.resolve("reports");
    assertThat(run("--format=console,json", "--format", "sarif", "--output", folder.toString()))
        .isEqualTo(0);
    assertThat(folder.resolve("report.json")).isNotEmptyFile();
    assertThat(folder.resolve("report.sarif")).isNotEmptyFile();
    assertThat(shell.out()).contains("no findings");
  }

  @Test
  void writesASingleReportWhereItIsTold() {
    Path file = project.resolve("result.json");
    assertThat(run("--format=json", "--output", file.toString())).isEqualTo(0);
    assertThat(file).isNotEmptyFile();
    assertThat(Files.isDirectory(file)).isFalse();
    assertThat(shell.out()).isEmpty();
    refuses("several formats need --output", project.toString(), "--format=json,sarif");
  }

  private AnalysisRequest asked(String... options) {
    assertThat(run(options)).as(shell.err()).isEqualTo(0);
    return shell.asked();
  }

  private int run(String... options) {
    Stream<String> command = Stream.of("check", project.toString());
    return shell.run(Stream.concat(command, Stream.of(options)).toArray(String[]::new));
  }

  private void refuses(String message, String... args) {
    Stream<String> command = Stream.of("check");
    assertThat(shell.run(Stream.concat(command, Stream.of(args)).toArray(String[]::new)))
        .isEqualTo(2);
    assertThat(shell.err()).contains(message);
  }
}
