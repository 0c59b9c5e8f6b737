package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import io.github.flinkparallelism.report.console.SourcesReport;
import io.github.flinkparallelism.report.json.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account of the files that can say how a job runs: none is dropped in silence. */
class SourcesTest {
  private static final String MANIFEST =
      """
      apiVersion: flink.apache.org/v1beta1
      kind: FlinkDeployment
      metadata: {name: NAME}
      spec:
        flinkVersion: v1_20
        flinkConfiguration:
          taskmanager.numberOfTaskSlots: "4"
          s3.secret-key: hunter2
        job:
          entryClass: CLASS
          parallelism: 6
          args: [--topic, orders]
      """;

  @TempDir private Path root;

  @BeforeEach
  void job() {
    file(
        "src/main/java/org/example/Orders.java",
        """
        package org.example;
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            ParameterTool params = ParameterTool.fromPropertiesFile(
                Orders.class.getResourceAsStream("/orders.properties"));
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).map(x -> x).setParallelism(params.getInt("width", 3)).print();
            env.execute();
          }
        }
        """);
  }

  @Test
  void each_file_tells_what_counts_of_it_and_where() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    file("src/main/resources/orders.properties", "width=5\n");
    file("conf/config.yaml", "parallelism:\n  default: 2\npipeline.name: shown\n");
    assertThat(account())
        .isEqualTo(
            """
            3 of 3 files that speak of Flink count

               conf/config.yaml  configuration
                  2  parallelism.default 2
                  3  pipeline.name

               k8s/prod.yaml  FlinkDeployment
                  3  program arguments: 2
                  3  starts org.example.Orders
                  4  task managers on demand
                  7  taskmanager.numberOfTaskSlots 4
                  8  s3.secret-key
                  11  parallelism.default 6

               src/main/resources/orders.properties  input
                  1  read by a program
            """);
  }

  @Test
  void what_starts_no_job_of_the_project_says_so() {
    file("k8s/other.yaml", manifest("other", "org.example.Elsewhere"));
    file("run.sh", "flink run -py job.py -p 4\n");
    file("deploy.sh", "kubectl apply -f k8s/flink.yaml\n");
    file(
        "README.md",
        "# Flink\n\n```\nflink run -p 4 -c org.example.Orders target/orders.jar\n```\n");
    assertThat(account())
        .isEqualTo(
            """
            0 of 4 files that speak of Flink count

            nothing counts of
               README.md  flink run: told for information, and never in force
               deploy.sh  script: has no command that starts a job, or that sets anything of a cluster
               k8s/other.yaml  FlinkDeployment: starts org.example.Elsewhere, which is no job of this project that is reported
               run.sh  script: starts a job in Python, which is not analysed
            """);
  }

  @Test
  void parts_of_a_system_that_starts_no_job_of_the_project_say_the_same() {
    file(
        "k8s/jobmanager.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: jobmanager}
        spec:
          template:
            spec:
              containers:
                - name: jobmanager
                  image: flink:1.20
                  args: [standalone-job, --job-classname, org.example.Elsewhere]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes: [{name: conf, configMap: {name: flink-config}}]
        """);
    file(
        "k8s/config.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: flink-config}
        data:
          flink-conf.yaml: |
            parallelism.default: 3
        """);
    String reason = "starts org.example.Elsewhere, which is no job of this project";
    assertThat(account())
        .contains("k8s/config.yaml  ConfigMap: " + reason)
        .contains("k8s/jobmanager.yaml  Deployment of a JobManager: " + reason);
  }

  @Test
  void containers_that_run_nothing_say_so() {
    file("Dockerfile", "FROM flink:1.20\nCOPY target/orders.jar /opt/flink/lib/\n");
    file("build/Dockerfile", "FROM maven:3\n");
    file("tool/Dockerfile", "FROM maven:3\nRUN git clone https://example.org/flink-tools\n");
    file("docker-compose.yml", "services:\n  kafka:\n    image: kafka\n    # for flink\n");
    file(
        "k8s/app.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: flink-ui}
        spec: {template: {spec: {containers: [{name: ui, image: nginx}]}}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: flink-ui}
        """);
    assertThat(account())
        .isEqualTo(
            """
            0 of 4 files that speak of Flink count

            nothing counts of
               Dockerfile  Dockerfile: bakes no configuration into the image and starts no job; what runs it does
               docker-compose.yml  docker compose: no service of it runs a JobManager, a TaskManager or a job of Flink
               k8s/app.yaml  Deployment, Service: no container of it runs a JobManager, a TaskManager or a job of Flink
               tool/Dockerfile  Dockerfile: is of no image of Flink
            """);
  }

  @Test
  void files_of_the_cloud_that_hold_no_application_say_so() {
    file("main.tf", "resource \"aws_s3_bucket\" \"flink\" {}\n");
    file("stack.yaml", "Resources:\n  Flink:\n    Type: AWS::S3::Bucket\n");
    file("src/main/resources/flink-conf.yaml", "parallelism.default: 3\n# flink\n");
    assertThat(account())
        .isEqualTo(
            """
            0 of 3 files that speak of Flink count

            nothing counts of
               main.tf  Terraform: has no resource aws_kinesisanalyticsv2_application
               src/main/resources/flink-conf.yaml  configuration: is packed into a jar, where no process of Flink reads it
               stack.yaml  CloudFormation: has no resource of type AWS::KinesisAnalyticsV2::Application
            """);
  }

  @Test
  void what_cannot_be_read_says_why() {
    file(
        "k8s/broken.yaml", "apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\n  x: [\n");
    assertThat(account())
        .contains("k8s/broken.yaml  FlinkDeployment: is not valid YAML and is not read: ");
  }

  @Test
  void a_configuration_that_the_version_does_not_read_says_so() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders").replace("v1_20", "v2_0"));
    file("conf/flink-conf.yaml", "parallelism.default: 3\n");
    assertThat(account(AnalysisRequest.of(root).flinkVersion(Optional.of("2.0")).build()))
        .contains("conf/flink-conf.yaml  configuration: Flink 2.0");
  }

  @Test
  void stated_deployments_shadow_what_is_discovered() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    file("parallelism.yaml", "deployments:\n  big:\n    jobs: [Orders]\n    parallelism: 9\n");
    assertThat(account())
        .contains("parallelism.yaml  stated")
        .contains("4  parallelism.default 9")
        .contains(
            "k8s/prod.yaml  FlinkDeployment: parallelism.yaml states the deployments and does not"
                + " name it");
  }

  @Test
  void files_that_do_not_speak_of_flink_are_not_told() {
    file("k8s/web.yaml", "apiVersion: v1\nkind: Service\n");
    file("docs/README.md", "# Web\n");
    assertThat(account()).isEqualTo("no file that can say how a job runs speaks of Flink\n");
  }

  @Test
  void without_a_job_files_are_looked_at_only_for_who_asks() throws IOException {
    Files.delete(root.resolve("src/main/java/org/example/Orders.java"));
    file("pom.xml", "<project><!-- flink --></project>\n");
    file("job.py", "from pyflink.table import TableEnvironment\n");
    file("run.sh", "flink run -py job.py -p 4\n");
    file("conf/config.yaml", "parallelism:\n  default: 2\n");
    file("main.tf", "resource \"aws_s3_bucket\" \"flink\" {}\n");
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    file("sql/Dockerfile", "FROM flink:1.20\nCOPY orders.sql /opt/flink/sql/\n");
    file(
        "docker-compose.yml",
        """
        services:
          jobmanager:
            image: flink:1.20
            command: jobmanager
          taskmanager:
            image: flink:1.20
            command: taskmanager
            scale: 2
        """);
    assertThat(Analysis.run(AnalysisRequest.of(root).build()).sources()).isEmpty();
    assertThat(account())
        .isEqualTo(
            """
            0 of 6 files that speak of Flink count

            nothing counts of
               conf/config.yaml  configuration: this project has no job that is reported
               docker-compose.yml  docker compose: no job of this project is started by it
               k8s/prod.yaml  FlinkDeployment: starts org.example.Orders, which is no job of this project that is reported
               main.tf  Terraform: has no resource aws_kinesisanalyticsv2_application
               run.sh  script: starts a job in Python, which is not analysed
               sql/Dockerfile  Dockerfile: bakes no configuration into the image and starts no job; what runs it does
            """);
  }

  @Test
  void a_file_of_another_kind_says_so() {
    file("prometheus.yml", "scrape_configs:\n  - job_name: flink\n");
    file(".github/dependabot.yml", "ignore:\n  - dependency-name: org.apache.flink:*\n");
    file("flink-conf.default.yaml", "parallelism.default: 3\n# flink\n");
    file("deploy/dashboard.json", "{\"title\": \"Flink\"}\n");
    file("docs/flink.md", "Flink\n");
    file("notes/README.md", "# Flink\n");
    assertThat(account())
        .isEqualTo(
            """
            0 of 3 files that speak of Flink count

            nothing counts of
               .github/dependabot.yml  YAML: is of no kind that is read
               flink-conf.default.yaml  configuration: has not the name that Flink reads, config.yaml or flink-conf.yaml
               prometheus.yml  YAML: is of no kind that is read
            """);
  }

  @Test
  void files_of_tests_are_one_line() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    file("src/test/resources/k8s/prod.yaml", manifest("test", "org.example.Orders"));
    file("src/test/java/org/example/docker-compose.yml", "services: {flink: {image: flink}}\n");
    file("src/test/resources/web.yaml", "kind: Service\n");
    file("src/test/resources/target/out.yaml", "flink: 1\n");
    file("module/src/integrationTest/flink.sh", "flink run -p 4 a.jar\n");
    assertThat(account())
        .startsWith("1 of 1 files that speak of Flink count\n")
        .endsWith("\n\n3 more in folders of tests are not read, because tests are not deployed\n");
    AnalysisResult result = Analysis.run(AnalysisRequest.of(root).accountsForFiles(true).build());
    assertThat(result.sources())
        .filteredOn(SourceInfo::isOfTests)
        .extracting(SourceInfo::file, SourceInfo::kind)
        .containsExactly(
            tuple("module/src/integrationTest/flink.sh", "script"),
            tuple("src/test/java/org/example/docker-compose.yml", "docker compose"),
            tuple("src/test/resources/k8s/prod.yaml", "FlinkDeployment"));
    assertThat(result.deployments())
        .extracting(DeploymentInfo::name)
        .containsExactly(Optional.of("prod"));
  }

  @Test
  void only_files_of_tests_are_told_as_well() {
    file("src/test/resources/k8s/prod.yaml", manifest("test", "org.example.Orders"));
    assertThat(account())
        .isEqualTo(
            """
            no file that can say how a job runs speaks of Flink

            1 more in folders of tests is not read, because tests are not deployed
            """);
  }

  @Test
  void a_named_configuration_is_all_that_counts() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    file("staging/config.yaml", "parallelism:\n  default: 2\n");
    AnalysisRequestBuilder request = AnalysisRequest.of(root);
    assertThat(account(request.configurations(List.of(root.resolve("staging"))).build()))
        .isEqualTo(
            """
            1 of 2 files that speak of Flink count

               staging/config.yaml  configuration
                  2  parallelism.default 2

            nothing counts of
               k8s/prod.yaml  FlinkDeployment: the configuration is named, and is all that counts
            """);
  }

  @Test
  void a_start_from_the_ide_reads_no_file() {
    file("k8s/prod.yaml", manifest("prod", "org.example.Orders"));
    assertThat(account(AnalysisRequest.of(root).localProcessors(Optional.of(4)).build()))
        .isEqualTo(
            """
            0 of 1 files that speak of Flink count

            nothing counts of
               k8s/prod.yaml  FlinkDeployment: a start from the IDE is analysed, which reads none of it
            """);
  }

  @Test
  void the_json_report_holds_the_same() {
    file("k8s/other.yaml", manifest("other", "org.example.Elsewhere"));
    AnalysisResult result = Analysis.run(AnalysisRequest.of(root).build());
    assertThat(new JsonReport().render(result, ReportOptions.DEFAULT).replaceAll("\\s+", " "))
        .contains(
            "\"sources\": [ { \"file\": \"k8s/other.yaml\", \"kind\": \"FlinkDeployment\","
                + " \"counts\": false, \"parts\": [], \"reason\": \"starts org.example.Elsewhere,");
  }

  private String account() {
    return account(AnalysisRequest.of(root).build());
  }

  private static String account(AnalysisRequest request) {
    AnalysisResult result = Analysis.run(request.accountingForFiles());
    ReportOptions options =
        new ReportOptions(200, true, Style.PLAIN, ReportOptions.Table.NEVER, 20, false);
    String text =
        new SourcesReport()
            .lines(result.sources(), options).stream()
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    assertThat(text).doesNotContain("hunter2");
    return text;
  }

  private static String manifest(String name, String main) {
    return MANIFEST.replace("NAME", name).replace("CLASS", main);
  }

  private void file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
