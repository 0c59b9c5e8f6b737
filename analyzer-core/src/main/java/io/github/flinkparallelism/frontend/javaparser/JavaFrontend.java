package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.flinkparallelism.frontend.Frontend;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses Java of any version, without class path, and survives most broken source: where the parser
 * gives up, the offending lines are left out, one at a time, until the rest parses.
 */
public final class JavaFrontend implements Frontend {
  private static final int MAX_REPAIRS = 6;

  @Override
  public Language language() {
    return Language.JAVA;
  }

  @Override
  public SourceUnit parse(String file, String text) {
    try {
      return parseWithRepairs(file, text);
    } catch (StackOverflowError e) {
      return empty(
          file, new Problem("nested too deeply to be parsed; skipped", Location.startOf(file)));
    }
  }

  private static SourceUnit parseWithRepairs(String file, String text) {
    // Without a language level nothing is validated or rewritten after parsing, which saves a third
    // of the time; what only newer levels parse gets a second attempt. Without a level, "yield x"
    // declares a variable.
    if (!text.contains("yield")) {
      ParseResult<CompilationUnit> fast = parser(LanguageLevel.RAW).parse(text);
      if (fast.isSuccessful()) {
        return lower(file, fast.getResult().orElseThrow(), List.of());
      }
    }
    ParseResult<CompilationUnit> first = parser(LanguageLevel.BLEEDING_EDGE).parse(text);
    if (first.isSuccessful()) {
      return lower(file, first.getResult().orElseThrow(), List.of());
    }
    Problem problem = syntaxProblem(file, first);
    BrokenSource source = new BrokenSource(text);
    ParseResult<CompilationUnit> attempt = first;
    for (int repair = 0; repair < MAX_REPAIRS; repair++) {
      if (!source.leaveOut(attempt.getProblems().get(0))) {
        break;
      }
      attempt = parser(LanguageLevel.BLEEDING_EDGE).parse(source.text());
      if (attempt.isSuccessful()) {
        return lower(file, attempt.getResult().orElseThrow(), List.of(problem));
      }
    }
    return first
        .getResult()
        .map(unit -> lower(file, unit, List.of(problem)))
        .orElseGet(() -> empty(file, problem));
  }

  private static JavaParser parser(LanguageLevel level) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(level)
            .setAttributeComments(false)
            .setDetectOriginalLineSeparator(false);
    return new JavaParser(configuration);
  }

  private static SourceUnit empty(String file, Problem problem) {
    return new SourceUnit(file, "", List.of(), List.of(), List.of(problem));
  }

  private static Problem syntaxProblem(String file, ParseResult<CompilationUnit> result) {
    com.github.javaparser.Problem problem = result.getProblems().get(0);
    Position position = BrokenSource.position(problem).orElse(new Position(1, 1));
    String message = problem.getMessage().lines().findFirst().orElse("unexpected text");
    int expected = message.indexOf(", expected one of");
    if (expected > 0) {
      // The list of every token that Java allows here helps nobody.
      message = message.substring(0, expected);
    }
    return new Problem(
        "syntax error, the statement is left out of the analysis: " + message,
        new Location(file, Math.max(1, position.line), Math.max(1, position.column)));
  }

  private static SourceUnit lower(String file, CompilationUnit unit, List<Problem> problems) {
    String packageName =
        unit.getPackageDeclaration().map(PackageDeclaration::getNameAsString).orElse("");
    List<SourceUnit.Import> imports = new ArrayList<>();
    for (ImportDeclaration declaration : unit.getImports()) {
      if (declaration.isModule()) {
        imports.addAll(ModuleImports.of(declaration.getNameAsString()));
        continue;
      }
      imports.add(
          new SourceUnit.Import(
              declaration.getNameAsString(), declaration.isStatic(), declaration.isAsterisk()));
    }
    if (unit.getTypes().stream().anyMatch(JavaFrontend::isCompact)) {
      imports.addAll(ModuleImports.of("java.base"));
    }
    unit.getTypes().stream()
        .filter(JavaFrontend::isCompact)
        .forEach(type -> type.getName().setIdentifier(Language.JAVA.stem(file)));
    TypeLowering types = new TypeLowering(new Positions(file));
    return new SourceUnit(
        file,
        packageName,
        imports,
        types.lowerAll(new NodeList<>(unit.getTypes()), packageName),
        problems);
  }

  /** A file of methods without a class around them, since Java 25: the file names the class. */
  private static boolean isCompact(TypeDeclaration<?> type) {
    return type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact();
  }
}
