package io.github.flinkparallelism.frontend.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.SourceUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a file in the middle of an edit: everything but the offending lines. */
class BrokenSourceTest {
  private static SourceUnit parse(String text) {
    return new JavaFrontend().parse("Job.java", text);
  }

  private static List<String> methods(SourceUnit unit) {
    return unit.types().get(0).methods().stream().map(MethodDecl::name).toList();
  }

  @Test
  void aStringThatDoesNotEndCostsItsLine() {
    SourceUnit unit =
        parse(
            """
            class Job {
              static String topic = "clicks;
              static void main(String[] args) {}
              void other() {}
            }
            """);

    assertThat(methods(unit)).containsExactly("main", "other");
    assertThat(unit.problems()).hasSize(1);
    assertThat(unit.problems().get(0).location().line()).isEqualTo(2);
  }

  @Test
  void anUnfinishedMergeKeepsBothSides() {
    SourceUnit unit =
        parse(
            """
            class Job {
            <<<<<<< HEAD
              void mine() {}
            =======
              void theirs() {}
            >>>>>>> branch
              void common() {}
            }
            """);

    assertThat(methods(unit)).containsExactly("mine", "theirs", "common");
    assertThat(unit.problems()).hasSize(1);
  }

  @Test
  void aHalfTypedStatementCostsItself() {
    SourceUnit unit =
        parse(
            """
            class Job {
              void build() {
                env.setParallelism(
                env.execute();
              }
              void other() {}
            }
            """);

    assertThat(methods(unit)).containsExactly("build", "other");
    assertThat(unit.problems()).hasSize(1);
  }
}
