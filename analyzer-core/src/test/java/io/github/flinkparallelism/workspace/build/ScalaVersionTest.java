package io.github.flinkparallelism.workspace.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.workspace.MemoryFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of Scala, from the build files of sbt, Gradle and Maven. */
class ScalaVersionTest {
  private static Optional<String> read(MemoryFiles files) {
    return new FlinkVersionReader(files, BuildRun.UNSTATED)
        .scalaVersion(Path.of("src/main/scala/Job.scala"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalaVersion := \"2.12.18\"",
        "ThisBuild / scalaVersion := \"2.12.18\"",
        "scalaVersion in ThisBuild := \"2.12.18\"",
        "val scala212 = \"2.12.18\"\nlazy val root = project.settings(\n  scalaVersion := scala212\n)",
        "// scalaVersion := \"2.11.1\"\nscalaVersion := \"2.12.18\"",
        "crossScalaVersions := Seq(\"2.11.1\", \"2.13.1\")\nscalaVersion := \"2.12.18\"",
      })
  void settingsOfSbt(String script) {
    assertThat(read(new MemoryFiles().with("build.sbt", script))).contains("2.12.18");
  }

  @Test
  void sbtKeepsVersionsInOtherFiles() {
    MemoryFiles files =
        new MemoryFiles()
            .with("build.sbt", "scalaVersion := Dependencies.scala3\n")
            .with("project/Dependencies.scala", "object Dependencies { val scala3 = \"3.3.4\" }");

    assertThat(read(files)).contains("3.3.4");
    assertThat(read(new MemoryFiles().with("build.sbt", "scalaVersion := elsewhere"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implementation 'org.scala-lang:scala-library:2.12.18'",
        "def scalaVersion = '2.12.18'\nimplementation \"org.scala-lang:scala-library:${scalaVersion}\"",
        "ext { scalaBinaryVersion = '2.12'; scalaVersion = '2.12.18' }",
      })
  void gradle(String script) {
    assertThat(read(new MemoryFiles().with("build.gradle", script))).contains("2.12.18");
  }

  @Test
  void gradlesArtifactsEndWithTheBinaryVersion() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "build.gradle.kts",
                "dependencies { implementation(\"org.apache.flink:flink-streaming-scala_2.12:1.17.2\") }");

    assertThat(read(files)).contains("2.12");
  }

  private static final String POM =
      """
      <project>
        <properties>%s</properties>
        <dependencies>
          <dependency>
            <groupId>org.apache.flink</groupId>
            <artifactId>flink-streaming-scala_${scala.binary.version}</artifactId>
            <version>1.17.2</version>
          </dependency>
          %s
        </dependencies>
      </project>
      """;

  @Test
  void maven() {
    String binary = "<scala.binary.version>2.12</scala.binary.version>";
    String library =
        """
        <dependency>
          <groupId>org.scala-lang</groupId>
          <artifactId>scala-library</artifactId>
          <version>${of.scala}</version>
        </dependency>
        """;

    assertThat(read(new MemoryFiles().with("pom.xml", POM.formatted(binary, "")))).contains("2.12");
    assertThat(
            read(
                new MemoryFiles()
                    .with(
                        "pom.xml",
                        POM.formatted(binary + "<scala.version>2.12.18</scala.version>", ""))))
        .contains("2.12.18");
    assertThat(
            read(
                new MemoryFiles()
                    .with(
                        "pom.xml",
                        POM.formatted(binary + "<of.scala>2.12.17</of.scala>", library))))
        .contains("2.12.17");
    assertThat(read(new MemoryFiles().with("pom.xml", POM.formatted("", "")))).isEmpty();
  }

  @Test
  void otherNumbersAreNoVersionOfScala() {
    MemoryFiles files =
        new MemoryFiles()
            .with("pom.xml", POM.formatted("<scala.version>latest</scala.version>", ""));

    assertThat(read(files)).isEmpty();
    assertThat(read(new MemoryFiles())).isEmpty();
  }
}
