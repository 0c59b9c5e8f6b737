package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Environments that nobody in source creates: they are handed to a method by its caller, or come
 * from code that is not in source. They start with the scenario's settings, which whoever created
 * them may have changed.
 */
final class HandedIn {
  private final Environments environments;
  private final Recorder recorder;

  HandedIn(Environments environments, Recorder recorder) {
    this.environments = environments;
    this.recorder = recorder;
  }

  /** True for environments, of tables or not. */
  static boolean isKnown(String type) {
    return FlinkType.byName(type)
        .filter(t -> t == FlinkType.ENVIRONMENT || t == FlinkType.TABLE_ENVIRONMENT)
        .isPresent();
  }

  /** The environment that an unknown value is; the same unknown is the same environment. */
  FlinkRef adopt(Value.Unknown unknown, String type, Runtime runtime) {
    FlinkRef ref = create(type, unknown.text(), unknown.location(), runtime);
    recorder.adopted().put(unknown.id(), ref);
    return ref;
  }

  /** A new environment for the parameter or field of that name. */
  FlinkRef create(String type, String name, Location at, Runtime runtime) {
    boolean ofTables =
        FlinkType.byName(type).filter(t -> t == FlinkType.TABLE_ENVIRONMENT).isPresent();
    if (ofTables && recorder.lastEnvironment().isPresent()) {
      // Who hands in both made the one from the other.
      return TableState.create(recorder.lastEnvironment().get(), runtime);
    }
    FlinkRef env = environments.cluster(runtime);
    Invocation origin = new Invocation(Optional.empty(), type, name, List.of(), name, name, at);
    Settings.mayHaveChanged(env.env(), name, origin, runtime);
    return ofTables ? TableState.create(env.env(), runtime) : env;
  }
}
