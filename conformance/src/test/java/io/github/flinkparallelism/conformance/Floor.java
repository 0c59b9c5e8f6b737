package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The coverage, in percent, below which a suite must not fall. */
final class Floor {
  private static final Path FILE = Path.of("floor.properties");

  private Floor() {}

  static double of(String suite) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE)) {
      properties.load(reader);
    }
    return Double.parseDouble(properties.getProperty(suite));
  }
}
