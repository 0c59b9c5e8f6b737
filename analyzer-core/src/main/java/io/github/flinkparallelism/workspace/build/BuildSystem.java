package io.github.flinkparallelism.workspace.build;

import java.nio.file.Path;
import java.util.Optional;

/** One kind of build file. */
interface BuildSystem {
  /** The version of Flink that the build file of this folder names, if there is one. */
  Optional<VersionText> flinkVersion(Path folder);

  /** The version of Scala that the build file of this folder names, if there is one. */
  Optional<VersionText> scalaVersion(Path folder);
}
