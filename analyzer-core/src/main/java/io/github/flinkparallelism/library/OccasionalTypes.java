package io.github.flinkparallelism.library;

import java.util.Map;
import java.util.Set;

/** Classes of configuration and command line libraries, for names behind on-demand imports. */
final class OccasionalTypes {
  private static final Map<String, Set<String>> BY_PACKAGE =
      Map.ofEntries(
          Map.entry(
              "com.typesafe.config",
              Set.of(
                  "Config",
                  "ConfigFactory",
                  "ConfigObject",
                  "ConfigValue",
                  "ConfigValueFactory",
                  "ConfigException",
                  "ConfigList",
                  "ConfigParseOptions",
                  "ConfigResolveOptions")),
          Map.entry(
              "org.apache.commons.configuration",
              Set.of(
                  "Configuration",
                  "PropertiesConfiguration",
                  "CompositeConfiguration",
                  "EnvironmentConfiguration",
                  "SystemConfiguration",
                  "ConfigurationException")),
          Map.entry(
              "org.apache.commons.configuration2",
              Set.of(
                  "Configuration",
                  "ImmutableConfiguration",
                  "PropertiesConfiguration",
                  "CompositeConfiguration",
                  "EnvironmentConfiguration",
                  "SystemConfiguration")),
          Map.entry(
              "org.apache.commons.configuration2.builder", Set.of("FileBasedConfigurationBuilder")),
          Map.entry(
              "org.apache.commons.configuration2.builder.fluent",
              Set.of("Configurations", "Parameters")),
          Map.entry(
              "org.apache.commons.cli",
              Set.of(
                  "Options",
                  "Option",
                  "OptionBuilder",
                  "CommandLine",
                  "CommandLineParser",
                  "DefaultParser",
                  "BasicParser",
                  "GnuParser",
                  "PosixParser",
                  "HelpFormatter",
                  "ParseException")),
          Map.entry("picocli", Set.of("CommandLine")),
          Map.entry(
              "picocli.CommandLine",
              Set.of(
                  "Command",
                  "Option",
                  "Parameters",
                  "Mixin",
                  "ArgGroup",
                  "ParentCommand",
                  "ParameterException")),
          Map.entry("org.springframework.beans.factory.annotation", Set.of("Value", "Autowired")),
          Map.entry(
              "org.springframework.boot.context.properties", Set.of("ConfigurationProperties")),
          Map.entry("org.springframework.core.env", Set.of("Environment")),
          Map.entry("org.springframework.boot", Set.of("CommandLineRunner", "ApplicationRunner")),
          Map.entry("com.beust.jcommander", Set.of("JCommander", "Parameter")),
          Map.entry("scopt", Set.of("OptionParser", "OParser")),
          Map.entry("org.kohsuke.args4j", Set.of("CmdLineParser", "Option", "Argument")),
          Map.entry("org.yaml.snakeyaml", Set.of("Yaml", "LoaderOptions")),
          Map.entry("org.yaml.snakeyaml.constructor", Set.of("Constructor", "SafeConstructor")),
          Map.entry("com.fasterxml.jackson.dataformat.yaml", Set.of("YAMLFactory", "YAMLMapper")),
          Map.entry(
              "com.fasterxml.jackson.databind", Set.of("ObjectMapper", "JsonNode", "JavaType")),
          Map.entry(
              "org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.yaml",
              Set.of("YAMLFactory", "YAMLMapper")),
          Map.entry(
              "org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind",
              Set.of("ObjectMapper", "JsonNode", "JavaType")),
          Map.entry("com.google.gson", Set.of("Gson", "GsonBuilder", "JsonObject", "JsonParser")));

  private OccasionalTypes() {}

  /** True for a class that is listed here. */
  static boolean contains(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && BY_PACKAGE
            .getOrDefault(name.substring(0, dot), Set.of())
            .contains(name.substring(dot + 1));
  }
}
