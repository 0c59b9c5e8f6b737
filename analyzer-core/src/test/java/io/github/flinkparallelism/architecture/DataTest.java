package io.github.flinkparallelism.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static io.github.flinkparallelism.architecture.Core.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.ExprVisitor;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.StmtVisitor;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What travels between the stations: the invariants of ARCHITECTURE.md about data. */
class DataTest {
  private static final String[] DATA = in("source", "ir", "gate", "pipeline", "model");

  @Test
  void what_travels_between_stations_is_a_record_an_enum_sealed_or_final() {
    classes()
        .that()
        .resideInAnyPackage(DATA)
        .and()
        .areNotAssignableTo(ExprVisitor.class)
        .and()
        .areNotAssignableTo(StmtVisitor.class)
        .and()
        .doNotHaveSimpleName("package-info")
        .should(beClosed())
        .because("invariant 7")
        .check(Core.CLASSES);
  }

  @Test
  void what_travels_between_stations_has_no_setters() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(DATA)
        .should()
        .haveNameMatching("set[A-Z].*")
        .because("invariant 7")
        .check(Core.CLASSES);
  }

  @Test
  void every_node_knows_its_place() {
    assertThat(List.of(Expr.class.getPermittedSubclasses()))
        .as("invariant 8")
        .allSatisfy(node -> assertThat(componentTypes(node)).contains(Location.class));
    assertThat(componentTypes(Problem.class)).as("invariant 8").contains(Location.class);
  }

  @Test
  void every_kind_of_node_is_visited() {
    assertThat(visited(ExprVisitor.class))
        .containsExactlyInAnyOrder(Expr.class.getPermittedSubclasses());
    assertThat(visited(StmtVisitor.class))
        .containsExactlyInAnyOrder(Stmt.class.getPermittedSubclasses());
  }

  @Test
  void every_parallelism_carries_its_decision_and_what_it_overrode() {
    assertThat(componentTypes(Operator.class)).as("invariant 8").contains(Decision.class);
    assertThat(Operator.class.getRecordComponents())
        .extracting(RecordComponent::getName)
        .contains("decision", "overrides", "location");
  }

  @Test
  void an_unknown_number_cannot_be_made_without_a_reason() {
    assertThatThrownBy(
            () ->
                new Quantity(
                    Optional.empty(),
                    Certainty.UNKNOWN,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .as("invariant 8")
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Class<?>> componentTypes(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .<Class<?>>map(RecordComponent::getType)
        .toList();
  }

  private static List<Class<?>> visited(Class<?> visitor) {
    return Arrays.stream(visitor.getDeclaredMethods())
        .<Class<?>>map(method -> method.getParameterTypes()[0])
        .toList();
  }

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be a record, an enum, sealed or final") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.isRecord()
                || type.isEnum()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || type.reflect().isSealed()
                || type.isAnonymousClass();
        events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
      }
    };
  }
}
