package io.github.flinkparallelism.workspace.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.MemoryFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source folders that build files name. */
class SourceFolderReaderTest {
  private final List<Problem> problems = new ArrayList<>();

  /** Folders relative to the root, those of tests in brackets. */
  private List<String> read(MemoryFiles files, String... folders) {
    List<Path> all = new ArrayList<>();
    for (String folder : folders) {
      all.add(files.root().resolve(folder).normalize());
    }
    return new SourceFolderReader(files, problems::add)
        .in(all).stream()
            .map(
                stated -> {
                  String name = files.root().relativize(stated.folder()).toString();
                  return stated.test() ? "(" + name + ")" : name;
                })
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceSets { main { java { srcDirs = ['code'] } } }",
        "sourceSets {\n  main {\n    scala {\n      srcDirs = [ // both\n        'code',\n      ]\n    }\n  }\n}",
        "sourceSets.main.java.srcDirs = ['code']",
        "sourceSets {\n main.java.srcDirs += \"code\"\n}",
        "sourceSets { main { java { srcDir 'code' } resources { srcDir 'data' } } }",
        "sourceSets { main { java { srcDir \"$projectDir/code\" } } }",
        "def folder = 'code'\nsourceSets { main { java { srcDir folder_ } java { srcDir \"${folder}\" } } }",
        "sourceSets[\"main\"].java.srcDir(\"code\")",
        "sourceSets.getByName(\"main\") {\n  java.setSrcDirs(listOf(\"code\"))\n}",
        "sourceSets {\n  val main by getting {\n    kotlin.srcDirs(\"code\")\n  }\n}",
        "kotlin {\n  sourceSets[\"main\"].kotlin.srcDir(file(\"$rootDir/code\"))\n}",
        "if (true) { println('}') }\nsourceSets { main { java { srcDirs 'code' } } }",
      })
  void gradle(String script) {
    assertThat(read(new MemoryFiles().with("build.gradle", script), "")).containsExactly("code");
    assertThat(read(new MemoryFiles().with("build.gradle.kts", script), ""))
        .containsExactly("code");
    assertThat(problems).isEmpty();
  }

  @Test
  void gradleTestsAndOtherProjects() {
    MemoryFiles files =
        new MemoryFiles()
            .with("settings.gradle", "include 'a', 'b'")
            .with(
                "build.gradle",
                """
                subprojects {
                  sourceSets {
                    main { java { srcDirs = ['src'] } }
                    test { java { srcDirs = ['test'] } }
                  }
                }
                project(':b') { sourceSets.main.scala.srcDirs = ['scala'] }
                """)
            .with("a/build.gradle", "sourceSets { integrationTest { java { srcDir 'it' } } }")
            .with("b/build.gradle", "sourceSets { main { java { srcDir \"$rootDir/common\" } } }");

    assertThat(read(files, "", "a", "b"))
        .containsExactly("(a/it)", "a/src", "(a/test)", "b/scala", "b/src", "(b/test)", "common");
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Compile / scalaSource := baseDirectory.value / \"src\" | src",
        "scalaSource in Compile := baseDirectory.value / \"src\" / \"jobs\" | src/jobs",
        "Compile / scalaSource    := baseDirectory.value | ''",
        "scalaSource in Compile <<= baseDirectory(_ / \"src\") | src",
        "javaSource in Compile := file(\"java\") | java",
        "Compile / unmanagedSourceDirectories += baseDirectory.value / \"shared\" | shared",
        "Compile / unmanagedSourceDirectories ++= Seq(baseDirectory.value / \"shared\") | shared",
        "unmanagedSourceDirectories in Compile += (ThisBuild / baseDirectory).value / \"all\" | all",
        "Compile / unmanagedSourceDirectories += (Compile / sourceDirectory).value / \"gen\" |"
            + " src/main/gen",
        "Test / scalaSource := baseDirectory.value / \"checks\" | (checks)",
        "lazy val root = (project in file(\".\")).settings(Compile / scalaSource :="
            + " baseDirectory.value / \"src\") | src",
      })
  void sbt(String script, String folder) {
    assertThat(read(new MemoryFiles().with("build.sbt", script), "")).containsExactly(folder);
    assertThat(problems).isEmpty();
  }

  @Test
  void sbtProjects() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "build.sbt",
                """
                name := "all"
                lazy val common = project
                  .settings(Settings.all)
                lazy val jobs = (project in file("modules/jobs"))
                  .dependsOn(common)
                  .settings(
                    Compile / scalaSource :=
                      baseDirectory.value / "code",
                    Compile / unmanagedSourceDirectories ++= Seq(
                      baseDirectory.value / "more",
                      baseDirectory.value / "even" / "more"
                    )
                  )

                Compile / sourceDirectory := baseDirectory.value / "app"
                """)
            .with(
                "project/Settings.scala",
                "object Settings {\n  val all = Seq(javaSource in Compile := baseDirectory.value /"
                    + " \"java\")\n}");

    assertThat(read(files, ""))
        .containsExactly(
            "app/java",
            "app/scala",
            "common/java",
            "java",
            "modules/jobs/code",
            "modules/jobs/even/more",
            "modules/jobs/java",
            "modules/jobs/more");
    assertThat(problems).isEmpty();
  }

  @Test
  void maven() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "pom.xml",
                """
                <project>
                  <!-- <sourceDirectory>old</sourceDirectory> -->
                  <properties><code>code</code></properties>
                  <build>
                    <sourceDirectory>${project.basedir}/${code}</sourceDirectory>
                    <testSourceDirectory>checks</testSourceDirectory>
                    <plugins><plugin>
                      <configuration><source>17</source><sources><source>more</source></sources>
                        <includes><include>**/*.scala</include></includes></configuration>
                    </plugin></plugins>
                  </build>
                </project>
                """)
            .with(
                "jobs/pom.xml",
                "<project><build><source>${java.version}</source></build></project>");

    assertThat(read(files, "", "jobs"))
        .containsExactly("(checks)", "code", "(jobs/checks)", "jobs/code", "jobs/more", "more");
    assertThat(problems).isEmpty();
  }

  @Test
  void whatOnlyTheBuildCanTellIsAProblem() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "build.gradle",
                "def a = \"$b\"\ndef b = \"$a\"\n"
                    + "sourceSets { main { java { srcDirs = [\"$a/x\", '../../out'] } } }");

    assertThat(read(files, "")).isEmpty();
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "source folder $a/x is not told without running the build; state source folders"
                + " explicitly",
            "source folder ../../out lies outside of the project and is not read; state source"
                + " folders explicitly");
    assertThat(problems.get(0).location().line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourceSets { main { java { srcDirs = ['a",
        "sourceSets { { { { srcDirs ((([[[",
        "}}}} srcDirs = ]])) sourceSets srcDir",
        "Compile / scalaSource := baseDirectory.value / ",
        "lazy val x = project in file(\"\nscalaSource := ((((",
        "<sourceDirectory>\u0000</sourceDirectory><source>",
      })
  void brokenFilesSayNothing(String text) {
    for (String name : List.of("build.gradle", "build.sbt", "pom.xml")) {
      assertThat(read(new MemoryFiles().with(name, text), "")).isEmpty();
    }
  }
}
