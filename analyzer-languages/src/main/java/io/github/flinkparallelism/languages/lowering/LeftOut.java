package io.github.flinkparallelism.languages.lowering;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement may do that the grammar does not know, and the compiler does: set the variables
 * that it assigns to, and anything with the objects that it mentions.
 */
public final class LeftOut {
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  /** Types, which begin with a capital letter, are not objects. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z_]\\w*");

  /** Of both languages, as far as they can stand in a statement. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("as by case catch class def do else extension false finally for forSome fun given if"
                  + " implicit import in inline is lazy match new null object override return super"
                  + " then this throw trait true try type typealias using val var when while with"
                  + " yield")
              .split(" "));

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?<![\\w.])([A-Za-z_]\\w*)\\s*(?:=(?![=>])|[-+*/%]=|\\+\\+|--)"
              + "|(?:\\+\\+|--)\\s*([A-Za-z_]\\w*)");

  private LeftOut() {}

  /**
   * The statements that stand for one that is left out.
   *
   * @param text all of it, as written
   * @param unsupported what it evaluates to
   */
  public static List<Stmt> statements(String text, Expr unsupported) {
    Location at = unsupported.location();
    List<Stmt> out = new ArrayList<>();
    out.add(Trees.eval(unsupported));
    out.add(Trees.eval(expression(text, at)));
    String code = code(text);
    for (String name : names(ASSIGNED.matcher(code))) {
      out.add(Trees.eval(new Expr.Assign(Trees.name(name, at), Optional.empty(), unsupported, at)));
    }
    return out;
  }

  /** What stands for an expression of which only the names are known. */
  public static Expr expression(String text, Location at) {
    Set<String> names = names(NAME.matcher(code(text)));
    names.removeAll(KEYWORDS);
    List<Expr> mentioned = new ArrayList<>();
    names.forEach(name -> mentioned.add(Trees.name(name, at)));
    return new Expr.Call(Optional.empty(), "unknownSyntax", mentioned, at);
  }

  /** A text without comments, and with nothing in its strings. */
  static String code(String text) {
    return NO_CODE.matcher(text).replaceAll("\"\"");
  }

  private static Set<String> names(Matcher matcher) {
    Set<String> names = new LinkedHashSet<>();
    while (matcher.find()) {
      String first = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
      names.add(first == null ? matcher.group(2) : first);
    }
    return names;
  }
}
