package io.github.flinkparallelism.languages.kotlin;

import io.github.flinkparallelism.ir.Annotation;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.tree.Node;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code context(env: StreamExecutionEnvironment)} before a function, which the grammar does not
 * see: parameters that calls leave out.
 */
final class ContextParameters {
  private static final int FARTHEST = 400;
  private static final Pattern BEFORE = Pattern.compile("\\bcontext\\s*\\(([^()]*)\\)\\s*$");
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*:\\s*([\\w.]+)");

  private ContextParameters() {}

  static List<Param> of(Node function, Context context) {
    Location at = function.location();
    String before =
        function.textBetween(Math.max(0, function.start() - FARTHEST), function.start());
    List<Param> params = new ArrayList<>();
    Matcher list = BEFORE.matcher(before);
    if (!list.find()) {
      return params;
    }
    Matcher each = PARAMETER.matcher(list.group(1));
    while (each.find()) {
      String name = each.group(1).equals("_") ? context.fresh() : each.group(1);
      List<Annotation> given = List.of(new Annotation("given", Map.of(), at));
      params.add(new Param(TypeName.of(each.group(2)), name, false, given));
    }
    return params;
  }
}
