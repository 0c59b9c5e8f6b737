package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.settings.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image that a service is built from.
 *
 * @param dockerfile its source
 * @param image what that makes with the service's arguments
 */
record ComposeBuild(DescribingFile dockerfile, ImageFile image) {
  /** What a layer with {@code build} names; empty where the project has no such file. */
  static Optional<ComposeBuild> of(ComposeService.Layer layer, ComposeProject project) {
    YamlTree build = layer.tree().at("build").orElseThrow();
    DescribingFile file = layer.file();
    String context =
        project.interpolated(build.scalar().or(() -> build.text("context")).orElse("."));
    String dockerfile = project.interpolated(build.text("dockerfile").orElse("Dockerfile"));
    return ProjectPaths.file(file, context + "/" + dockerfile)
        .flatMap(
            found -> {
              Path path = file.files().root().resolve(found);
              return file.files()
                  .text(path)
                  .map(text -> new DescribingFile(path, found, text, file.files(), file.built()));
            })
        .map(
            source -> {
              List<String> folders =
                  ProjectPaths.folder(file, context).map(List::of).orElse(List.of());
              return new ComposeBuild(
                  source, ImageFile.of(source, folders, arguments(build, project)));
            });
  }

  private static Map<String, String> arguments(YamlTree build, ComposeProject project) {
    Map<String, String> arguments = new HashMap<>();
    build
        .at("args")
        .ifPresent(
            stated -> {
              stated
                  .entries()
                  .forEach(
                      (name, value) ->
                          value.scalar().ifPresent(text -> put(name, text, project, arguments)));
              for (YamlTree item : stated.items()) {
                String[] parts = item.scalar().orElse("").split("=", 2);
                if (parts.length == 2) {
                  put(parts[0].strip(), parts[1], project, arguments);
                }
              }
            });
    return arguments;
  }

  private static void put(
      String name, String text, ComposeProject project, Map<String, String> arguments) {
    String value = project.interpolated(text);
    arguments.put(name, Template.unfilled(value).orElse(value));
  }
}
