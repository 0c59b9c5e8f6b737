package io.github.flinkparallelism.library.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.Value;
import java.io.File;
import java.net.URL;

/**
 * Takes what a HOCON file includes from the project. The library would open files and connections
 * for whatever is not answered here.
 */
final class HoconIncludes
    implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
  private final HoconFiles files;
  private final String folder;

  HoconIncludes(HoconFiles files, String including) {
    this.files = files;
    this.folder = including.substring(0, including.lastIndexOf('/') + 1);
  }

  @Override
  public ConfigIncluder withFallback(ConfigIncluder fallback) {
    return this;
  }

  @Override
  public ConfigObject include(ConfigIncludeContext context, String what) {
    HoconConfig beside = files.parseAnySyntax(new OpenFile(Value.of(folder + what), true));
    return beside.missing().isEmpty()
        ? beside.plain().root()
        : files.parseAnySyntax(new OpenFile(Value.of(what), true)).plain().root();
  }

  @Override
  public ConfigObject includeResources(ConfigIncludeContext context, String what) {
    return files.parseAnySyntax(new OpenFile(Value.of(what), true)).plain().root();
  }

  @Override
  public ConfigObject includeFile(ConfigIncludeContext context, File what) {
    return files.parseAnySyntax(new OpenFile(Value.of(what.getPath()), false)).plain().root();
  }

  @Override
  public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
    return ConfigFactory.empty().root();
  }
}
