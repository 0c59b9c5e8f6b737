package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.languages.tree.Grammar;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.languages.tree.SyntaxTree;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treesitter.TreeSitterScala;

/** Parses Scala 2.11 to 3, without class path, and survives broken source. */
public final class ScalaFrontend implements Frontend {
  /**
   * What the grammar knows in place of what it does not. It minds line ends in parentheses, where
   * they mean nothing up to Scala 2.
   */
  private static final List<UnaryOperator<String>> DISGUISES =
      List.of(MatchTypes::simplified, LambdaBodies::inBraces, Disguise::ofLineEnds);

  private final Grammar grammar = new Grammar(TreeSitterScala::new);

  @Override
  public Language language() {
    return Language.SCALA;
  }

  @Override
  public Optional<String> obstacle() {
    return grammar.obstacle();
  }

  @Override
  public SourceUnit parse(String file, String text) {
    try {
      return lower(file, tree(file, text));
    } catch (StackOverflowError e) {
      Problem problem =
          new Problem("nested too deeply to be parsed; skipped", Location.startOf(file));
      return new SourceUnit(file, "", List.of(), List.of(), List.of(problem));
    }
  }

  /** The file as the grammar understands most of it, each way tried where the last one fails. */
  private SyntaxTree tree(String file, String text) {
    // To the grammar XML may be operators, which is no error.
    String shown = Disguise.ofColumns(Consequences.joined(XmlLiterals.asNames(text)));
    SyntaxTree tree = grammar.parse(file, text, shown);
    for (UnaryOperator<String> disguise : DISGUISES) {
      String other = tree.isWhole() ? shown : disguise.apply(shown);
      if (!other.equals(shown)) {
        SyntaxTree again = grammar.parse(file, text, other);
        if (again.isWhole() || again.lost() < tree.lost()) {
          shown = other;
          tree = again;
        }
      }
    }
    return tree.isWhole() ? tree : grammar.mended(file, text, shown);
  }

  private static SourceUnit lower(String file, SyntaxTree tree) {
    Node root = Precedence.restored(tree.root());
    List<String> packages = new ArrayList<>();
    List<Node> top = new ArrayList<>();
    collect(root, packages, top);
    String packageName = String.join(".", packages);
    Imports imports = Imports.of(root);
    Context context = new Context(new Names(root), imports.aliases());
    Definitions definitions = new Definitions(context, packageName);
    return new SourceUnit(
        file,
        packageName,
        imports.all(packageName),
        definitions.all(top, Language.SCALA.stem(file)),
        tree.problems());
  }

  /** Clauses of packages in a row and in braces nest. */
  private static void collect(Node node, List<String> packages, List<Node> top) {
    for (Node child : node.named()) {
      if (child.is("package_clause")) {
        child.child("name").ifPresent(name -> packages.add(name.text().replaceAll("[\\s`]", "")));
        child.child("body").ifPresent(body -> collect(body, packages, top));
      } else {
        top.add(child);
      }
    }
  }
}
