package io.github.flinkparallelism.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of Scala and Kotlin, which need not be named after what they declare. */
class OtherLanguagesTest {
  private static final String SCALA_API =
      "package org.acme\nimport org.apache.flink.streaming.api.scala._\n";

  @TempDir Path root;

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SourceTree tree() {
    return SourceTree.of(DiskFiles.of(root, List.of()), List.of(), List.of(), false);
  }

  @Test
  void foldersOfEveryBuildToolAreFound() throws IOException {
    file("a/src/main/scala/A.scala", "");
    file("a/src/main/scala-2.13/B.scala", "");
    file("b/src/main/kotlin/C.kt", "");
    file("b/src/main/java/D.java", "");
    file("b/src/test/scala/E.scala", "");
    file("b/build.gradle.kts", "");
    file("F.scala", "");

    assertThat(tree().files())
        .extracting(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("A.scala", "B.scala", "C.kt", "D.java");
  }

  @Test
  void aTypeIsFoundInAFileOfAnotherName() throws IOException {
    file(
        "src/main/scala/everything.scala",
        "// package wrong\npackage org.acme\npackage jobs\n\n"
            + "case class Config(n: Int)\n@deprecated final case object Other {\n  class Inner\n}\n");
    file("src/main/kotlin/Steps.kt", "@file:JvmName(\"X\")\npackage org.acme\nfun f() {}");
    SourceTree tree = tree();

    assertThat(tree.fileOf("org.acme.jobs.Config")).isPresent();
    assertThat(tree.fileOf("org.acme.jobs.Other.Inner")).isPresent();
    assertThat(tree.fileOf("org.acme.StepsKt")).isPresent();
    assertThat(tree.fileOf("org.acme.X")).isPresent();
    assertThat(tree.holders("org.acme", "f")).containsExactly("org.acme.X");
    assertThat(tree.holders("org.acme", "other")).isEmpty();
    assertThat(tree.fileOf("org.acme.jobs.Inner")).isEmpty();
    assertThat(tree.fileOf("org.acme.Config")).isEmpty();
  }

  @Test
  void everyWayToStartAProgramIsACandidate() throws IOException {
    file("Main.scala", SCALA_API + "object Main { def main(a: Array[String]): Unit = {} }");
    file("App.scala", SCALA_API + "object X extends App { }");
    file("Three.scala", SCALA_API + "@main def run(n: Int) = ???");
    file("None.scala", SCALA_API + "object X { def domain(x: Int) = 1 }");
    file(
        "Job.kt",
        "import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment\nfun main() {}");

    assertThat(tree().entryPointCandidates())
        .extracting(path -> path.getFileName().toString())
        .containsExactly("App.scala", "Job.kt", "Main.scala", "Three.scala");
    assertThat(tree().pipelineCandidates()).hasSize(5);
  }

  @Test
  void namesTellTheLanguage() {
    assertThat(Language.of("a/b.scala")).contains(Language.SCALA);
    assertThat(Language.of("build.gradle.kts")).isEmpty();
    assertThat(Language.KOTLIN.stem("a/b.kt")).isEqualTo("b");
  }
}
