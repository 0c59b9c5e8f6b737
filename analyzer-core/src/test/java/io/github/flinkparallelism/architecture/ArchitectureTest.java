package io.github.flinkparallelism.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.flinkparallelism.architecture.Core.in;

import com.tngtech.archunit.lang.ArchRule;
import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.library.LibraryModels;
import io.github.flinkparallelism.report.ReportCatalog;
import org.junit.jupiter.api.Test;

/** Who may know whom: the invariants of ARCHITECTURE.md that are about dependencies. */
class ArchitectureTest {
  private static final String[] LANGUAGE = in("ir", "value", "gate", "interp");
  private static final String[] STATIONS_AFTER_MODELS = in("plan", "settings", "rule", "report");

  @Test
  void only_the_syntax_tier_knows_java_parser() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("frontend.javaparser"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.javaparser..")
            .because("invariant 1"));
  }

  @Test
  void only_the_semantic_tier_knows_spoon() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("types.spoon"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("spoon..", "org.eclipse.jdt..")
            .because("invariant 1"));
  }

  @Test
  void nobody_knows_maven() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.maven..")
            .because("invariant 1"));
  }

  @Test
  void configuration_syntaxes_are_known_where_they_are_read_or_written() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in("report.json", "report.sarif", "library.config"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("invariant 1"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                in("settings", "library.config", "described", "deployment", "yaml"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("invariant 1"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("library.config"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.typesafe.config..")
            .because("invariant 1"));
  }

  @Test
  void one_package_knows_the_sql_parser() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("sql.calcite"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.calcite..", "org.apache.flink..")
            .because("invariant 1"));
  }

  @Test
  void the_interpreter_does_not_know_flink() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(LANGUAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("flink", "pipeline", "version", "model", "library"))
            .because("invariant 2"));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(LANGUAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STATIONS_AFTER_MODELS)
            .because("invariant 2"));
  }

  @Test
  void models_know_no_parser_and_no_file() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in("flink.api", "library"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("frontend", "types", "workspace", "sql.calcite"))
            .because("invariant 3"));
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in("flink.api", "library"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STATIONS_AFTER_MODELS)
            .because("invariant 3"));
  }

  @Test
  void models_reach_the_interpreter_only_through_the_bridge() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in("flink.api", "library"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(Core.ROOT + ".interp")
            .because("invariant 3"));
  }

  @Test
  void plan_settings_and_rules_see_neither_source_text_nor_interpreter() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(in("plan", "settings", "rule"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                in("ir", "value", "interp", "frontend", "types", "flink", "library"))
            .because("invariant 4"));
  }

  @Test
  void rules_see_only_the_result_and_the_settings() {
    check(
        noClasses()
            .that()
            .resideInAPackage(in("rule"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("pipeline", "plan", "gate", "report", "workspace"))
            .because("invariant 4"));
  }

  @Test
  void reports_see_only_the_result() {
    check(
        classes()
            .that()
            .resideInAPackage(in("report"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                in("report"), in("model"), in("source"), "java..", "com.fasterxml.jackson.core..")
            .because("invariant 5"));
  }

  @Test
  void nobody_prints() {
    check(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("invariant 5"));
  }

  @Test
  void the_result_knows_nothing_of_how_it_was_computed() {
    check(
        classes()
            .that()
            .resideInAPackage(in("model"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(in("model"), in("source"), "java..")
            .because("invariant 5"));
  }

  /**
   * Three edges are left out. A catalogue names every member of its kind, and each member uses what
   * stands beside the catalogue: {@code ReportCatalog} is that list for reports, {@code
   * LibraryModels} for models of libraries. The façade and its request stand in the root package
   * because they are what callers import; the stations in {@code analysis} read the request, and
   * only the façade calls them.
   */
  @Test
  void packages_are_free_of_cycles() {
    check(
        slices()
            .matching(Core.ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(belongToAnyOf(ReportCatalog.class), alwaysTrue())
            .ignoreDependency(belongToAnyOf(LibraryModels.class), alwaysTrue())
            .because("invariant 9"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(Core.ROOT, in("analysis"))
            .should()
            .dependOnClassesThat(resideInAPackage(Core.ROOT))
            .because("invariant 9"));
    check(
        noClasses()
            .that()
            .resideInAPackage(in("analysis"))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Analysis.class)
            .because("invariant 9: the façade calls the stations, never the other way"));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(Core.ROOT, in("analysis"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("analysis"))
            .because("invariant 9: only the façade knows all stations"));
  }

  private static void check(ArchRule rule) {
    rule.check(Core.CLASSES);
  }
}
