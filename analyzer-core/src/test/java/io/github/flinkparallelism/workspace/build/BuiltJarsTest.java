package io.github.flinkparallelism.workspace.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltJarsTest {
  private static final String SHADED =
      """
      <build><plugins>
        <plugin>
          <artifactId>maven-shade-plugin</artifactId>
          <executions><execution><configuration><transformers>
            <transformer implementation="org.apache.maven.plugins.shade.resource.ServicesResourceTransformer"/>
            <transformer implementation="org.apache.maven.plugins.shade.resource.ManifestResourceTransformer">
              <mainClass>%s</mainClass>
            </transformer>
          </transformers></configuration></execution></executions>
        </plugin>
        <plugin>
          <artifactId>maven-jar-plugin</artifactId>
          <configuration><archive><manifest><mainClass>org.example.Weak</mainClass></manifest></archive></configuration>
        </plugin>
      </plugins></build>
      """;

  @TempDir private Path root;

  @Test
  void the_shade_plugin_is_stronger_than_the_jar_plugin() {
    file("pom.xml", pom("orders", SHADED.formatted("org.example.Orders")));
    assertThat(of("local:///opt/flink/usrlib/orders-1.0-SNAPSHOT.jar"))
        .isEqualTo("org.example.Orders pom.xml:8");
    assertThat(of("target/orders.jar")).isEqualTo("org.example.Orders pom.xml:8");
    assertThat(of("target/orders-api-1.0.jar")).isEqualTo("");
    assertThat(of("other.jar")).isEqualTo("");
  }

  @Test
  void a_parent_s_plugin_with_properties_of_the_modules() {
    file(
        "pom.xml",
        """
        <project><groupId>g</groupId><artifactId>all</artifactId><version>1.2</version>
        <packaging>pom</packaging>
        %s
        </project>
        """
            .formatted(SHADED.formatted("${main.class}")));
    file(
        "a/pom.xml",
        child("clicks", "<main.class>org.example.${what}</main.class>\n<what>Clicks</what>"));
    file(
        "b/pom.xml",
        child("clicks-wide", "<main.class>org.example.Wide</main.class>")
            .replace("</project>", "<build><finalName>wide-job</finalName></build></project>"));
    file("c/pom.xml", child("none", ""));
    assertThat(of("clicks-1.2.jar")).isEqualTo("org.example.Clicks a/pom.xml:5");
    assertThat(of("clicks-wide-1.2.jar")).isEqualTo("org.example.Wide b/pom.xml:4");
    assertThat(of("/jars/wide-job.jar")).isEqualTo("org.example.Wide b/pom.xml:4");
    assertThat(of("none-1.2.jar")).isEqualTo("");
    assertThat(of("b/target/*.jar")).isEqualTo("org.example.Wide b/pom.xml:4");
  }

  @Test
  void the_assembly_plugin_and_entries_of_the_manifest() {
    file(
        "a/pom.xml",
        pom(
            "a",
            """
            <build><plugins><plugin><artifactId>maven-assembly-plugin</artifactId><configuration>
              <archive>
                <manifest><mainClass>org.example.A</mainClass></manifest>
              </archive>
            </configuration></plugin></plugins></build>
            """));
    file(
        "b/pom.xml",
        pom(
            "b",
            """
            <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration>
              <archive>
                <manifest><mainClass>org.example.A</mainClass></manifest>
                <manifestEntries><Program-Class>org.example.B</Program-Class></manifestEntries>
              </archive>
            </configuration></plugin></plugins></build>
            """));
    assertThat(of("a-0.1-jar-with-dependencies.jar")).isEqualTo("org.example.A a/pom.xml:4");
    assertThat(of("b-0.1.jar")).isEqualTo("org.example.B b/pom.xml:5");
  }

  @Test
  void profiles_choose_the_class() {
    file(
        "pom.xml",
        pom(
            "p",
            """
            <properties><main.class>org.example.Dev</main.class></properties>
            <profiles>
              <profile><id>prod</id><properties><main.class>org.example.Prod</main.class></properties></profile>
            </profiles>
            """
                + SHADED.formatted("${main.class}")));
    assertThat(of("p-1.jar")).isEqualTo("org.example.Dev pom.xml:2, org.example.Prod pom.xml:4");
    assertThat(of("p-1.jar", Map.of(), Optional.of(List.of())))
        .isEqualTo("org.example.Dev pom.xml:2");
    assertThat(of("p-1.jar", Map.of(), Optional.of(List.of("prod"))))
        .isEqualTo("org.example.Prod pom.xml:4");
    assertThat(of("p-1.jar", Map.of("main.class", "org.example.Flag"), Optional.empty()))
        .startsWith("org.example.Flag pom.xml:");
  }

  @Test
  void gradle_takes_a_manifest_before_the_application() {
    file("settings.gradle", "rootProject.name = 'shop'\ninclude 'orders', 'clicks', 'wide'\n");
    file(
        "orders/build.gradle",
        """
        plugins { id 'application'; id 'com.github.johnrengelman.shadow' version '8.1.1' }
        // mainClassName = 'org.example.Old'
        mainClassName = "${base}.Orders"
        def base = 'org.example'
        task demo(type: JavaExec) {
          mainClass = 'org.example.Demo'
        }
        """);
    file(
        "clicks/build.gradle.kts",
        """
        application {
          mainClass.set("org.example.Clicks")
        }
        tasks.shadowJar {
          archiveBaseName.set("click-stream")
        }
        """);
    file(
        "wide/build.gradle",
        """
        application { mainClass = 'org.example.Other' }
        jar {
          manifest { attributes 'Main-Class': 'org.example.Wide' }
        }
        """);
    file("build.gradle", "jar { manifest { attributes('Main-Class': mainClassName) } }\n");
    assertThat(of("orders-1.0-all.jar")).isEqualTo("org.example.Orders orders/build.gradle:3");
    assertThat(of("click-stream-all.jar"))
        .isEqualTo("org.example.Clicks clicks/build.gradle.kts:2");
    assertThat(of("wide/build/libs/wide.jar")).isEqualTo("org.example.Wide wide/build.gradle:3");
    assertThat(of("shop.jar")).isEqualTo("");
  }

  @Test
  void sbt_takes_that_of_the_assembly_first() {
    file(
        "build.sbt",
        """
        name := "Word Count"
        Compile / mainClass := Some("org.example.Plain")
        assembly / mainClass := Some("org.example.Assembled")
        Compile / run / mainClass := Some("org.example.Runs")

        lazy val clicks = (project in file("jobs/clicks"))
          .settings(
            name := "clicks",
            mainClass in (Compile, run) := Some("org.example.Runs"),
            mainClass in assembly := Some("org.example.Clicks"),
          )
        """);
    assertThat(of("word-count-assembly-0.1.jar")).isEqualTo("org.example.Assembled build.sbt:3");
    assertThat(of("clicks_2.12-0.1.jar")).isEqualTo("org.example.Clicks build.sbt:10");
  }

  @Test
  void bad_files_are_one_line_or_silence() {
    file("a/pom.xml", "<project><artifactId>a</artifactId>\n<build");
    file(
        "b/pom.xml",
        pom("b", SHADED.formatted("${x}") + "<properties><x>${y}</x><y>${x}</y></properties>"));
    file("c/pom.xml", "<project>".repeat(5000) + "</project>".repeat(5000));
    file(
        "d/pom.xml",
        "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
            + pom("d", SHADED.formatted("&e;")));
    file("e/build.gradle", "mainClassName = ".repeat(2000) + "'" + "{".repeat(5000));
    file("f/build.sbt", "mainClass := Some(\"".repeat(2000));
    List<Problem> problems = new ArrayList<>();
    BuiltJars jars = jars(Map.of(), Optional.empty(), problems);
    assertThat(text(jars.named("b-1.jar"))).isEqualTo("");
    assertThat(text(jars.named("d-1.jar"))).isEqualTo("");
    assertThat(text(jars.named("e-1.jar"))).isEqualTo("");
    assertThat(problems).extracting(each -> each.location().file()).contains("a/pom.xml");
  }

  private String of(String jar) {
    return of(jar, Map.of(), Optional.empty());
  }

  private String of(String jar, Map<String, String> properties, Optional<List<String>> profiles) {
    return text(jars(properties, profiles, new ArrayList<>()).named(jar));
  }

  private BuiltJars jars(
      Map<String, String> properties, Optional<List<String>> profiles, List<Problem> problems) {
    return BuiltJars.in(
        DiskFiles.of(root, List.of()), new BuildRun(properties, profiles), problems::add);
  }

  private static String text(List<BuiltJar> jars) {
    return jars.stream()
        .flatMap(jar -> jar.mainClasses().stream())
        .map(main -> main.name() + " " + main.location().file() + ":" + main.location().line())
        .collect(Collectors.joining(", "));
  }

  private static String pom(String artifact, String rest) {
    return "<project><artifactId>"
        + artifact
        + "</artifactId><version>1</version>\n"
        + rest
        + "</project>\n";
  }

  private static String child(String artifact, String properties) {
    return """
    <project>
    <parent><groupId>g</groupId><artifactId>all</artifactId><version>1.2</version></parent>
    <artifactId>%s</artifactId><properties>
    %s
    </properties></project>
    """
        .formatted(artifact, properties);
  }

  private void file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
