package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classes of the JDK, so that their simple names resolve behind on-demand imports, and what the
 * collections among them implement. The running platform is asked which classes it has; nothing is
 * loaded.
 */
final class JdkTypes implements ApiModel {
  private static final List<String> COLLECTIONS = List.of("List", "Set");

  /** What every collection is. */
  private static final Set<String> SUPERTYPES =
      Set.of("java.util.Collection", "java.lang.Iterable", "java.lang.Object");

  private final Map<String, Boolean> known = new HashMap<>();

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    return Optional.empty();
  }

  @Override
  public boolean knowsType(String name) {
    return name.startsWith("java.") && known.computeIfAbsent(name, JdkTypes::exists);
  }

  /** A value that is a list stands for one of any class of lists. */
  @Override
  public Optional<Boolean> isSubtype(String type, String supertype) {
    Optional<String> kind = COLLECTIONS.stream().filter(type::endsWith).findFirst();
    if (kind.isEmpty() || !type.startsWith("java.util.")) {
      return Optional.empty();
    }
    if (SUPERTYPES.contains(supertype) || supertype.equals("java.util." + kind.get())) {
      return Optional.of(true);
    }
    boolean ofItsKind = supertype.startsWith("java.util.") && supertype.endsWith(kind.get());
    return ofItsKind ? Optional.empty() : Optional.of(false);
  }

  private static boolean exists(String name) {
    return Object.class.getResource("/" + name.replace('.', '/') + ".class") != null;
  }
}
