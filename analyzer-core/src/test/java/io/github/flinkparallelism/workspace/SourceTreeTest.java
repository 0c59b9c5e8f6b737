package io.github.flinkparallelism.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeTest {
  @TempDir Path temporary;
  private Path root;
  private DiskFiles disk;

  @BeforeEach
  void createRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("project"));
    disk = DiskFiles.of(root, List.of());
  }

  @Test
  void anEmptyProjectHasNothing() {
    SourceTree tree = tree();

    assertThat(tree.files()).isEmpty();
    assertThat(tree.entryPointCandidates()).isEmpty();
    assertThat(tree.callSiteCandidates()).isEmpty();
    assertThat(tree.fileOf("com.acme.Job")).isEmpty();
    assertThat(tree.fileOf("")).isEmpty();
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void aProjectThatDoesNotExistIsAProblem() {
    DiskFiles nowhere = DiskFiles.of(root.resolve("nowhere"), List.of());

    assertThat(SourceTree.of(nowhere, List.of(), List.of(), false).files()).isEmpty();
    assertThat(nowhere.problems())
        .extracting(Problem::message)
        .containsExactly("source folder does not exist; check the path");
  }

  @Test
  void findsTheSourceRootsOfEveryModule() throws IOException {
    file("b/src/main/java/com/acme/B.java");
    file("a/src/main/java/com/acme/A.java");
    file("a/src/test/java/com/acme/ATest.java");
    file("a/src/integrationTest/java/com/acme/AIt.java");
    file("a/src/jmh/java/com/acme/Bench.java");
    file("a/target/generated-sources/x/G.java");
    file("a/build/generated/G.java");
    file("a/out/G.java");
    file("node_modules/x/N.java");
    file(".idea/H.java");
    file("scripts/Loose.java");
    file("a/src/main/resources/archetype/src/main/java/Template.java");
    file("a/src/main/java/com/acme/build/target/out/Deep.java");

    assertThat(names(tree().files()))
        .containsExactly(
            "a/src/jmh/java/com/acme/Bench.java",
            "a/src/main/java/com/acme/A.java",
            "a/src/main/java/com/acme/build/target/out/Deep.java",
            "b/src/main/java/com/acme/B.java");
    assertThat(names(SourceTree.of(disk, List.of(), List.of(), true).files()))
        .contains(
            "a/src/test/java/com/acme/ATest.java", "a/src/integrationTest/java/com/acme/AIt.java");
  }

  @Test
  void plainFoldersAreSourcesWhereThereIsNoLayout() throws IOException {
    file("Job.java");
    file("lib/com/acme/Tool.java");
    file("lib/notes.txt");
    file("target/Old.java");

    assertThat(names(tree().files())).containsExactly("Job.java", "lib/com/acme/Tool.java");
  }

  @Test
  void theRootMayBeASourceRootItself() throws IOException {
    Path sources = file("src/main/java/com/acme/Job.java").getParent().getParent().getParent();
    DiskFiles inner = DiskFiles.of(sources, List.of());

    assertThat(SourceTree.of(inner, List.of(), List.of(), false).files())
        .containsExactly(sources.resolve("com/acme/Job.java"));
  }

  @Test
  void aSingleFileHasItsFolderAsLibrary() throws IOException {
    Path job = file("com/acme/Job.java");
    Path helper = file("com/acme/Helper.java", "package com.acme;");
    SourceTree tree = SourceTree.of(DiskFiles.of(job, List.of()), List.of(), List.of(), false);

    assertThat(tree.files()).containsExactly(job);
    assertThat(tree.allFiles()).containsExactly(helper, job);
    assertThat(tree.fileOf("com.acme.Helper")).contains(helper);
    assertThat(tree.filesInPackageOf(job)).containsExactly(helper);
  }

  @Test
  void namedRootsAreTheOnlyOnes() throws IOException {
    Path job = file("jobs/com/acme/Job.java");
    Path nested = file("jobs/lib/com/acme/Nested.java");
    file("src/main/java/com/acme/Other.java");
    Path outside = DiskFilesTest.write(temporary.resolve("shared/com/acme/Shared.java"), "");
    SourceTree tree =
        SourceTree.of(
            disk,
            List.of(Path.of("jobs")),
            List.of(Path.of("jobs/lib"), temporary.resolve("shared")),
            false);

    assertThat(tree.files()).containsExactly(job);
    assertThat(tree.allFiles()).containsExactlyInAnyOrder(job, nested, outside);
    assertThat(disk.text(outside)).contains("");
  }

  @Test
  void namedRootsMayBeFilesOverlapOrBeMissing() throws IOException {
    Path job = file("jobs/Job.java");
    SourceTree tree =
        SourceTree.of(
            disk,
            List.of(Path.of("jobs/Job.java"), Path.of("jobs"), Path.of("jobs"), Path.of("gone")),
            List.of(),
            false);

    assertThat(tree.files()).containsExactly(job);
    assertThat(disk.problems())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("source folder does not exist", "gone");
  }

  @Test
  void loopsOfLinksEnd() throws IOException {
    file("src/main/java/com/acme/Job.java");
    Files.createSymbolicLink(root.resolve("src/main/java/com/loop"), root);
    Files.createSymbolicLink(root.resolve("a-link"), root.resolve("src"));
    Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
    Files.createSymbolicLink(root.resolve("up"), temporary);
    Files.createSymbolicLink(
        root.resolve("src/main/java/com/acme/Same.java"),
        root.resolve("src/main/java/com/acme/Job.java"));

    assertThat(names(tree().files())).containsExactly("src/main/java/com/acme/Job.java");
  }

  @Test
  void linkedFoldersInsideTheProjectBelongToIt() throws IOException {
    file("src/main/java/com/acme/Job.java");
    file("hidden/.store/com/shared/Shared.java");
    Files.createSymbolicLink(
        root.resolve("src/main/java/com/shared"), root.resolve("hidden/.store/com/shared"));
    Files.createSymbolicLink(
        root.resolve("src/main/java/com/secret"), Files.createDirectory(temporary.resolve("x")));
    DiskFilesTest.write(temporary.resolve("x/Secret.java"), "");

    assertThat(names(tree().files()))
        .containsExactly("src/main/java/com/acme/Job.java", "src/main/java/com/shared/Shared.java");
  }

  @Test
  void typesAreFoundByPackageFolder() throws IOException {
    Path outer = file("src/main/java/com/acme/Outer.java", "package com.acme;");
    Path unnamed = file("src/main/java/Unnamed.java");
    SourceTree tree = tree();

    assertThat(tree.fileOf("com.acme.Outer")).contains(outer);
    assertThat(tree.fileOf("com.acme.Outer.Inner.Innermost")).contains(outer);
    assertThat(tree.fileOf("com.other.Outer")).isEmpty();
    assertThat(tree.fileOf("Outer")).isEmpty();
    assertThat(tree.fileOf("Unnamed")).contains(unnamed);
    assertThat(tree.fileOf("com.acme")).isEmpty();
  }

  @Test
  void typesAreFoundByDeclarationWherePackagesDoNotMirrorFolders() throws IOException {
    Path one = file("a/Tool.java", "/* package no.such; */ // package no;\npackage com . acme;");
    Path two = file("b/Tool.java", "\uFEFF\r\npackage com.other;\r\nclass Tool {}");
    file("c/Tool.java", "class Tool { String s = \"package com.third;\"; }");
    SourceTree tree = tree();

    assertThat(tree.fileOf("com.acme.Tool")).contains(one);
    assertThat(tree.fileOf("com.other.Tool.Inner")).contains(two);
    assertThat(tree.fileOf("com.third.Tool")).isEmpty();
    assertThat(tree.fileOf("Tool")).contains(root.resolve("c/Tool.java"));
  }

  @Test
  void theNearestOfEquallyNamedTypesAndResourcesWins() throws IOException {
    Path jobA = file("a/src/main/java/com/acme/Job.java");
    Path jobB = file("b/src/main/java/com/acme/Job.java");
    Path helpB = file("b/src/main/java/com/acme/Help.java");
    Path propertiesA = file("a/src/main/resources/job.properties");
    Path propertiesB = file("b/src/main/resources/job.properties");
    SourceTree tree = tree();

    assertThat(tree.fileOf("com.acme.Job")).contains(jobA);
    assertThat(tree.fileOf("com.acme.Job", helpB)).contains(jobB);
    assertThat(tree.resource("/job.properties")).contains(propertiesA);
    assertThat(tree.resource("job.properties", jobB)).contains(propertiesB);
    assertThat(tree.filesInPackageOf(jobB)).containsExactly(helpB, jobA);
  }

  @Test
  void resourcesAndFilesStayInsideTheProject() throws IOException {
    Path nextToSource = file("src/main/java/com/acme/local.properties");
    Path conf = file("conf/job.conf");
    file("src/main/java/com/acme/Job.java");
    DiskFilesTest.write(temporary.resolve("secret"), "");
    SourceTree tree = tree();

    assertThat(tree.resource("com/acme/local.properties")).contains(nextToSource);
    assertThat(tree.resource("conf/job.conf")).contains(conf);
    assertThat(tree.file("conf/../conf/job.conf")).contains(conf);
    assertThat(tree.file(conf.toString())).contains(conf);
    for (String name : List.of("", "/", "nope", "../secret", "a\0b", "*?<>|", "conf")) {
      assertThat(tree.file(name)).isEmpty();
      assertThat(tree.resource(name)).isEmpty();
    }
  }

  private SourceTree tree() {
    return SourceTree.of(disk, List.of(), List.of(), false);
  }

  private Path file(String path) throws IOException {
    return file(path, "");
  }

  private Path file(String path, String text) throws IOException {
    return DiskFilesTest.write(root.resolve(path), text);
  }

  private List<String> names(List<Path> files) {
    return files.stream().map(disk::relative).toList();
  }
}
