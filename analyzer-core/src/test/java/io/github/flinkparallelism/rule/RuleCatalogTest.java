package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.plan.PipelineBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps rules, catalogue, pages and tests together. */
class RuleCatalogTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/flinkparallelism/rule");
  private static final Path PROJECT = Path.of("..");

  private static void troubled(PipelineBuilder env) {
    env.source("late").map().setParallelism(40000).print();
    env.setParallelism(8);
    env.source("src").print();
  }

  @Test
  void everyRuleClassIsCatalogued() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> classes =
          files
              .filter(file -> contains(file, "implements Rule {"))
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();

      assertThat(RuleCatalog.rules())
          .extracting(rule -> rule.getClass().getSimpleName())
          .containsExactlyInAnyOrderElementsOf(classes);
    }
  }

  @Test
  void everyRuleIsNamedLikeItsClass() {
    assertThat(RuleCatalog.rules())
        .allSatisfy(
            rule -> assertThat(rule.info().id()).isEqualTo(rule.getClass().getSimpleName()));
  }

  @Test
  void everyRuleHasAPageWithItsNameAsTitle() {
    for (RuleInfo info : RuleCatalog.infos()) {
      Path page = PROJECT.resolve(info.page());
      assertThat(page).as(info.id()).isRegularFile();
      assertThat(lines(page).get(0)).isEqualTo("# " + info.id());
      assertThat(lines(page)).contains("Severity: " + info.severity().label() + ".");
    }
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    try (Stream<Path> pages = Files.list(PROJECT.resolve("docs/rules"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              RuleCatalog.infos().stream().map(info -> info.id() + ".md").toList());
    }
  }

  @Test
  void everyRuleHasATestWithBothCases() {
    for (RuleInfo info : RuleCatalog.infos()) {
      String name = getClass().getPackageName() + "." + info.id() + "Test";
      assertThatCode(() -> Class.forName(name)).as(name).doesNotThrowAnyException();
      Path test = Path.of("src/test/java/io/github/flinkparallelism/rule", info.id() + "Test.java");
      assertThat(contains(test, "void positive(")).as(name).isTrue();
      assertThat(contains(test, "void negative(")).as(name).isTrue();
    }
  }

  @Test
  void summariesAreOneSentenceWithoutPeriod() {
    assertThat(RuleCatalog.infos())
        .allSatisfy(info -> assertThat(info.summary()).matches("[A-Z].*[^.]"));
  }

  @Test
  void findingsComeWorstFirst() {
    List<Finding> findings =
        RuleCatalog.check(RuleTester.program(RuleCatalogTest::troubled).cluster(1, 1).input());

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly("IllegalParallelism", "NotEnoughSlots", "EnvironmentSetAfterOperators");
    assertThat(findings).extracting(Finding::severity).isSorted();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).endsWith(".");
              assertThat(finding.consequence()).endsWith(".");
              assertThat(finding.remedy()).endsWith(".");
              assertThat(finding.suppressed()).isEmpty();
            });
  }

  @Test
  void fingerprintsIgnoreLinesAndNumbers() {
    RuleTester here = RuleTester.program(RuleCatalogTest::troubled).cluster(1, 1);
    RuleTester moved =
        RuleTester.program(
                env -> {
                  env.condition("a comment that moves every line");
                  troubled(env);
                })
            .cluster(2, 2);

    assertThat(fingerprints(here)).isEqualTo(fingerprints(moved));
  }

  @Test
  void fingerprintsAreUnique() {
    RuleTester twice =
        RuleTester.program(
            env -> {
              env.source("src").map().setParallelism(40000).print();
              env.source("src").map().setParallelism(50000).print();
            });

    assertThat(fingerprints(twice)).hasSize(2).doesNotHaveDuplicates();
    assertThat(fingerprints(twice).get(1)).isEqualTo(fingerprints(twice).get(0) + "-2");
  }

  @Test
  void aSoundJobHasNoFindings() {
    RuleInput input =
        RuleTester.program(env -> env.source("src").map().print()).cluster(1, 2).input();

    assertThat(RuleCatalog.check(input)).isEmpty();
    assertThat(RuleCatalog.infos()).extracting(RuleInfo::severity).contains(Severity.INFO);
  }

  private static List<String> fingerprints(RuleTester tester) {
    return RuleCatalog.check(tester.input()).stream().map(Finding::fingerprint).toList();
  }

  private static boolean contains(Path file, String text) {
    return lines(file).stream().anyMatch(line -> line.contains(text));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
