package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.languages.tree.Grammar;
import io.github.flinkparallelism.languages.tree.SyntaxTree;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import org.treesitter.TreeSitterKotlin;

/** Parses Kotlin, without class path, and survives broken source. */
public final class KotlinFrontend implements Frontend {
  private final Grammar grammar = new Grammar(TreeSitterKotlin::new);

  @Override
  public Language language() {
    return Language.KOTLIN;
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
