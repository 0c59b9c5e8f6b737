package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.hcl.HclBody;
import io.github.flinkparallelism.deployment.hcl.HclExpression;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one folder of Terraform, with the values of its variables: expressions become values
 * here, as far as constants, variables and locals decide them.
 */
final class TerraformModule {
  private static final int DEEPEST = 30;
  private static final int MOST_STEPS = 20_000;
  private static final int LONGEST_TEMPLATE = 60;

  /** Leaves an attribute unset. */
  private static final String NULL = "${null}";

  private final Map<String, HclExpression> locals = new HashMap<>();
  private final Map<String, CloudValue> variables;
  private int steps;

  private TerraformModule(Map<String, CloudValue> variables) {
    this.variables = variables;
  }

  /**
   * A module that is applied by itself: what its variables are by default can be changed when it
   * is.
   *
   * @param files its files
   * @param values files of values, the strongest last
   */
  static TerraformModule root(List<HclBody> files, List<HclBody> values) {
    TerraformModule module = new TerraformModule(new HashMap<>());
    module.declare(files, true);
    for (HclBody each : values) {
      for (HclBody.Attribute attribute : each.attributes()) {
        module.variables.put(attribute.name(), module.of(attribute.value()));
      }
    }
    return module;
  }

  /**
   * A module that another one uses.
   *
   * @param files its files
   * @param inputs what the other one passes
   */
  static TerraformModule used(List<HclBody> files, Map<String, CloudValue> inputs) {
    TerraformModule module = new TerraformModule(new HashMap<>());
    module.declare(files, false);
    module.variables.putAll(inputs);
    return module;
  }

  private void declare(List<HclBody> files, boolean root) {
    for (HclBody file : files) {
      file.blocks("locals")
          .flatMap(block -> block.body().attributes().stream())
          .forEach(local -> locals.put(local.name(), local.value()));
      file.blocks("variable")
          .forEach(
              block ->
                  block
                      .body()
                      .value("default")
                      .ifPresent(
                          value ->
                              variables.put(
                                  block.label(0),
                                  root
                                      ? of(value).byDefault(List.of("variable " + block.label(0)))
                                      : of(value))));
    }
  }

  /** The attributes and blocks of a block; blocks of one name are a list. */
  CloudValue of(HclBody.Block block) {
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    Map<String, List<CloudValue>> lists = new LinkedHashMap<>();
    block
        .body()
        .attributes()
        .forEach(attribute -> entries.put(attribute.name(), of(attribute.value())));
    entries.values().removeIf(value -> value.written().filter(NULL::equals).isPresent());
    boolean complete = true;
    for (HclBody.Block inner : block.body().blocks()) {
      if (inner.type().equals("dynamic")) {
        complete = false;
      } else {
        lists.computeIfAbsent(inner.type(), any -> new ArrayList<>()).add(of(inner));
      }
    }
    lists.forEach(
        (name, all) -> entries.put(name, new CloudValue.Elements(all, all.get(0).place())));
    return new CloudValue.Fields(entries, block.place(), complete);
  }

  /** What a call of a module passes to it. */
  Map<String, CloudValue> inputs(HclBody.Block call) {
    Map<String, CloudValue> inputs = new HashMap<>();
    call.body()
        .attributes()
        .forEach(attribute -> inputs.put(attribute.name(), of(attribute.value())));
    return inputs;
  }

  /** The value of an expression. */
  CloudValue of(HclExpression expression) {
    return of(expression, 0);
  }

  private CloudValue of(HclExpression expression, int depth) {
    if (depth > DEEPEST || ++steps > MOST_STEPS) {
      return open("...", expression.place());
    }
    if (expression instanceof HclExpression.Literal literal) {
      return new CloudValue.Text(literal.text(), literal.place(), Optional.empty());
    }
    if (expression instanceof HclExpression.Interpolated text) {
      List<CloudValue> parts = text.parts().stream().map(part -> of(part, depth + 1)).toList();
      return CloudValue.joined(parts, text.place());
    }
    if (expression instanceof HclExpression.Reference reference) {
      return referred(reference, depth);
    }
    if (expression instanceof HclExpression.Call call) {
      return called(call, depth);
    }
    if (expression instanceof HclExpression.Fields fields) {
      return fields(fields, depth);
    }
    if (expression instanceof HclExpression.Elements list) {
      return new CloudValue.Elements(
          list.elements().stream().map(each -> of(each, depth + 1)).toList(), list.place());
    }
    HclExpression.Other other = (HclExpression.Other) expression;
    return HclConditionals.value(other, part -> of(part, depth + 1))
        .orElseGet(() -> open(other.text(), other.place()));
  }

  private CloudValue fields(HclExpression.Fields fields, int depth) {
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (HclExpression.Entry entry : fields.entries()) {
      CloudValue name = of(entry.name(), depth + 1);
      if (name instanceof CloudValue.Text known) {
        entries.put(known.text(), of(entry.value(), depth + 1));
      } else {
        complete = false;
      }
    }
    return new CloudValue.Fields(entries, fields.place(), complete);
  }

  private CloudValue referred(HclExpression.Reference reference, int depth) {
    List<String> path = reference.path();
    Optional<CloudValue> value = Optional.empty();
    if (path.size() > 1 && path.get(0).equals("var")) {
      value = Optional.ofNullable(variables.get(path.get(1)));
    } else if (path.size() > 1 && path.get(0).equals("local")) {
      value = Optional.ofNullable(locals.get(path.get(1))).map(local -> of(local, depth + 1));
    }
    for (int i = 2; i < path.size(); i++) {
      String step = path.get(i);
      value =
          value
              .filter(CloudValue.Fields.class::isInstance)
              .flatMap(
                  fields -> Optional.ofNullable(((CloudValue.Fields) fields).entries().get(step)));
    }
    return value.orElseGet(() -> open(String.join(".", path), reference.place()));
  }

  private CloudValue called(HclExpression.Call call, int depth) {
    List<CloudValue> arguments =
        call.arguments().stream().map(argument -> of(argument, depth + 1)).toList();
    boolean converts = call.function().equals("tonumber") || call.function().equals("tostring");
    if (converts && arguments.size() == 1) {
      return arguments.get(0);
    }
    return call.function().equals("merge")
        ? merged(arguments, call.place())
        : open(call.function() + "(..)", call.place());
  }

  /** The later wins; what stands before something unknown may be overwritten by it. */
  private static CloudValue merged(List<CloudValue> arguments, Location place) {
    Map<String, CloudValue> entries = new LinkedHashMap<>();
    boolean complete = true;
    for (CloudValue argument : arguments) {
      boolean known = argument instanceof CloudValue.Fields fields && fields.complete();
      if (!known) {
        entries.clear();
        complete = false;
      }
      if (argument instanceof CloudValue.Fields fields) {
        entries.putAll(fields.entries());
      }
    }
    return new CloudValue.Fields(entries, place, complete);
  }

  private static CloudValue open(String text, Location place) {
    String line = text.lines().findFirst().orElse("");
    String shown =
        line.length() > LONGEST_TEMPLATE ? line.substring(0, LONGEST_TEMPLATE) + ".." : line;
    return new CloudValue.Open("${" + shown + "}", place);
  }
}
