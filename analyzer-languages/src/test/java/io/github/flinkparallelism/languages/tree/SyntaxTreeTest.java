package io.github.flinkparallelism.languages.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.treesitter.TreeSitterKotlin;
import org.treesitter.TreeSitterScala;

class SyntaxTreeTest {
  private static final Grammar SCALA = new Grammar(TreeSitterScala::new);
  private static final Grammar KOTLIN = new Grammar(TreeSitterKotlin::new);

  private static Node find(Node root, String text) {
    Deque<Node> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      if (node.text().equals(text)) {
        return node;
      }
      node.children().forEach(pending::push);
    }
    throw new AssertionError("no node " + text);
  }

  @Test
  void placesCountCharactersWhateverTheirBytes() {
    SyntaxTree tree =
        SCALA.parse("a.scala", "object A {\r\n\tval é = \"ü\uD83D\uDE00\u0000\"; val y = 17\r\n}");

    assertThat(tree.problems()).isEmpty();
    assertThat(find(tree.root(), "17").location()).isEqualTo(new Location("a.scala", 2, 26));
    assertThat(find(tree.root(), "\"ü\uD83D\uDE00\u0000\"").location())
        .isEqualTo(new Location("a.scala", 2, 10));
  }

  @Test
  void aProblemForEachStatementThatIsLost() {
    SyntaxTree tree =
        KOTLIN.parse("a.kt", "fun main() {\n  val x = 1\n  val y = )\n  val z = ]\n}\n");

    assertThat(tree.problems()).extracting(problem -> problem.location().line()).contains(3, 4);
    assertThat(tree.problems())
        .allSatisfy(
            problem ->
                assertThat(problem.message()).startsWith("syntax error").contains("unexpected"));
    assertThat(find(tree.root(), "val x = 1").is("property_declaration")).isTrue();
  }

  @Test
  void manyErrorsAreCounted() {
    String lines = "  val a = 1 §§ 2\n  val b = 3\n".repeat(9);
    SyntaxTree tree = KOTLIN.parse("a.kt", "fun main() {\n" + lines + "}\n");

    assertThat(tree.problems()).extracting(p -> p.location().line()).startsWith(2, 4, 6, 8, 10);
    assertThat(tree.problems()).hasSize(6);
    assertThat(tree.problems().get(5).message()).startsWith("4 more syntax errors in this file");
  }

  @Test
  void nestingMayBeDeep() {
    String deep = "(".repeat(900) + "1" + ")".repeat(900);

    assertThat(SCALA.parse("a.scala", "object A { val x = " + deep + " }").root().end())
        .isGreaterThan(1_800);
    assertThat(KOTLIN.parse("a.kt", "val x = " + deep).root().end()).isGreaterThan(1_800);
  }

  /** Such a file would take the parser minutes. */
  @Test
  void whatIsNestedTooDeeplyIsLeftOut() {
    SyntaxTree tree = SCALA.parse("a.scala", "object A {\n val x = " + "(".repeat(100_000));

    assertThat(tree.root().children()).isEmpty();
    assertThat(tree.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.location()).isEqualTo(new Location("a.scala", 2, 1_009));
              assertThat(problem.message()).contains("nested more than 1000 deep");
            });
  }

  @Test
  void commentsAreLeftOut() {
    Node root = SCALA.parse("a.scala", "/* one */ object A // two\n").root();

    assertThat(root.named())
        .singleElement()
        .satisfies(n -> assertThat(n.text()).isEqualTo("object A"));
  }
}
