package io.github.flinkparallelism.verify.flink;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The classes that run in front of the user's Flink; this module carries them as a resource. */
final class OracleJar {
  private static final String NAME = "oracle.jar";

  private OracleJar() {}

  static Path extractTo(Path folder) throws IOException {
    Path jar = folder.resolve(NAME);
    try (InputStream resource = OracleJar.class.getResourceAsStream(NAME)) {
      if (resource == null) {
        throw new IllegalStateException("this build carries no " + NAME);
      }
      Files.copy(resource, jar, StandardCopyOption.REPLACE_EXISTING);
    }
    return jar;
  }
}
