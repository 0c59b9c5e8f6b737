package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.interp.SourceProvider;
import io.github.flinkparallelism.interp.model.Runtime.ResourceText;
import io.github.flinkparallelism.ir.SourceUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sources as one job sees them: of equal names, the nearest to its entry point. */
record JobSources(Project project, Path from) implements SourceProvider {
  @Override
  public Optional<SourceUnit> unitOf(String qualifiedName) {
    return project.sources().fileOf(qualifiedName, from).flatMap(project::unit);
  }

  @Override
  public List<String> holders(String packageName, String member) {
    return project.sources().holders(packageName, member);
  }

  private ResourceText read(Path file, String text) {
    String name = project.files().relative(file);
    project.readByProgram(name);
    return new ResourceText(name, text);
  }

  @Override
  public Optional<ResourceText> resource(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    Optional<Path> file = project.sources().resource(relative, from);
    if (file.isEmpty()) {
      file = project.sources().file(name);
    }
    return file.flatMap(
        path ->
            project
                .files()
                .text(path)
                .map(text -> project.filtered(path, text))
                .map(text -> read(path, text)));
  }
}
