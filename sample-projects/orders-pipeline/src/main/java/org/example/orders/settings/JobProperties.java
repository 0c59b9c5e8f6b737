package org.example.orders.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** A properties file on the class path, read with typed getters. */
public final class JobProperties {
  private final Properties properties;

  private JobProperties(Properties properties) {
    this.properties = properties;
  }

  /** Reads {@code resource} from the class path. */
  public static JobProperties load(String resource) {
    Properties properties = new Properties();
    try (InputStream in = JobProperties.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("not on the class path: " + resource);
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JobProperties(properties);
  }

  /** The text under {@code key}. */
  public String getString(String key, String defaultValue) {
    return properties.getProperty(key, defaultValue).trim();
  }

  /** The number under {@code key}. */
  public int getInt(String key, int defaultValue) {
    String value = properties.getProperty(key);
    return value == null ? defaultValue : Integer.parseInt(value.trim());
  }
}
