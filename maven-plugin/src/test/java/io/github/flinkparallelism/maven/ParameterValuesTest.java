package io.github.flinkparallelism.maven;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterValuesTest {
  @TempDir Path module;

  @Test
  void slotsAreThoseOfATaskManagerOrAProduct() throws MojoExecutionException {
    assertThat(ClusterSize.parse(null, null))
        .isEqualTo(new ClusterSize(Optional.empty(), Optional.empty()));
    assertThat(ClusterSize.parse("4", null))
        .isEqualTo(new ClusterSize(Optional.empty(), Optional.of(4)));
    assertThat(ClusterSize.parse("4", 3))
        .isEqualTo(new ClusterSize(Optional.of(3), Optional.of(4)));
    assertThat(ClusterSize.parse("3x4", 3))
        .isEqualTo(new ClusterSize(Optional.of(3), Optional.of(4)));
  }

  @Test
  void refusesAClusterThatCannotBe() {
    assertRefused(() -> ClusterSize.parse("3x4", 2), "says 3 TaskManagers, but");
    assertRefused(() -> ClusterSize.parse("many", null), "parallelism.slots: \"many\" is neither");
    assertRefused(() -> ClusterSize.parse("0", null), "parallelism.slots: \"0\" is neither");
    assertRefused(() -> ClusterSize.parse(null, 0), "parallelism.taskManagers: 0 is not");
  }

  @Test
  void argumentsAreSplitAsInAShell() throws MojoExecutionException {
    assertThat(assumptions().arguments(null)).isEmpty();
    assertThat(assumptions().arguments("")).contains(List.of());
    assertThat(assumptions().arguments("--name \"b c\" 'd e'"))
        .contains(List.of("--name", "b c", "d e"));
    assertRefused(() -> assumptions().arguments("--name 'b"), "a quote that is not closed");
  }

  @Test
  void theCommandLineWinsOverThePom() throws MojoExecutionException {
    assertThat(assumptions().environment(Map.of("A", "1", "B", "2"), List.of("A=3=x")))
        .containsOnly(entry("A", "3=x"), entry("B", "2"));
    assertRefused(
        () -> assumptions().environment(Map.of(), List.of("A")),
        "parallelism.env: \"A\" is not of the form NAME=VALUE.");
  }

  @Test
  void namedConfigurationsMustExist() throws MojoExecutionException {
    assertThat(assumptions().configurations(List.of())).isEmpty();
    assertThat(assumptions().configurations(List.of("."))).containsExactly(module);
    assertRefused(
        () -> assumptions().configurations(List.of("nowhere")),
        "parallelism.configurations: there is no file or folder " + module.resolve("nowhere"));
  }

  @Test
  void localTakesANumberOrTheProcessorsOfThisMachine() throws MojoExecutionException {
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(assumptions().localProcessors(null)).isEmpty();
    assertThat(assumptions().localProcessors("false")).isEmpty();
    assertThat(assumptions().localProcessors("true")).contains(processors);
    assertThat(assumptions().localProcessors("8")).contains(8);
    assertRefused(() -> assumptions().localProcessors("x"), "parallelism.local: \"x\" is neither");
  }

  @Test
  void clientParallelismMayBeTheDefault() throws MojoExecutionException {
    assertThat(assumptions().clientParallelism(-1)).contains(-1);
  }

  @Test
  void clientParallelismIsPositive() {
    assertRefused(() -> assumptions().clientParallelism(0), "parallelism.client: 0 is not");
    assertRefused(() -> assumptions().clientParallelism(-2), "parallelism.client: -2 is not");
  }

  @Test
  void wordsOutsideOfAChoiceAreRefusedWithTheChoice() {
    assertRefused(
        () -> Threshold.parse("eror"),
        "parallelism.failOn: \"eror\" is none of error, warning, info, never.");
    assertRefused(
        () -> ConsoleMode.check("html"),
        "parallelism.console: \"html\" is none of auto, rich, ascii, plain.");
    assertRefused(() -> ReportFiles.check(List.of("xml")), "parallelism.formats: \"xml\" is none");
  }

  @Test
  void widthIsThatOfTheTerminalWithinReason() {
    assertThat(ConsoleMode.width(null)).isEqualTo(120);
    assertThat(ConsoleMode.width("wide")).isEqualTo(120);
    assertThat(ConsoleMode.width("97")).isEqualTo(90);
    assertThat(ConsoleMode.width("5")).isEqualTo(40);
  }

  private Assumptions assumptions() {
    return new Assumptions(module);
  }

  private static void assertRefused(ThrowingCallable parse, String message) {
    assertThatThrownBy(parse)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining(message);
  }
}
