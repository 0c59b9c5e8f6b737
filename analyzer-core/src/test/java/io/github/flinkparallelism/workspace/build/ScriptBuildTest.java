package io.github.flinkparallelism.workspace.build;

import static io.github.flinkparallelism.workspace.build.FlinkVersionReaderTest.read;
import static io.github.flinkparallelism.workspace.build.FlinkVersionReaderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.MemoryFiles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradle and sbt. */
class ScriptBuildTest {
  private static final String USE = "implementation \"org.apache.flink:flink-clients:%s\"\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implementation 'org.apache.flink:flink-streaming-java:1.18.1'",
        "implementation(\"org.apache.flink:flink-streaming-java_2.12:1.18.1\")",
        "compileOnly group: 'org.apache.flink', name: 'flink-clients', version: '1.18.1'",
        "implementation(group = \"org.apache.flink\", name = \"flink-clients\", version = \"1.18.1\")",
        "implementation(\"org.apache.flink\", \"flink-clients\", \"1.18.1\")",
        "ext { flinkVersion = '1.18.1' }\nimplementation \"org.apache.flink:flink-clients:$flinkVersion\"",
        "ext.flinkVersion = '1.18.1'\nimplementation \"org.apache.flink:flink-clients:${rootProject.ext.flinkVersion}\"",
        "def flinkVersion               = '1.18.1'\nimplementation \"org.apache.flink:flink-clients:$flinkVersion\"",
        "def v = '1.18.1'\nimplementation 'org.apache.flink:flink-clients:' + v",
        "val v: String = \"1.18.1\"\nimplementation(\"org.apache.flink:flink-clients:$v\")",
        "val v by extra(\"1.18.1\")\nimplementation(\"org.apache.flink:flink-clients:${v}\")",
        "extra[\"v\"] = \"1.18.1\"\nimplementation(\"org.apache.flink:flink-clients:${project.extra[\"v\"]}\")",
        "ext { set('v', '1.18.1') }\nimplementation \"org.apache.flink:flink-clients:${property('v')}\"",
        "ext.versions = [kafka: '3.0', flink: '1.18.1']\nimplementation \"org.apache.flink:flink-clients:${versions.flink}\"",
        "ext { s = '2.12'; flinkVersion = '1.18.1' }\ncompile \"org.apache.flink:flink-streaming-java_${s}:${flinkVersion}\"",
        "ext { line = '1.18'; v = \"${line}.1\" }\ncompile \"org.apache.flink:flink-clients:$v\"",
        "// implementation 'org.apache.flink:flink-clients:1.1'\n/* 'org.apache.flink:flink-clients:1.2' */\n"
            + "include '**/*.java'\ncompile 'org.apache.flink:flink-clients:1.18.1' // https://x\nexclude '**/*.x'",
        "compile 'org.apache.flink:flink-connector-kafka:3.2.0-1.18'\ncompile 'org.apache.flink:flink-clients:1.18.1'",
        "flinkVersion = '1.18.1'",
      })
  void gradleScripts(String script) {
    assertThat(text(read(new MemoryFiles().with("build.gradle", script), "src/main/java")))
        .isEqualTo("1.18.1");
    assertThat(text(read(new MemoryFiles().with("build.gradle.kts", script), "src/main/java")))
        .isEqualTo("1.18.1");
  }

  @Test
  void gradleVariablesOfTheProject() {
    String use = USE.formatted("$flinkVersion");

    assertThat(text(read(module(use).with("gradle.properties", "flinkVersion=1.17.2\n"), "job")))
        .isEqualTo("1.17.2");
    assertThat(text(read(module(use).with("build.gradle", "ext.flinkVersion = '1.16.0'"), "job")))
        .isEqualTo("1.16.0");
    assertThat(
            text(
                read(
                    module(use)
                        .with("build.gradle", "apply from: \"$rootDir/gradle/deps.gradle\"")
                        .with("gradle/deps.gradle", "ext { flinkVersion = \"1.15.0\" }"),
                    "job")))
        .isEqualTo("1.15.0");
    assertThat(read(module(use), "job").version()).isEmpty();
    assertThat(read(module(use), "job").problems())
        .containsExactly(
            new Problem(
                "Flink's version $flinkVersion is not defined in the project's build files; state"
                    + " the version explicitly",
                new Location("job/build.gradle", 1, 48)));
  }

  @Test
  void gradleVersionCatalogue() {
    String catalog =
        """
        [versions]
        # flink = "1.1"
        flink-core = "1.19.2" # newest
        [libraries]
        kafka = { module = "org.apache.kafka:kafka", version = "3.0" }
        streaming = { module = "org.apache.flink:flink-streaming-java", version.ref = "flink-core" }
        """;
    MemoryFiles files = module("implementation(libs.streaming)");
    DetectedVersion detected = read(files.with("gradle/libs.versions.toml", catalog), "job");

    assertThat(text(detected)).isEqualTo("1.19.2");
    assertThat(detected.location()).contains(new Location("gradle/libs.versions.toml", 3, 15));
    assertThat(
            text(
                read(
                    module(USE.formatted("${libs.versions.flink.core.get()}"))
                        .with("gradle/libs.versions.toml", catalog),
                    "job")))
        .isEqualTo("1.19.2");
    for (String library :
        new String[] {
          "\"org.apache.flink:flink-clients:1.17.0\"",
          "{ group = \"org.apache.flink\", name = \"flink-clients\", version = \"1.17.0\" }",
        }) {
      assertThat(
              text(
                  read(
                      module("")
                          .with("gradle/libs.versions.toml", "[libraries]\nx = " + library + "\n"),
                      "job")))
          .isEqualTo("1.17.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libraryDependencies += \"org.apache.flink\" %% \"flink-streaming-scala\" % \"1.14.6\"",
        "val flinkVersion = \"1.14.6\"\nlibraryDependencies ++= Seq(\n"
            + "\"org.apache.flink\" %% \"flink-scala\" % flinkVersion % \"provided\")",
        "val V = new {\n  val flink                  = \"1.14.6\"\n}\n"
            + "libraryDependencies += \"org.apache.flink\"  % \"flink-clients\"                % V.flink",
        "ThisBuild / scalaVersion := \"2.12.18\"\nlazy val flinkVersion = \"1.14.6\"\n"
            + "lazy val flinkDependencies = Seq(\n"
            + "  \"org.apache.flink\" %% \"flink-streaming-scala\" % flinkVersion % Provided,\n"
            + "  \"org.apache.flink\" % \"flink-clients\" % flinkVersion % Provided)\n"
            + "lazy val jobs = (project in file(\"jobs\")).dependsOn(core)\n"
            + "  .settings(libraryDependencies ++= flinkDependencies)\nlazy val core = project\n",
        "lazy val versions = new { val flink = \"1.14.6\"; val scopt = \"4.1.0\" }\n"
            + "libraryDependencies ++= Seq(\"com.github.scopt\" %% \"scopt\" % versions.scopt,\n"
            + "  \"org.apache.flink\" %% \"flink-scala\" % versions.flink)",
        "libraryDependencies += \"org.apache.flink\" % \"flink-clients\" % V.flink\nobject V { val flink: String = \"1.14.6\" }",
      })
  void sbtScripts(String script) {
    assertThat(text(read(new MemoryFiles().with("build.sbt", script), "src/main/scala")))
        .isEqualTo("1.14.6");
  }

  @Test
  void sbtDependenciesInScala() {
    MemoryFiles files =
        new MemoryFiles()
            .with("build.sbt", "libraryDependencies ++= Dependencies.all")
            .with(
                "project/Dependencies.scala",
                "object Dependencies {\n  val flinkVersion = \"1.13.6\"\n"
                    + "  val all = Seq(\"org.apache.flink\" %% \"flink-clients\" % flinkVersion)\n}");
    DetectedVersion detected = read(files, ".");

    assertThat(text(detected)).isEqualTo("1.13.6");
    assertThat(detected.location()).contains(new Location("project/Dependencies.scala", 2, 23));
  }

  @Test
  void projectsOfOneSbtBuild() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "build.sbt",
                """
                import Dependencies._
                lazy val root = (project in file(".")).aggregate(core, jobs)
                lazy val core = (project in file("core")).settings(libraryDependencies ++= flink)
                lazy val jobs = (project in file("modules/jobs"))
                  .dependsOn(core % "compile->compile;test->test")
                  .settings(libraryDependencies ++= flink.map(_ % Provided))
                """)
            .with(
                "project/Versions.scala",
                "object Versions {\n  val Scala = \"2.12.18\"\n  val Flink = \"1.17.2\"\n}\n")
            .with(
                "project/Dependencies.scala",
                """
                import sbt._
                object Dependencies {
                  lazy val flink: Seq[ModuleID] = Seq(
                    "org.apache.flink" %% "flink-streaming-scala" % Versions.Flink,
                    "org.apache.flink" %  "flink-clients"         % Versions.Flink
                  )
                }
                """);

    assertThat(text(read(files, "modules/jobs"))).isEqualTo("1.17.2");
    assertThat(text(read(files, "core"))).isEqualTo("1.17.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flink = { strictly = \"1.19.2\" }",
        "flink = { strictly = \"[1.19, 1.20[\", prefer = \"1.19.2\" }",
        "flink = '1.19.2'",
      })
  void gradleVersionsThatAreRich(String version) {
    String catalog =
        "[versions]\nkotlin = \"2.1.0\"\n"
            + version
            + "\n[libraries]\nflink-clients = { group = \"org.apache.flink\", name = \"flink-clients\","
            + " version = { ref = \"flink\" } }\n[bundles]\nflink = [\"flink-clients\"]\n";
    MemoryFiles files =
        module("dependencies {\n  implementation(libs.bundles.flink)\n}\n")
            .with("gradle/libs.versions.toml", catalog);

    assertThat(text(read(files, "job"))).isEqualTo("1.19.2");
  }

  @Test
  void gradleConstantsInBuildSources() {
    MemoryFiles files =
        new MemoryFiles()
            .with("settings.gradle.kts", "include(\":job\")\n")
            .with("build.gradle.kts", "subprojects { apply(plugin = \"java\") }\n")
            .with(
                "job/build.gradle.kts",
                "dependencies { implementation(\"org.apache.flink:flink-clients:${Versions.flink}\") }\n")
            .with(
                "buildSrc/src/main/kotlin/Versions.kt",
                "object Versions {\n  const val kafka = \"3.0\"\n  const val flink = \"1.18.1\"\n}\n");

    assertThat(text(read(files, "job"))).isEqualTo("1.18.1");
  }

  @Property(tries = 1_000)
  void noTextMakesAReaderThrow(@ForAll("scripts") String script) {
    for (String file : new String[] {"pom.xml", "build.gradle", "build.sbt"}) {
      MemoryFiles files =
          new MemoryFiles().with(file, script).with("gradle/libs.versions.toml", script);
      assertThat(read(files, ".")).isNotNull();
    }
  }

  @Test
  void hostileScriptsEndQuickly() {
    for (String part :
        new String[] {
          "a",
          "a.",
          " ",
          "'",
          "\"org.apache.flink:",
          "group: ",
          "ext { ",
          "${",
          "/*",
          "a1='$a1'\n",
          "'org.apache.flink:flink-clients:$b'\n",
          "x = '1'\n"
        }) {
      MemoryFiles files =
          new MemoryFiles()
              .with("build.gradle", part.repeat(50_000))
              .with("build.sbt", part.repeat(50_000));
      assertThat(read(files, ".").version()).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> scripts() {
    return Arbitraries.of(
            "<project>",
            "</project>",
            "<version>",
            "&x;",
            "<!--",
            "\"",
            "'",
            "org.apache.flink",
            ":",
            "flink-clients",
            "${",
            "}",
            "$",
            "a",
            "b",
            " = ",
            "1.20",
            "\n",
            "//",
            "/*",
            "*/",
            "[versions]",
            "[libraries]",
            "version.ref",
            "%",
            "val ",
            "ext.",
            "\\",
            "(",
            ")",
            ",")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static MemoryFiles module(String script) {
    return new MemoryFiles().with("job/build.gradle", script);
  }
}
