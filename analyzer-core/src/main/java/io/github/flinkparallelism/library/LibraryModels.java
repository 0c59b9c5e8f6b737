package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.library.cli.Args4jModel;
import io.github.flinkparallelism.library.cli.CommonsCliModel;
import io.github.flinkparallelism.library.cli.JCommanderModel;
import io.github.flinkparallelism.library.cli.PicocliModel;
import io.github.flinkparallelism.library.cli.ScoptModel;
import io.github.flinkparallelism.library.config.AmountModel;
import io.github.flinkparallelism.library.config.CommonsConfigurationModel;
import io.github.flinkparallelism.library.config.JsonModel;
import io.github.flinkparallelism.library.config.KinesisPropertiesModel;
import io.github.flinkparallelism.library.config.PureConfigModel;
import io.github.flinkparallelism.library.config.ServedProperties;
import io.github.flinkparallelism.library.config.SpringModel;
import io.github.flinkparallelism.library.config.TypesafeConfigModel;
import io.github.flinkparallelism.library.config.YamlModel;
import java.util.List;
import java.util.Map;

/** The catalogue of library models, in the order in which they are asked. */
public final class LibraryModels {
  static final String KOTLIN = "kotlin";
  private static final List<String> OCCASIONAL =
      List.of(
          "com.typesafe.config.",
          "org.yaml.snakeyaml.",
          "com.fasterxml.jackson.",
          JsonModel.SHADED,
          "com.google.gson.",
          "org.springframework.",
          "com.amazonaws.services.kinesisanalytics.runtime.",
          "org.apache.commons.cli.",
          CommonsConfigurationModel.PREFIX,
          AmountModel.CLASS,
          "picocli.",
          "com.beust.jcommander.",
          "org.kohsuke.args4j.",
          ScoptModel.PACKAGE,
          PureConfigModel.PACKAGE,
          KOTLIN);

  private LibraryModels() {}

  /**
   * Every model.
   *
   * @param environmentVariables pinned environment variables
   * @param served what a managed service hands to the program
   */
  public static List<ApiModel> all(
      Map<String, String> environmentVariables, ServedProperties served) {
    return List.of(
        new ScalaModel(),
        new PureModel(),
        new ParameterToolModel(),
        new MapModel(),
        new StringBuilderModel(),
        new HolderModel(),
        new StringParts(),
        new StreamModel(),
        new CollectionModel(),
        new OptionalModel(),
        new TaskModel(),
        new SystemModel(environmentVariables),
        new FileModel(),
        new JdkTypes(),
        new OccasionalModels(
            OCCASIONAL, prefix -> occasional(prefix, environmentVariables, served)));
  }

  private static ApiModel occasional(
      String prefix, Map<String, String> environmentVariables, ServedProperties served) {
    switch (prefix) {
      case "com.typesafe.config.":
        return new TypesafeConfigModel(environmentVariables);
      case "org.yaml.snakeyaml.":
        return new YamlModel();
      case "com.fasterxml.jackson.":
      case JsonModel.SHADED:
      case "com.google.gson.":
        return new JsonModel();
      case "org.springframework.":
        return new SpringModel();
      case "com.amazonaws.services.kinesisanalytics.runtime.":
        return new KinesisPropertiesModel(served);
      case CommonsConfigurationModel.PREFIX:
        return new CommonsConfigurationModel();
      case AmountModel.CLASS:
        return new AmountModel();
      case "org.apache.commons.cli.":
        return new CommonsCliModel();
      case "picocli.":
        return new PicocliModel();
      case "com.beust.jcommander.":
        return new JCommanderModel();
      case PureConfigModel.PACKAGE:
        return new PureConfigModel();
      case ScoptModel.PACKAGE:
        return new ScoptModel();
      case KOTLIN:
        return new KotlinModel();
      case "org.kohsuke.args4j.":
        return new Args4jModel();
      default:
        throw new IllegalArgumentException(prefix);
    }
  }
}
