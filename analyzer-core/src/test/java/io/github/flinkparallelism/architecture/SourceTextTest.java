package io.github.flinkparallelism.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Invariants of ARCHITECTURE.md that class files do not show. */
class SourceTextTest {
  private static final int MOST_LINES = 400;

  /** The oracle stands in place of this package of Flink, to see what programs submit. */
  private static final String FLINKS_OWN = "org.apache.flink.core.execution";

  private static final Pattern LISTED = Pattern.compile("(?m)^\\*\\*`([a-z.]+)`\\*\\*");

  @Test
  void the_interpreter_names_nothing_of_flink() {
    for (String name : List.of("ir", "value", "gate", "interp")) {
      assertThat(Sources.below(Sources.CORE.resolve(name)))
          .as("invariant 2")
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Sources.code(file).toLowerCase(Locale.ROOT))
                      .as(file.toString())
                      .doesNotContain("flink"));
    }
  }

  @Test
  void no_source_file_is_too_long_to_read() {
    assertThat(Sources.all())
        .as("invariant 10: at most %d lines", MOST_LINES)
        .allSatisfy(
            file ->
                assertThat(Sources.text(file).lines().count())
                    .as(file.toString())
                    .isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void no_code_is_generated_behind_the_reader() {
    assertThat(Sources.all())
        .as("invariant 10")
        .allSatisfy(file -> assertThat(Sources.text(file)).doesNotContain("import lombok"));
  }

  /** What analyses must never run the user's code; benchmarks run our own. */
  @Test
  void only_the_cross_check_starts_a_process() {
    assertThat(Sources.all())
        .as("invariant 6")
        .filteredOn(
            file ->
                Sources.text(file).contains("new ProcessBuilder")
                    || Sources.text(file).contains("Runtime.getRuntime().exec"))
        .extracting(file -> shortName(packageOf(file.getParent())))
        .containsOnly("verify.flink", "benchmarks");
  }

  /**
   * The cross-check is opt-in: of the shells, only the goal and the command of that name know it.
   */
  @Test
  void only_what_is_called_verify_knows_the_cross_check() {
    assertThat(Sources.all())
        .as("invariant 6")
        .filteredOn(file -> !packageOf(file.getParent()).contains(".verify"))
        .filteredOn(file -> Sources.text(file).contains("flinkparallelism.verify"))
        .extracting(file -> file.getFileName().toString())
        .allSatisfy(name -> assertThat(name).startsWith("Verify"));
  }

  @Test
  void only_the_comparison_with_a_cluster_opens_a_connection() {
    assertThat(Sources.all())
        .as("invariant 6")
        .filteredOn(
            file ->
                Sources.text(file).contains("java.net.http")
                    || Sources.text(file).contains("openConnection")
                    || Sources.text(file).contains("java.net.Socket"))
        .extracting(file -> shortName(packageOf(file.getParent())))
        .containsOnly("live.cluster");
  }

  @Test
  void only_what_is_called_live_knows_the_comparison_with_a_cluster() {
    assertThat(Sources.all())
        .as("invariant 6")
        .filteredOn(file -> !packageOf(file.getParent()).contains("flinkparallelism.live"))
        .filteredOn(file -> Sources.text(file).contains("flinkparallelism.live"))
        .extracting(file -> file.getFileName().toString())
        .allSatisfy(name -> assertThat(name).startsWith("Live"));
  }

  @Test
  void every_package_says_its_purpose() {
    Set<Path> folders =
        Sources.all().stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
    assertThat(folders)
        .as("invariant 9")
        .filteredOn(folder -> !packageOf(folder).equals(FLINKS_OWN))
        .allSatisfy(
            folder -> {
              Path info = folder.resolve("package-info.java");
              assertThat(info).isRegularFile();
              assertThat(Sources.text(info)).startsWith("/**");
            });
  }

  /** A new package is a decision: it is made explicit in the code map. */
  @Test
  void every_package_is_on_the_map() {
    Set<String> packages = new TreeSet<>();
    Sources.all().forEach(file -> packages.add(shortName(packageOf(file.getParent()))));
    packages.remove(FLINKS_OWN);

    assertThat(listed()).as("invariant 9: code map of ARCHITECTURE.md").isEqualTo(packages);
  }

  @Test
  void the_map_stays_short() {
    assertThat(Sources.text(map()).lines().count()).isLessThanOrEqualTo(300);
  }

  private static Set<String> listed() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = LISTED.matcher(Sources.text(map()));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Path map() {
    Path map = Sources.REPOSITORY.resolve("ARCHITECTURE.md");
    assertThat(Files.isRegularFile(map)).isTrue();
    return map;
  }

  private static String packageOf(Path folder) {
    String path = folder.toString().replace('\\', '/');
    String marker = "src/main/java/";
    return path.substring(path.indexOf(marker) + marker.length()).replace('/', '.');
  }

  /** The façade's package keeps its full name, all others are told apart by what follows it. */
  private static String shortName(String name) {
    return name.startsWith(Core.ROOT + ".") ? name.substring(Core.ROOT.length() + 1) : name;
  }
}
