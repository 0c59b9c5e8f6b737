package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** Jackson's mappers and Gson. */
public final class JsonModel implements ApiModel {
  /** Jackson's classes. */
  public static final String JACKSON = "com.fasterxml.jackson.";

  /** The same in the package that Flink moves them to. */
  public static final String SHADED = "org.apache.flink.shaded.jackson2." + JACKSON;

  /** Gson's classes. */
  public static final String GSON = "com.google.gson.";

  private static final String JACKSON_NODE = "databind.JsonNode";
  private static final String GSON_NODE = GSON + "JsonObject";

  /**
   * A mapper, a builder or reader of one, or a factory of parsers.
   *
   * @param typeName its class
   * @param yaml whether documents are YAML
   * @param root the class of the document, where it was named
   */
  record Mapper(String typeName, boolean yaml, Optional<String> root) implements External {}

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isEmpty()) {
      return create(call, runtime);
    } else if (call.self() instanceof TreeNode node) {
      return node.call(call, runtime);
    } else if (call.self() instanceof OutsideNode node) {
      return node.call(call, runtime);
    }
    return call.self() instanceof Mapper mapper
        ? instance(call, mapper, runtime)
        : Optional.empty();
  }

  private static Optional<Value> create(Invocation call, Runtime runtime) {
    String name = call.type().substring(call.type().lastIndexOf('.') + 1);
    boolean made = call.method().equals(MethodDecl.CONSTRUCTOR) || call.method().equals("builder");
    boolean mapper = name.endsWith("Mapper") || name.endsWith("Factory") || name.startsWith("Gson");
    if (made && (mapper || name.equals("JsonParser"))) {
      boolean yaml =
          name.startsWith("YAML")
              || call.arg(0).map(runtime::settle).filter(JsonModel::isYaml).isPresent();
      return Optional.of(new Mapper(call.type(), yaml, Optional.empty()));
    }
    boolean parses = name.equals("JsonParser") && call.method().startsWith("parse");
    return parses && !call.args().isEmpty()
        ? Optional.of(
            new DocumentReader(call, runtime, false)
                .readTree(runtime.settle(call.args().get(0)), GSON_NODE))
        : Optional.empty();
  }

  private static boolean isYaml(Value value) {
    return value instanceof Mapper mapper && mapper.yaml();
  }

  private static Optional<Value> instance(Invocation call, Mapper mapper, Runtime runtime) {
    DocumentReader reader = new DocumentReader(call, runtime, mapper.yaml());
    Optional<Value> source = call.arg(0).map(runtime::settle);
    switch (call.method()) {
      case "readValue":
      case "fromJson":
        return source.map(
            from ->
                mapper
                    .root()
                    .or(() -> type(call, runtime))
                    .map(type -> reader.read(from, type))
                    .orElseGet(() -> reader.read(from)));
      case "readTree":
        return source.map(from -> reader.readTree(from, node(mapper)));
      case "convertValue":
        return source.flatMap(from -> converted(from, runtime));
      case "parse":
        return source.map(from -> reader.readTree(from, GSON_NODE));
      case "readerFor":
      case "forType":
        return Optional.of(
            new Mapper(
                mapper.typeName(),
                mapper.yaml(),
                source
                    .filter(Value.ClassRef.class::isInstance)
                    .map(type -> ((Value.ClassRef) type).name())));
      default:
        boolean writes = call.method().startsWith("write") || call.method().startsWith("to");
        boolean reads = call.method().startsWith("get") || call.method().startsWith("convert");
        return writes || reads ? Optional.empty() : Optional.of(mapper);
    }
  }

  private static String node(Mapper mapper) {
    String type = mapper.typeName();
    int end = type.indexOf(JACKSON) + JACKSON.length();
    return type.substring(0, Math.max(end, 0)) + JACKSON_NODE;
  }

  /** What a user hands in, as a map; of other values it is not followed. */
  private static Optional<Value> converted(Value from, Runtime runtime) {
    if (from.isNull()) {
      return Optional.of(from);
    }
    return from instanceof OutsideNode node ? Optional.of(node.asMap(runtime)) : Optional.empty();
  }

  /** The class that the second argument names; a type token names a map or list. */
  private static Optional<String> type(Invocation call, Runtime runtime) {
    return call.arg(1)
        .map(runtime::settle)
        .filter(Value.ClassRef.class::isInstance)
        .map(type -> ((Value.ClassRef) type).name());
  }
}
