package io.github.flinkparallelism.workspace.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.workspace.MemoryFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What all build systems share: where the build file is looked for. */
class FlinkVersionReaderTest {
  static final String POM =
      """
      <project><dependencies><dependency>
        <groupId>org.apache.flink</groupId>
        <artifactId>flink-streaming-java</artifactId>
        <version>%s</version>
      </dependency></dependencies></project>
      """;

  @Test
  void aProjectWithoutBuildFileHasNoVersion() {
    DetectedVersion detected = read(new MemoryFiles(), "src/main/java");

    assertThat(detected.version()).isEmpty();
    assertThat(detected.location()).isEmpty();
    assertThat(detected.problems()).isEmpty();
  }

  @Test
  void theNearestBuildFileThatNamesAVersionWins() {
    MemoryFiles files =
        new MemoryFiles()
            .with("pom.xml", POM.formatted("1.17.2"))
            .with("a/pom.xml", POM.formatted("1.20.0"))
            .with("b/pom.xml", "<project/>")
            .with("c/build.gradle", "implementation 'org.apache.flink:flink-clients:2.1.0'");
    FlinkVersionReader reader = new FlinkVersionReader(files, BuildRun.UNSTATED);

    assertThat(text(reader.read(Path.of("a/src/main/java/com/acme/Job.java")))).isEqualTo("1.20.0");
    assertThat(text(reader.read(Path.of("b/src/main/java")))).isEqualTo("1.17.2");
    assertThat(text(reader.read(files.root().resolve("c")))).isEqualTo("2.1.0");
    assertThat(text(reader.read(Path.of(".")))).isEqualTo("1.17.2");
    assertThat(reader.read(Path.of("..")).version()).isEmpty();
  }

  @Test
  void oldVersionsAreReturnedAsTheyAre() {
    assertThat(text(read(new MemoryFiles().with("pom.xml", POM.formatted("1.9.1")), ".")))
        .isEqualTo("1.9.1");
  }

  static DetectedVersion read(MemoryFiles files, String place) {
    return new FlinkVersionReader(files, BuildRun.UNSTATED).read(Path.of(place));
  }

  static DetectedVersion read(MemoryFiles files, String place, BuildRun run) {
    return new FlinkVersionReader(files, run).read(Path.of(place));
  }

  static String text(DetectedVersion detected) {
    return detected.version().orElseThrow().text();
  }
}
