package io.github.flinkparallelism.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.flinkparallelism.flink.api.FlinkModel;
import io.github.flinkparallelism.flink.client.ClientModel;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.library.LibraryModels;
import io.github.flinkparallelism.report.Report;
import io.github.flinkparallelism.report.ReportCatalog;
import io.github.flinkparallelism.rule.Rule;
import io.github.flinkparallelism.rule.RuleCatalog;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is made to be listed is listed. */
class CatalogTest {
  private static final String TABLE = Core.ROOT + ".flink.api.ApiTable";
  private static final String CATALOGUE = Core.ROOT + ".flink.api.ApiCatalog";
  private static final String SOURCE = Core.ROOT + ".settings.ConfigurationSource";

  @Test
  void every_rule_is_in_its_catalogue() {
    assertThat(named(RuleCatalog.class.getName())).containsAll(kindsOf(Rule.class.getName()));
  }

  @Test
  void every_report_is_in_its_catalogue() {
    assertThat(named(ReportCatalog.class.getName())).containsAll(kindsOf(Report.class.getName()));
  }

  @Test
  void every_source_of_configuration_is_in_its_catalogue() {
    assertThat(named(SOURCE + "s")).containsAll(kindsOf(SOURCE));
  }

  @Test
  void every_library_model_is_in_its_catalogue() {
    Set<String> models = kindsOf(ApiModel.class.getName());
    models.removeAll(Set.of(FlinkModel.class.getName(), ClientModel.class.getName()));

    assertThat(named(LibraryModels.class.getName())).containsAll(models);
  }

  @Test
  void every_table_is_asked_by_the_model() {
    Set<String> tables =
        Core.CLASSES.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> field.getRawType().getName().equals(TABLE))
            .map(field -> field.getFullName())
            .collect(Collectors.toSet());
    Set<String> asked =
        Core.CLASSES.get(CATALOGUE).getFieldAccessesFromSelf().stream()
            .map(JavaFieldAccess::getTarget)
            .map(target -> target.getFullName())
            .collect(Collectors.toSet());

    assertThat(tables).as("invariant 13").isNotEmpty();
    assertThat(asked).as("invariant 13").containsAll(tables);
  }

  private static Set<String> named(String catalogue) {
    return Core.CLASSES.get(catalogue).getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getName)
        .collect(Collectors.toSet());
  }

  private static Set<String> kindsOf(String kind) {
    Set<String> kinds =
        Core.CLASSES.get(kind).getAllSubclasses().stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass())
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertThat(kinds).as("invariant 13").isNotEmpty();
    return kinds;
  }
}
