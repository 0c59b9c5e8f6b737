package io.github.flinkparallelism.library.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.github.flinkparallelism.value.External;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A {@code com.typesafe.config.Config}, twice: as it is when no outside input is given, and with a
 * mark in the place of every such input. Where the two differ, the input decides.
 *
 * @param plain without outside inputs
 * @param marked with marks in their places
 * @param missing why there may be more entries; absent where all are known
 * @param outside what keys are looked up in beside the files: {@code $} for the environment, {@code
 *     -D} for system properties, empty for nothing
 */
record HoconConfig(Config plain, Config marked, Optional<String> missing, String outside)
    implements External {
  static HoconConfig of(Config config) {
    return new HoconConfig(config, config, Optional.empty(), "");
  }

  /** Of a file that cannot be read. */
  static HoconConfig missing(String why) {
    Config empty = ConfigFactory.empty();
    return new HoconConfig(empty, empty, Optional.of(why), "");
  }

  /** Of the environment or the system properties. */
  static HoconConfig outside(String prefix) {
    Config empty = ConfigFactory.empty();
    return new HoconConfig(empty, empty, Optional.empty(), prefix);
  }

  /** The same operation on both. */
  HoconConfig map(UnaryOperator<Config> operation) {
    return new HoconConfig(operation.apply(plain), operation.apply(marked), missing, outside);
  }

  /** A part of it that has no other keys. */
  HoconConfig part(Config plainPart, Config markedPart) {
    return new HoconConfig(plainPart, markedPart, missing, "");
  }

  HoconConfig withFallback(HoconConfig other) {
    return new HoconConfig(
        plain.withFallback(other.plain),
        marked.withFallback(other.marked),
        missing.isPresent() ? missing : other.missing,
        outside.isEmpty() ? other.outside : outside);
  }

  /** Identity: shared parts may stand for more entries than could ever be compared. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return missing.hashCode() + outside.hashCode();
  }

  @Override
  public String typeName() {
    return "com.typesafe.config.Config";
  }
}
