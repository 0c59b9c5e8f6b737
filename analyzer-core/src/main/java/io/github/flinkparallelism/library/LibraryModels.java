package io.github.flinkparallelism.library;

import io.github.flinkparallelism.interp.model.ApiModel;
import java.util.List;
import java.util.Map;

/** The catalogue of library models, in the order in which they are asked. */
public final class LibraryModels {
  private LibraryModels() {}

  /**
   * Every model.
   *
   * @param environmentVariables pinned environment variables
   */
  public static List<ApiModel> all(Map<String, String> environmentVariables) {
    return List.of(
        new PureModel(),
        new ParameterToolModel(),
        new MapModel(),
        new StringBuilderModel(),
        new StringParts(),
        new StreamModel(),
        new CollectionModel(),
        new OptionalModel(),
        new SystemModel(environmentVariables),
        new FileModel(),
        new JdkTypes());
  }
}
