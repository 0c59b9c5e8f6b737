package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Classes of the JDK, so that their simple names resolve behind on-demand imports. The running
 * platform is asked which it has; nothing is loaded.
 */
final class JdkTypes implements ApiModel {
  private final Map<String, Boolean> known = new HashMap<>();

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    return Optional.empty();
  }

  @Override
  public boolean knowsType(String name) {
    return name.startsWith("java.") && known.computeIfAbsent(name, JdkTypes::exists);
  }

  private static boolean exists(String name) {
    return Object.class.getResource("/" + name.replace('.', '/') + ".class") != null;
  }
}
