package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.settings.Artifact;
import io.github.flinkparallelism.settings.Description;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jars that deployments start under the names that the project's images give them. Only where
 * all Dockerfiles that make such a file copy the same one: which image a deployment runs is mostly
 * named by a tag that no file ties to a Dockerfile.
 */
public final class ImageJars {
  private final List<DescribingFile> dockerfiles;
  private final List<ImageFile> images = new ArrayList<>();

  private ImageJars(List<DescribingFile> dockerfiles) {
    this.dockerfiles = dockerfiles;
  }

  /** The deployments with what their jars are copies of. */
  public static List<Description> of(List<Description> deployments, List<DescribingFile> files) {
    Dockerfiles reader = new Dockerfiles();
    ImageJars jars =
        new ImageJars(files.stream().filter(file -> reader.accepts(file.name())).toList());
    return deployments.stream().map(jars::traced).toList();
  }

  private Description traced(Description deployment) {
    Optional<String> jar =
        deployment
            .program()
            .jar()
            .filter(path -> path.startsWith("/") || path.startsWith("local:///"));
    boolean open =
        deployment.program().entryClass().isEmpty() && deployment.program().artifact().isEmpty();
    if (jar.isEmpty() || !open || dockerfiles.isEmpty()) {
      return deployment;
    }
    if (images.isEmpty()) {
      dockerfiles.forEach(file -> images.add(ImageFile.of(file)));
    }
    List<Artifact> copies =
        images.stream().flatMap(image -> image.artifact(jar.get()).stream()).distinct().toList();
    return copies.size() == 1
        ? deployment.starting(deployment.program().copied(Optional.of(copies.get(0))))
        : deployment;
  }
}
