package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.SlotFits;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.report.DeploymentFile;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.Style;
import io.github.flinkparallelism.report.console.ConsoleReport;
import io.github.flinkparallelism.report.console.FitReport;
import io.github.flinkparallelism.report.json.JsonReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs in the deployments that the project's files describe. */
class DeploymentsTest {
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
            ParameterTool params = ParameterTool.fromArgs(args);
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9)
                .map(x -> x).setParallelism(params.getInt("width", 3))
                .print();
            env.execute();
          }
        }
        """);
  }

  @Test
  void each_deployment_decides_for_itself() {
    flink("dev", "parallelism: 2");
    flink("prod", "args: [--width, '7'], parallelism: 4");
    assertThat(plans())
        .isEqualTo(
            """
            Orders in dev: 2 3 2
            Orders in prod: 4 7 4
            """);
  }

  @Test
  void no_report_shows_a_secret_among_the_arguments() {
    flink(
        "prod",
        "args: [--width, '7', --password, sesame1, '--api-key=sesame2',"
            + " 'jdbc:db://h?user=me&password=sesame3', '--token=${T:-sesame4}'], parallelism: 4");
    AnalysisResult result = Analysis.run(request().build());
    ReportOptions options =
        new ReportOptions(200, true, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);
    String console = new ConsoleReport().render(result, options);
    String json = new JsonReport().render(result, options);
    assertThat(console + json).doesNotContain("sesame");
    assertThat(console)
        .contains(
            "--width 7 --password ****** --api-key=******"
                + " jdbc:db://h?user=me&password=****** --token=******");
    assertThat(json).contains("\"--password\", \"******\"");
  }

  @Test
  void arguments_of_the_user_are_no_templates() {
    flink("dev", "args: [--width, '${WIDTH:-7}'], parallelism: 2");
    assertThat(plans()).isEqualTo("Orders in dev: 2 7? 2\n");
    assertThat(plans(request().arguments(Optional.of(List.of("--name", "${x}", "--width", "6")))))
        .isEqualTo("Orders in dev: 2 6 2\n");
    assertThat(plans(request().arguments(Optional.of(List.of("--width", "${WIDTH:-7}")))))
        .isEqualTo("Orders in dev: 2 ? 2\n");
  }

  @Test
  void flags_are_stronger_than_files() {
    flink("dev", "parallelism: 2");
    assertThat(plans(request().clientParallelism(Optional.of(9))))
        .isEqualTo("Orders in dev: 9 3 9\n");
  }

  @Test
  void one_is_asked_for_by_name() {
    flink("dev", "parallelism: 2");
    flink("prod", "parallelism: 4");
    assertThat(plans(request().deployments(List.of("prod")))).isEqualTo("Orders in prod: 4 3 4\n");
  }

  @Test
  void one_that_does_not_exist_is_told() {
    flink("dev", "parallelism: 2");
    AnalysisResult result = Analysis.run(request().deployments(List.of("live")).build());
    assertThat(result.jobs()).isEmpty();
    assertThat(result.problems())
        .extracting(problem -> problem.message())
        .contains("there is no deployment live; there are dev");
  }

  @Test
  void a_managed_service_hands_over_what_terraform_states() {
    file(
        "src/main/java/org/example/Orders.java",
        """
        package org.example;
        import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
        import java.util.Map;
        import java.util.Properties;
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            Map<String, Properties> all = KinesisAnalyticsRuntime.getApplicationProperties();
            Properties job = all.get("Job");
            ParameterTool more = ParameterTool.fromMap((Map) job);
            int none = all.containsKey("None") ? 9 : 1;
            env.fromSequence(1, 9)
                .map(x -> x).setParallelism(Integer.parseInt(job.getProperty("width", "3")))
                .map(x -> x).setParallelism(more.getInt("depth", 5))
                .map(x -> x).setParallelism(none)
                .map(x -> x).setParallelism(ParameterTool.fromArgs(args).getInt("p", 7))
                .print();
            env.execute();
          }
        }
        """);
    file("infra/variables.tf", "variable \"depth\" {\n  default = 6\n}\n");
    file(
        "infra/main.tf",
        """
        resource "aws_kinesisanalyticsv2_application" "orders" {
          name                = "orders"
          runtime_environment = "FLINK-1_19"
          application_configuration {
            application_code_configuration {
              code_content {
                s3_content_location { file_key = "orders.jar" }
              }
            }
            environment_properties {
              property_group {
                property_group_id = "Job"
                property_map      = { width = "8", depth = var.depth }
              }
            }
            flink_application_configuration {
              parallelism_configuration {
                configuration_type  = "CUSTOM"
                parallelism         = 4
                parallelism_per_kpu = 2
              }
            }
          }
        }
        """);
    assertThat(plans()).isEqualTo("Orders in orders: 4 8 6? 1 7 4\n");
    assertThat(Analysis.run(request().build()).findings())
        .extracting(Finding::rule)
        .contains("NotEnoughSlots");
  }

  @Test
  void a_parameter_of_a_template_decides_by_default() {
    file(
        "template.yaml",
        """
        Parameters:
          Width: {Type: Number, Default: 4}
        Resources:
          App:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              RuntimeEnvironment: FLINK-1_20
              ApplicationConfiguration:
                FlinkApplicationConfiguration:
                  ParallelismConfiguration:
                    ConfigurationType: CUSTOM
                    Parallelism: !Ref Width
        """);
    assertThat(plans()).isEqualTo("Orders in App: 4? 3 4?\n");
  }

  @Test
  void a_class_that_is_not_in_the_project_is_not_ours() {
    file("k8s/other.yaml", manifest("other", "entryClass: org.elsewhere.Job, parallelism: 9"));
    assertThat(plans()).isEqualTo("Orders in none: 1 3? 1\n");
  }

  @Test
  void a_jar_of_one_main_class_starts_it() {
    file("k8s/app.yaml", manifest("app", "jarURI: 'local:///app.jar', parallelism: 5"));
    assertThat(plans()).isEqualTo("Orders in app: 5 3 5\n");
  }

  @Test
  void a_jar_of_several_main_classes_is_told() {
    file(
        "src/main/java/org/example/Views.java",
        """
        package org.example;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Views {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).print();
            env.execute();
          }
        }
        """);
    file("k8s/app.yaml", manifest("app", "jarURI: 'local:///app.jar', parallelism: 5"));
    AnalysisResult result = Analysis.run(request().build());
    assertThat(plans(result)).isEqualTo("Orders in none: 1 3? 1\nViews in none: 1 1\n");
    assertThat(result.problems())
        .extracting(problem -> problem.location().file() + " " + problem.message())
        .contains(
            "k8s/app.yaml app does not say which class it starts, and the project has 2 with a"
                + " main method, so it is not reported; name the class in it");
  }

  @Test
  void the_conf_folder_is_a_deployment_beside_others() {
    file("conf/flink-conf.yaml", "parallelism.default: 6\n");
    flink("dev", "parallelism: 2");
    assertThat(plans())
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml: 6 3? 6
            Orders in dev: 2 3 2
            """);
  }

  @Test
  void a_template_that_is_not_filled_in_is_unknown() {
    flink("dev", "parallelism: '${PARALLELISM}'");
    AnalysisResult result = Analysis.run(request().build());
    assertThat(plans(result)).isEqualTo("Orders in dev: ? 3 ?\n");
    assertThat(result.problems())
        .extracting(problem -> problem.message())
        .contains(
            "job.parallelism: ${PARALLELISM} is a template that is not filled in here, so the"
                + " number is unknown; state it with -Dparallelism.default=<number>");
    assertThat(result.findings()).extracting(Finding::rule).doesNotContain("PlanRejected");
  }

  @Test
  void under_the_autoscaler_numbers_are_starting_points() {
    file(
        "k8s/app.yaml",
        manifest("app", "entryClass: org.example.Orders, parallelism: 4")
            + "  flinkConfiguration:\n"
            + "    kubernetes.operator.job.autoscaler.enabled: \"true\"\n"
            + "    job.autoscaler.vertex.max-parallelism: \"24\"\n");
    AnalysisResult result = Analysis.run(request().build());
    Operator map = result.jobs().get(0).executions().get(0).operators().get(1);
    assertThat(map.parallelism().certainty()).isNotEqualTo(Certainty.EXACT);
    assertThat(map.parallelism().max()).contains(24);
    assertThat(map.parallelism().toString()).contains("the autoscaler decides");
  }

  @Test
  void a_command_stands_over_the_conf_folder_which_is_then_not_repeated() {
    file("conf/flink-conf.yaml", "parallelism.default: 6\n");
    file("run.sh", "flink run -c org.example.Orders a.jar --width 7\n");
    file("wide.sh", "flink run -p 9 -Dparallelism.default=8 -c org.example.Orders a.jar\n");
    assertThat(plans())
        .isEqualTo(
            """
            Orders in run.sh: 6 7 6
            Orders in wide.sh: 9 3 9
            """);
  }

  @Test
  void what_a_script_leaves_to_its_caller() {
    file("run.sh", "flink run -p ${P:-4} -c org.example.Orders a.jar --width \"$1\"\n");
    file("any.sh", "flink run -p $P -c org.example.Orders a.jar $ARGS\n");
    assertThat(plans())
        .isEqualTo(
            """
            Orders in any.sh: ? 3? ?
            Orders in run.sh: 4? ? 4?
            """);
  }

  @Test
  void a_module_knows_nothing_of_its_siblings() {
    file("other/pom.xml", "<project/>");
    file("other/k8s/app.yaml", manifest("app", "jarURI: 'local:///app.jar', parallelism: 5"));
    assertThat(plans()).isEqualTo("Orders in none: 1 3? 1\n");
  }

  @Test
  void what_all_deployments_share_is_one_finding() {
    file("conf/flink-conf.yaml", "parallelism.default: 6\n");
    flink("dev", "args: [--width, '0'], parallelism: 2");
    flink("prod", "args: [--width, '0'], parallelism: 4");
    List<Finding> illegal =
        Analysis.run(request().arguments(Optional.of(List.of("--width", "0"))).build())
            .findings()
            .stream()
            .filter(finding -> finding.rule().equals("IllegalParallelism"))
            .toList();
    assertThat(illegal).hasSize(1);
    assertThat(illegal.get(0).deployment()).isEmpty();
  }

  @Test
  void jobs_of_a_session_cluster_share_its_slots() {
    file(
        "k8s/session.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: shared}
        spec:
          mode: standalone
          flinkConfiguration: {taskmanager.numberOfTaskSlots: "8"}
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata: {name: small}
        spec:
          deploymentName: shared
          job: {entryClass: org.example.Orders, args: [--width, "1"], parallelism: 3}
        ---
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkSessionJob
        metadata: {name: wide}
        spec:
          deploymentName: shared
          job: {entryClass: org.example.Orders, args: [--width, "7"], parallelism: 2}
        """);
    AnalysisResult result = Analysis.run(request().build());
    assertThat(plans(result)).isEqualTo("Orders in small: 3 1 3\nOrders in wide: 2 7 2\n");
    assertThat(result.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(Finding::message)
        .containsExactly("The 2 jobs on shared need 10 slots, it offers 8: Orders 3, Orders 7.");
    assertThat(result.findings()).extracting(Finding::rule).doesNotContain("IdleSlots");
  }

  @Test
  void the_parallelism_that_fits_is_found() {
    flink("fixed", "args: [--width, '13'], parallelism: 2");
    flink("free", "args: [--width, '5'], parallelism: 2");
    assertThat(fits(12))
        .isEqualTo(
            """
               job             -p  needs
               ──────────────  ──  ─────  ───────────────────────────────────
               Orders (fixed)   -     13  does not fit, whatever -p is
               Orders (free)   12     12  fits 12; fills 12 task managers x 1
            """);
  }

  @Test
  void a_parallelism_without_effect_is_told() {
    file(
        "src/main/java/org/example/Orders.java",
        """
        package org.example;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.setParallelism(4);
            env.fromSequence(1, 9).print();
            env.execute();
          }
        }
        """);
    assertThat(fits(3)).contains("Orders   -      4  does not fit, whatever -p is");
    assertThat(fits(4)).contains("Orders  any      4  fits 4");
  }

  private String fits(int slots) {
    ReportOptions options =
        new ReportOptions(120, true, Style.PLAIN, ReportOptions.Table.NEVER, 20, false);
    return new FitReport()
        .lines(SlotFits.of(request().build(), slots, Analysis::run), options).stream()
            .map(line -> line.text() + "\n")
            .collect(Collectors.joining());
  }

  @Test
  void a_stated_deployment_has_a_budget() {
    flink("prod", "args: [--width, '7'], parallelism: 4");
    flink("other", "parallelism: 1");
    file(
        "parallelism.yaml",
        """
        deployments:
          live:
            files: [k8s/prod.yaml]
            pricePerSlotHour: 0.08
            budget: {slots: 6, costPerHour: 0.50}
        """);
    AnalysisResult result = Analysis.run(request().build());
    assertThat(plans(result)).isEqualTo("Orders in live: 4 7 4\n");
    assertThat(result.findings())
        .filteredOn(finding -> finding.rule().equals("BudgetExceeded"))
        .extracting(Finding::message)
        .containsExactly(
            "live needs 7 slots, its budget is 6.",
            "live needs 7 slots, which cost 0.56 per hour at 0.08 each; its budget is 0.50.");
  }

  @Test
  void a_stack_in_a_source_folder_describes_a_deployment() {
    file(
        "infra/src/main/java/org/example/OrdersStack.java",
        """
        package org.example;
        import software.amazon.awscdk.services.kinesisanalytics.CfnApplicationV2;
        class OrdersStack {
          OrdersStack() {
            CfnApplicationV2.Builder.create(this, "Orders")
                .runtimeEnvironment("FLINK-1_20")
                .applicationConfiguration(ApplicationConfigurationProperty.builder()
                    .flinkApplicationConfiguration(FlinkApplicationConfigurationProperty.builder()
                        .parallelismConfiguration(ParallelismConfigurationProperty.builder()
                            .configurationType("CUSTOM").parallelism(5).build())
                        .build())
                    .build())
                .build();
          }
        }
        """);
    assertThat(plans()).isEqualTo("Orders in Orders: 5 3 5\n");
  }

  @Test
  void what_a_page_shows_is_told_and_decides_nothing() {
    flink("dev", "parallelism: 2");
    file("README.md", "```\nflink run -p 4 -Dpassword=sesame orders.jar\n```\n");
    AnalysisResult result = Analysis.run(request().build());
    assertThat(plans(result)).isEqualTo("Orders in dev: 2 3 2\n");
    ReportOptions options =
        new ReportOptions(120, true, Style.PLAIN, ReportOptions.Table.ALWAYS, 20, false);
    assertThat(new ConsoleReport().render(result, options))
        .contains("README.md:2  flink run, information only: parallelism.default 4\n")
        .doesNotContain("sesame");
    assertThat(DeploymentFile.of(result)).doesNotContain("README");
  }

  @Test
  void what_was_discovered_is_written_down_and_read_again() {
    file("conf/flink-conf.yaml", "parallelism.default: 6\n");
    flink("dev", "parallelism: 2");
    flink("prod", "args: [--width, '7'], parallelism: 4");
    AnalysisResult before = Analysis.run(request().build());
    String written = DeploymentFile.of(before);
    assertThat(written)
        .endsWith(
            """
            deployments:
              conf/flink-conf.yaml:
                files: [conf/flink-conf.yaml]
                jobs: [org.example.Orders]
              dev:
                files: [k8s/dev.yaml]
                jobs: [org.example.Orders]
              prod:
                files: [k8s/prod.yaml]
                jobs: [org.example.Orders]
            """);
    file(DeploymentInfo.FILE, written);
    AnalysisResult after = Analysis.run(request().build());
    assertThat(plans(after)).isEqualTo(plans(before));
    assertThat(after.problems()).isEmpty();
  }

  private void flink(String name, String job) {
    file("k8s/" + name + ".yaml", manifest(name, "entryClass: org.example.Orders, " + job));
  }

  private static String manifest(String name, String job) {
    return """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: %s}
        spec:
          job: {%s}
        """
        .formatted(name, job);
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

  private AnalysisRequestBuilder request() {
    return AnalysisRequest.of(root);
  }

  private String plans() {
    return plans(request());
  }

  private static String plans(AnalysisRequestBuilder request) {
    return plans(Analysis.run(request.build()));
  }

  /** A line for each job in each deployment: the parallelism of its operators. */
  private static String plans(AnalysisResult result) {
    return result.jobs().stream()
        .map(job -> DeploymentsTest.line(job) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(Job job) {
    String name = job.name().substring(job.name().lastIndexOf('.') + 1);
    return name
        + " in "
        + job.scenario().deployment().orElse("none")
        + ": "
        + job.executions().get(0).operators().stream()
            .map(DeploymentsTest::number)
            .collect(Collectors.joining(" "));
  }

  private static String number(Operator operator) {
    String value = operator.parallelism().value().map(String::valueOf).orElse("");
    return operator.parallelism().certainty() == Certainty.EXACT ? value : value + "?";
  }
}
