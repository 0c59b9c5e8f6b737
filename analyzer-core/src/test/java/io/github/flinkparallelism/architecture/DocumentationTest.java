package io.github.flinkparallelism.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps what users read together with what the code offers. */
class DocumentationTest {
  private static final Path README = Sources.REPOSITORY.resolve("README.md");
  private static final Path PLUGIN =
      Path.of("../maven-plugin/src/main/java/io/github/flinkparallelism/maven/PropertyNames.java");
  private static final Path COMMAND_LINE =
      Path.of("../cli/src/main/java/io/github/flinkparallelism/cli");

  private static final Pattern PROPERTY = Pattern.compile("PREFIX \\+ \"(\\w+)\"");
  private static final Pattern OPTION = Pattern.compile("\"(--[a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#]+)");

  @Test
  void every_property_of_the_plugin_is_in_the_readme() {
    Set<String> properties = matches(PROPERTY, Sources.text(PLUGIN));

    assertThat(properties).isNotEmpty();
    assertThat(properties)
        .allSatisfy(name -> assertThat(readme()).contains("`parallelism." + name + "`"));
  }

  @Test
  void every_option_of_the_command_line_is_in_the_readme() {
    Set<String> options = new TreeSet<>();
    Sources.below(COMMAND_LINE)
        .forEach(file -> options.addAll(matches(OPTION, Sources.text(file))));

    assertThat(options).contains("--main", "--fail-on");
    assertThat(options).allSatisfy(option -> assertThat(readme()).contains("`" + option));
  }

  @Test
  void every_rule_is_in_the_readme_with_its_summary() {
    for (RuleInfo rule : RuleCatalog.infos()) {
      assertThat(readme())
          .contains(
              "| [%s](%s) | %s | %s |"
                  .formatted(rule.id(), rule.page(), rule.severity().label(), rule.summary()));
    }
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    for (Path page : pages()) {
      assertThat(matches(LINK, Sources.text(page)))
          .as(page.toString())
          .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
  }

  @Test
  void every_decision_has_a_number_of_its_own() throws IOException {
    try (Stream<Path> files = Files.list(Sources.REPOSITORY.resolve("docs/decisions"))) {
      List<String> numbers =
          files.map(file -> file.getFileName().toString().substring(0, 4)).toList();

      assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
    }
  }

  private static String readme() {
    return Sources.text(README);
  }

  /** The pages of the repository, without those of build output. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Sources.REPOSITORY);
        Stream<Path> docs = Files.walk(Sources.REPOSITORY.resolve("docs"));
        Stream<Path> samples = Files.walk(Sources.REPOSITORY.resolve("sample-projects"), 2)) {
      return Stream.of(top, docs, samples)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  private static Set<String> matches(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
