package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/** SnakeYAML: {@code new Yaml().load(in)} and {@code loadAs}. */
public final class YamlModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "org.yaml.snakeyaml.";

  /**
   * A {@code Yaml}, or a constructor for its objects.
   *
   * @param root the class of the document, where it was named
   */
  record Yaml(Optional<String> root) implements External {
    @Override
    public String typeName() {
      return PACKAGE + "Yaml";
    }
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    Optional<Value> first = call.arg(0).map(runtime::settle);
    if (call.receiver().isEmpty()) {
      boolean wanted = call.type().equals(PACKAGE + "Yaml") || call.type().endsWith("Constructor");
      return wanted && call.method().equals(MethodDecl.CONSTRUCTOR)
          ? Optional.of(new Yaml(first.flatMap(YamlModel::root)))
          : Optional.empty();
    }
    if (!(call.self() instanceof Yaml yaml) || first.isEmpty()) {
      return Optional.empty();
    }
    DocumentReader reader = new DocumentReader(call, runtime, true);
    switch (call.method()) {
      case "load":
        return Optional.of(
            yaml.root()
                .map(type -> reader.read(first.get(), type))
                .orElseGet(() -> reader.read(first.get())));
      case "loadAs":
        return call.arg(1)
            .map(runtime::settle)
            .flatMap(YamlModel::root)
            .map(type -> reader.read(first.get(), type));
      default:
        return Optional.empty();
    }
  }

  private static Optional<String> root(Value value) {
    if (value instanceof Yaml constructor) {
      return constructor.root();
    }
    return value instanceof Value.ClassRef type ? Optional.of(type.name()) : Optional.empty();
  }
}
