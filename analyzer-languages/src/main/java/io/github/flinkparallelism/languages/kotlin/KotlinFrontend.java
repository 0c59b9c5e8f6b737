package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.languages.tree.Grammar;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.languages.tree.SyntaxTree;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treesitter.TreeSitterKotlin;

/** Parses Kotlin, without class path, and survives broken source. */
public final class KotlinFrontend implements Frontend {
  private static final Pattern JVM_NAME = Pattern.compile("JvmName\\s*\\(\\s*\"([\\w$]+)\"");

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
      return lower(file, tree(file, KotlinText.parsable(text)));
    } catch (StackOverflowError e) {
      Problem problem =
          new Problem("nested too deeply to be parsed; skipped", Location.startOf(file));
      return new SourceUnit(file, "", List.of(), List.of(), List.of(problem));
    }
  }

  /** The tree of a file, which is read again where the grammar misses what may be left out. */
  private SyntaxTree tree(String file, String text) {
    // A guard is to the grammar an infix function of that name, which is no error.
    String shown = Disguise.of(text);
    SyntaxTree tree = grammar.parse(file, text, shown);
    String separated = tree.isWhole() ? shown : KotlinText.separated(shown);
    if (!separated.equals(shown)) {
      SyntaxTree again = grammar.parse(file, text, separated);
      if (again.isWhole() || again.lost() < tree.lost()) {
        shown = separated;
        tree = again;
      }
    }
    return tree.isWhole() ? tree : grammar.mended(file, text, shown);
  }

  private static SourceUnit lower(String file, SyntaxTree tree) {
    Node root = Precedence.restored(Bodies.restored(tree.root()));
    String packageName =
        root.first("package_header")
            .flatMap(header -> header.first("identifier"))
            .map(name -> name.text().replaceAll("[\\s`]", ""))
            .orElse("");
    Definitions definitions = new Definitions(new Names(root));
    return new SourceUnit(
        file,
        packageName,
        Imports.of(root, packageName),
        definitions.file(root.named(), packageName, holder(file, root)),
        tree.problems());
  }

  /** The class of what lies outside of classes, which an annotation may name. */
  private static String holder(String file, Node root) {
    for (Node annotation : root.of("file_annotation")) {
      Matcher name = JVM_NAME.matcher(annotation.text());
      if (name.find()) {
        return name.group(1);
      }
    }
    return Language.KOTLIN.capitalizedStem(file) + "Kt";
  }
}
