package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.SourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several jobs a service runs whose image renames the jar. */
class ImageJarPlacementTest {
  private static final String COMPOSE =
      """
      services:
        jobmanager:
          image: flink:1.20
          command: jobmanager
        taskmanager:
          image: flink:1.20
          command: taskmanager
        submit:
          build: %s
          command: flink run -p %d /opt/job.jar
      """;

  @TempDir private Path root;

  @BeforeEach
  void jobs() {
    job("orders");
    job("clicks");
  }

  private void job(String name) {
    file(
        name + "/src/main/java/org/" + name + "/Main.java",
        """
        package org.%s;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Main {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).print();
            env.execute();
          }
        }
        """
            .formatted(name));
    file(
        name + "/pom.xml",
        "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>"
            + name
            + "-job</artifactId><version>1</version></project>");
  }

  @Test
  void the_module_whose_jar_is_copied() {
    file("orders/Dockerfile", "FROM flink:1.20\nCOPY target/*.jar /opt/job.jar\n");
    file("clicks/Dockerfile", "FROM flink:1.20\nCOPY target/clicks-job-1.jar /opt/job.jar\n");
    file("docker-compose.yml", COMPOSE.formatted("./orders", 3));
    file("second/docker-compose.yml", COMPOSE.formatted("../clicks", 5));
    assertThat(placed())
        .containsExactly(
            "org.clicks.Main in docker-compose.yml submit (second)",
            "org.orders.Main in docker-compose.yml submit");
  }

  @Test
  void an_artifact_that_no_module_makes_is_unknown_and_no_foreign_job() {
    file("image/Dockerfile", "FROM flink:1.20\nCOPY jars/streaming.jar /opt/job.jar\n");
    file("docker-compose.yml", COMPOSE.formatted("./image", 3));
    AnalysisResult result = analysed();
    assertThat(result.sources())
        .filteredOn(each -> each.file().equals("docker-compose.yml"))
        .extracting(SourceInfo::toString)
        .singleElement()
        .asString()
        .contains("starts job.jar, and which class that is is unknown");
    assertThat(result.problems().toString())
        .contains("docker-compose.yml submit does not say which class it starts");
  }

  private List<String> placed() {
    return analysed().jobs().stream()
        .map(job -> job.entryPoint().className() + " in " + job.scenario().deployment().orElse(""))
        .sorted()
        .toList();
  }

  private AnalysisResult analysed() {
    return Analysis.run(AnalysisRequest.of(root).build());
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
