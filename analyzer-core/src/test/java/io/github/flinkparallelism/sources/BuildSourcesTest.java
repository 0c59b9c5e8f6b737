package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the build puts into the jar: numbers in filtered resources, and the class that it starts.
 */
class BuildSourcesTest extends SourceTester {
  /** As long as nothing else is said, the job and another one are in the project. */
  private static final String POM =
      """
      <project>
        <artifactId>orders</artifactId>
        <version>1.0</version>
        <properties>
          <flink.version>1.20.1</flink.version>
          <flink.width>3</flink.width>
        </properties>
        <profiles>
          <profile>
            <id>prod</id>
            <properties>
              <flink.width>12</flink.width>
            </properties>
          </profile>
        </profiles>
        <dependencies>
          <dependency>
            <groupId>org.apache.flink</groupId>
            <artifactId>flink-streaming-java</artifactId>
            <version>${flink.version}</version>
          </dependency>
        </dependencies>
        <build>
          <resources>
            <resource><directory>src/main/resources</directory><filtering>true</filtering></resource>
          </resources>
          <plugins>
            <plugin>
              <artifactId>maven-jar-plugin</artifactId>
              <configuration>
                <archive><manifest><mainClass>org.example.Orders</mainClass></manifest></archive>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @BeforeEach
  void jobThatReadsAResource() {
    file(
        JOB,
        """
        package org.example;
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            var file = Orders.class.getResourceAsStream("/job.properties");
            var env = StreamExecutionEnvironment.getExecutionEnvironment();
            var mapped = env.fromSequence(1, 9)
                .map(x -> x).setParallelism(ParameterTool.fromPropertiesFile(file).getInt("width"));
            env.setParallelism(6);
            mapped.print();
            env.execute();
          }
        }
        """);
    file("src/main/resources/job.properties", "# of the job\nwidth=${flink.width}\n");
    file(
        "src/main/java/org/example/Clicks.java",
        """
        package org.example;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Clicks {
          public static void main(String[] args) throws Exception {
            var env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).print();
            env.execute();
          }
        }
        """);
    file("conf/config.yaml", "parallelism.default: 2\n");
  }

  /** A job starts it that names no class: that of the manifest. */
  private void submitted() {
    file("bin/run.sh", "flink run -p 5 target/orders-1.0.jar\n");
  }

  @Test
  void a_property_of_the_project_is_a_default_while_a_profile_sets_it_too() {
    file("pom.xml", POM);
    submitted();
    assertThat(chains(request -> request))
        .isEqualTo(
            """
            Clicks in conf/config.yaml, configuration conf/config.yaml:1
              Source: 2 file conf/config.yaml:1, over 1 default
              Sink: 2 file conf/config.yaml:1, over 1 default
              slots: 2 of ? x ?
            Orders in run.sh, flink run bin/run.sh:1
              Source: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Map: 3? operator Orders:9 from src/main/resources/job.properties:2, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 6? of ? x ?
            """);
  }

  @Test
  void a_profile_beats_the_project() {
    file("pom.xml", POM);
    submitted();
    assertThat(chains(request -> request.buildProfiles(Optional.of(List.of("prod")))))
        .isEqualTo(
            """
            Clicks in conf/config.yaml, configuration conf/config.yaml:1
              Source: 2 file conf/config.yaml:1, over 1 default
              Sink: 2 file conf/config.yaml:1, over 1 default
              slots: 2 of ? x ?
            Orders in run.sh, flink run bin/run.sh:1
              Source: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Map: 12 operator Orders:9 from src/main/resources/job.properties:2, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 12 of ? x ?
            """);
  }

  @Test
  void a_property_of_the_user_beats_profiles() {
    file("pom.xml", POM);
    submitted();
    assertThat(
            chains(
                request ->
                    request
                        .buildProfiles(Optional.of(List.of("prod")))
                        .buildProperties(Map.of("flink.width", "7"))))
        .isEqualTo(
            """
            Clicks in conf/config.yaml, configuration conf/config.yaml:1
              Source: 2 file conf/config.yaml:1, over 1 default
              Sink: 2 file conf/config.yaml:1, over 1 default
              slots: 2 of ? x ?
            Orders in run.sh, flink run bin/run.sh:1
              Source: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Map: 7 operator Orders:9 from src/main/resources/job.properties:2, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 7 of ? x ?
            """);
  }

  @Test
  void the_shade_plugin_beats_the_jar_plugin_and_a_command_beats_both() {
    file(
        "pom.xml",
        POM.replace(
            "    <plugins>\n",
            """
                <plugins>
                  <plugin>
                    <artifactId>maven-shade-plugin</artifactId>
                    <configuration>
                      <transformers>
                        <transformer implementation="org.apache.maven.plugins.shade.resource.ManifestResourceTransformer">
                          <mainClass>org.example.Clicks</mainClass>
                        </transformer>
                      </transformers>
                    </configuration>
                  </plugin>
            """));
    submitted();
    file("bin/stated.sh", "flink run -p 4 -c org.example.Orders target/orders-1.0.jar\n");
    assertThat(chains(request -> request))
        .isEqualTo(
            """
            Clicks in run.sh, flink run bin/run.sh:1
              Source: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 5 of ? x ?
            Orders in stated.sh, flink run bin/stated.sh:1
              Source: 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Map: 3? operator Orders:9 from src/main/resources/job.properties:2, over 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 6? of ? x ?
            """);
  }

  @Test
  void the_main_class_of_gradle() {
    file("settings.gradle", "rootProject.name = 'orders'\n");
    file(
        "build.gradle",
        """
        plugins {
          id 'application'
          id 'com.github.johnrengelman.shadow' version '8.1.1'
        }
        dependencies { implementation "org.apache.flink:flink-streaming-java:1.20.1" }
        application { mainClass = 'org.example.Clicks' }
        """);
    file("bin/run.sh", "flink run -p 5 build/libs/orders-1.0-all.jar\n");
    file("bin/stated.sh", "flink run -p 4 -c org.example.Orders build/libs/orders-1.0-all.jar\n");
    assertThat(chains(request -> request))
        .isEqualTo(
            """
            Clicks in run.sh, flink run bin/run.sh:1
              Source: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 5 client bin/run.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: 5 of ? x ?
            Orders in stated.sh, flink run bin/stated.sh:1
              Source: 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Map: ? operator Orders:9, over 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 4 client bin/stated.sh:1, over 2 file conf/config.yaml:1, over 1 default
              slots: ? of ? x ?
            """);
  }

  @Test
  void the_line_of_a_property_that_is_filled_in() {
    file("pom.xml", POM);
    submitted();
    assertThat(counting("pom.xml", request -> request))
        .isEqualTo("5 Flink 1.20.1\n6 property flink.width\n");
    assertThat(counting("pom.xml", request -> request.buildProfiles(Optional.of(List.of("prod")))))
        .isEqualTo("5 Flink 1.20.1\n12 property flink.width\n");
    assertThat(counting("pom.xml", request -> request.buildProperties(Map.of("flink.width", "7"))))
        .isEqualTo("5 Flink 1.20.1\n");
    file(
        "pom.xml",
        POM.replace("    <flink.width>3</flink.width>\n", "")
            .replace("<build>", "<build><filters><filter>env.properties</filter></filters>"));
    file("env.properties", "# of all\nflink.width=5\n");
    assertThat(counting("env.properties", request -> request))
        .isEqualTo("2 property flink.width\n");
  }
}
