package io.github.flinkparallelism.languages.lowering;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Members of a class that the grammar does not know, and the compiler does: what they are is not
 * known, but not what is inherited under their names either.
 *
 * @param fields the values
 * @param methods the methods, with the parameters that their texts show
 */
public record LeftOutMembers(List<Member.FieldDecl> fields, List<MethodDecl> methods) {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\b(def|fun|val|var)\\s+(?:<[^>]*>\\s*)?(?:[\\w.<>?]+\\.)?`?([A-Za-z_]\\w*)`?");

  /** A method of which the parameters cannot be read may have this many. */
  private static final int MOST_PARAMETERS = 4;

  public LeftOutMembers {
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /**
   * The members that a text defines, apart from what is inside of their bodies.
   *
   * @param text as written
   * @param unsupported what they evaluate to
   * @param isStatic whether they belong to the class
   */
  public static LeftOutMembers of(String text, Expr unsupported, boolean isStatic) {
    String code = LeftOut.code(text);
    Location at = unsupported.location();
    List<Member.FieldDecl> fields = new ArrayList<>();
    List<MethodDecl> methods = new ArrayList<>();
    Matcher definition = DEFINITION.matcher(code);
    while (definition.find()) {
      if (depth(code, definition.start()) > 0) {
        continue;
      }
      String name = definition.group(2);
      if (definition.group(1).startsWith("va")) {
        Optional<Expr> value = Optional.of(unsupported);
        fields.add(
            new Member.FieldDecl(TypeName.INFERRED, name, value, isStatic, false, List.of(), at));
        methods.add(method(name, 0, unsupported, isStatic));
      } else {
        int most = Math.max(MOST_PARAMETERS, commas(code, definition.end()) + 1);
        for (int count = 0; count <= most; count++) {
          methods.add(method(name, count, unsupported, isStatic));
        }
      }
    }
    return new LeftOutMembers(fields, methods);
  }

  private static int depth(String code, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      char c = code.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return depth;
  }

  private static int commas(String code, int from) {
    int line = code.indexOf('\n', from);
    String rest = code.substring(from, line < 0 ? code.length() : line);
    return (int) rest.chars().filter(c -> c == ',').count();
  }

  private static MethodDecl method(String name, int params, Expr unsupported, boolean isStatic) {
    Location at = unsupported.location();
    List<Param> list = new ArrayList<>();
    for (int i = 0; i < params; i++) {
      list.add(Trees.param("$" + i));
    }
    return new MethodDecl(
        name,
        list,
        TypeName.INFERRED,
        Optional.of(Trees.block(List.of(Trees.returned(unsupported)), at)),
        isStatic,
        true,
        List.of(),
        at);
  }
}
