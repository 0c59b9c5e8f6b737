package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.languages.tree.Grammar;
import io.github.flinkparallelism.languages.tree.SyntaxTree;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import org.treesitter.TreeSitterScala;

/** Parses Scala, without class path, and survives broken source. */
public final class ScalaFrontend implements Frontend {
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
      SyntaxTree tree = grammar.parse(file, text);
      return new SourceUnit(file, "", List.of(), List.of(), tree.problem().stream().toList());
    } catch (StackOverflowError e) {
      Problem problem =
          new Problem("nested too deeply to be parsed; skipped", Location.startOf(file));
      return new SourceUnit(file, "", List.of(), List.of(), List.of(problem));
    }
  }
}
