package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class CloudFormationTest extends DiscoveryTester {
  @Test
  void an_application_with_parameters() {
    file(
        "infra/template.yaml",
        """
        AWSTemplateFormatVersion: '2010-09-09'
        Transform: AWS::Serverless-2016-10-31
        Parameters:
          Width:
            Type: Number
            Default: 8
          Stage:
            Type: String
        Resources:
          Code:
            Type: AWS::S3::Bucket
          Orders:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              ApplicationName: !Sub '${Stage}-orders'
              RuntimeEnvironment: FLINK-1_20
              ServiceExecutionRole: !GetAtt Role.Arn
              ApplicationConfiguration:
                ApplicationCodeConfiguration:
                  CodeContent:
                    S3ContentLocation:
                      BucketARN: !GetAtt Code.Arn
                      FileKey: orders-1.0.jar
                  CodeContentType: ZIPFILE
                EnvironmentProperties:
                  PropertyGroups:
                    - PropertyGroupId: Job
                      PropertyMap:
                        sink.width: 3
                        region: !Ref AWS::Region
                        read.width: !Ref Width
                        db.password: hunter2
                FlinkApplicationConfiguration:
                  ParallelismConfiguration:
                    ConfigurationType: CUSTOM
                    Parallelism: !Ref Width
                    ParallelismPerKPU: 3
                    AutoScalingEnabled: false
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            Orders = AWS::KinesisAnalyticsV2::Application infra/template.yaml:12 on 1.20
              jar orders-1.0.jar
              no args
              handed Job/db.password not told infra/template.yaml:32
              handed Job/read.width=8 by default of parameter Width infra/template.yaml:6
              handed Job/region not told infra/template.yaml:30
              handed Job/sink.width=3 infra/template.yaml:29
              manifest parallelism.default=8 (Parallelism: 8) by default of parameter Width infra/template.yaml:6
              manifest taskmanager.numberOfTaskSlots=3 (ParallelismPerKPU: 3) infra/template.yaml:37
              task managers 3: 3 KPUs for Parallelism 8 at 3 per KPU infra/template.yaml:6
            """);
  }

  @Test
  void json_with_the_long_names_of_functions() {
    file(
        "stack.template.json",
        """
        {
        \t"Mappings": {"Sizes": {"prod": {"Width": "6"}}},
        \t"Resources": {
        \t\t"App": {
        \t\t\t"Type": "AWS::KinesisAnalyticsV2::Application",
        \t\t\t"Properties": {
        \t\t\t\t"ApplicationName": {"Fn::Join": ["-", ["orders", "prod"]]},
        \t\t\t\t"RuntimeEnvironment": "FLINK-1_18",
        \t\t\t\t"ApplicationConfiguration": {
        \t\t\t\t\t"FlinkApplicationConfiguration": {
        \t\t\t\t\t\t"ParallelismConfiguration": {
        \t\t\t\t\t\t\t"ConfigurationType": "CUSTOM",
        \t\t\t\t\t\t\t"Parallelism": {"Fn::FindInMap": ["Sizes", "prod", "Width"]},
        \t\t\t\t\t\t\t"AutoScalingEnabled": true
        \t\t\t\t\t\t}
        \t\t\t\t\t}
        \t\t\t\t}
        \t\t\t}
        \t\t}
        \t}
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders-prod = AWS::KinesisAnalyticsV2::Application stack.template.json:4 on 1.18
              no args
              manifest parallelism.default=6 (Parallelism: 6, to start with) by default of AutoScalingEnabled stack.template.json:2
              manifest taskmanager.numberOfTaskSlots=1 (ParallelismPerKPU by default of the service) stack.template.json:11
              task managers 6: 6 KPUs for Parallelism 6 at 1 per KPU stack.template.json:2
            """);
  }

  @Test
  void numbers_that_are_dead_without_a_custom_type() {
    file("a.yaml", application("Parallelism: 4"));
    assertThat(discovered())
        .contains("manifest parallelism.default=1 (Parallelism by default of the service)")
        .contains("task managers 1: 1 KPU for Parallelism 1 at 1 per KPU")
        .contains(
            "problem a.yaml:9 Parallelism: 4 has no effect, since the service takes its default"
                + " of 1 while ConfigurationType is not CUSTOM");
  }

  @Test
  void values_that_the_service_refuses_or_a_tool_fills_in() {
    file("a.yaml", application("ConfigurationType: CUSTOM, Parallelism: 0, ParallelismPerKPU: x"));
    file("b.yaml", application("ConfigurationType: CUSTOM, Parallelism: !Ref Width"));
    file("c.yaml", application("ConfigurationType: CUSTOM, Parallelism: !If [Prod, 8, 2]"));
    assertThat(discovered())
        .contains(
            "problem a.yaml:9 the service refuses Parallelism: 0; it must be a whole number larger"
                + " than 0")
        .contains("problem a.yaml:9 the service refuses ParallelismPerKPU: x")
        .contains("manifest parallelism.default=${Width} (Parallelism: ${Width}) b.yaml:9")
        .contains(
            "manifest parallelism.default=${Prod ? 8 : 2} (Parallelism: ${Prod ? 8 : 2}) c.yaml:9");
  }

  @Test
  void conditions_that_defaults_of_parameters_decide() {
    String head =
        """
        Parameters:
          Stage: {Type: String, Default: prod}
          Region: {Type: String}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
          IsDev: !Not [!Condition IsProd]
          Both: {"Fn::And": [{"Condition": "IsProd"}, !Equals [a, a]]}
          Open: !Equals [!Ref Region, eu]
          Never: !And [!Condition Open, !Equals [a, b]]
          Sure: !Or [!Condition Open, !Equals [a, a]]
          Loop: !Not [!Condition Loop]
        """;
    for (String name : new String[] {"IsProd", "IsDev", "Both", "Open", "Never", "Sure", "Loop"}) {
      file(
          name + ".yaml",
          head + application("ConfigurationType: CUSTOM, Parallelism: !If [" + name + ", 8, 2]"));
    }
    assertThat(discovered())
        .contains(
            "parallelism.default=8 (Parallelism: 8) by default of parameter Stage IsProd.yaml:20\n")
        .contains(
            "parallelism.default=2 (Parallelism: 2) by default of parameter Stage IsDev.yaml:20\n")
        .contains(
            "parallelism.default=8 (Parallelism: 8) by default of parameter Stage Both.yaml:20\n")
        .contains("parallelism.default=${Open ? 8 : 2} (Parallelism: ${Open ? 8 : 2})")
        .contains("parallelism.default=2 (Parallelism: 2) Never.yaml:20\n")
        .contains("parallelism.default=8 (Parallelism: 8) Sure.yaml:20\n")
        .contains("parallelism.default=${Loop ? 8 : 2} (Parallelism: ${Loop ? 8 : 2})");
  }

  @Test
  void what_a_condition_hides_is_no_default() {
    file(
        "a.yaml",
        """
        Resources:
          App:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              RuntimeEnvironment: FLINK-1_20
              ApplicationConfiguration:
                FlinkApplicationConfiguration:
                  ParallelismConfiguration: !If
                    - Wide
                    - {ConfigurationType: CUSTOM, Parallelism: 8}
                    - !Ref AWS::NoValue
        """);
    file(
        "b.yaml",
        """
        Resources:
          App:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              RuntimeEnvironment: FLINK-1_20
              ApplicationConfiguration:
                Fn::Transform: {Name: AWS::Include}
        """);
    file("c.yaml", application("ConfigurationType: CUSTOM, Parallelism: !If [Prod, 4, 4]"));
    assertThat(discovered())
        .contains("manifest parallelism.default=${Wide ? ... : AWS::NoValue}")
        .contains("(Parallelism: ${Wide ? ... : AWS::NoValue}) a.yaml:8")
        .contains("manifest taskmanager.numberOfTaskSlots=${Wide ? ... : AWS::NoValue}")
        .contains("manifest parallelism.default=${Transform} (Parallelism: ${Transform}) b.yaml:6")
        .contains("manifest parallelism.default=4 (Parallelism: 4) c.yaml:9");
  }

  @Test
  void notebooks_and_other_resources_are_not_ours() {
    file(
        "a.yaml",
        """
        Resources:
          Notebook:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties: {RuntimeEnvironment: ZEPPELIN-FLINK-3_0}
          Sql:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties: {RuntimeEnvironment: SQL-1_0}
          Output:
            Type: AWS::KinesisAnalyticsV2::ApplicationOutput
        """);
    file("b.yaml", "# AWS::KinesisAnalyticsV2::Application\n- a\n");
    file("cfn.json", "{\"x\": \"AWS::KinesisAnalyticsV2::Application\"}");
    assertThat(discovered()).isEqualTo("\n");
  }

  @Test
  void a_program_in_python_is_no_class() {
    file(
        "a.yaml",
        """
        Resources:
          App:
            Type: AWS::KinesisAnalyticsV2::Application
            Properties:
              RuntimeEnvironment: FLINK-1_19
              ApplicationConfiguration:
                EnvironmentProperties:
                  PropertyGroups:
                    - PropertyGroupId: kinesis.analytics.flink.run.options
                      PropertyMap: {python: main.py, jarfile: lib.jar}
        """);
    assertThat(discovered()).contains("class main.py");
  }

  @Test
  void a_condition_is_computed_once_however_often_others_name_it() {
    StringBuilder conditions = new StringBuilder("Conditions:\n  C0: !Equals [a, a]\n");
    for (int i = 1; i < 60; i++) {
      String before = "!Condition C" + (i - 1);
      conditions.append(
          "  C%d: !And [%s]\n".formatted(i, String.join(", ", Collections.nCopies(10, before))));
    }
    file(
        "c.yaml",
        conditions + application("ConfigurationType: CUSTOM, Parallelism: !If [C59, 8, 2]"));
    assertThat(discovered()).contains("parallelism.default=8 (Parallelism: 8)");
  }

  @Test
  void a_condition_that_depends_on_itself_is_open() {
    file(
        "c.yaml",
        "Conditions:\n  A: !Equals [!If [A, x, y], z]\n"
            + application("ConfigurationType: CUSTOM, Parallelism: !If [A, 8, 2]"));
    assertThat(discovered()).contains("parallelism.default=${A ? 8 : 2}");
  }

  @Test
  void broken_templates_are_one_line() {
    file("a.yaml", "Resources:\n  A: {Type: 'AWS::KinesisAnalyticsV2::Application'\n  B: [\n");
    file(
        "b.yaml",
        "x: &x\n  y: *x\nResources:\n  A: {Type: 'AWS::KinesisAnalyticsV2::Application'}\n");
    file(
        "cfn/c.json",
        "{\"Resources\": {\"A\": {\"Type\": \"AWS::KinesisAnalyticsV2::Application\","
            + " \"Properties\": "
            + "[".repeat(5000)
            + "]".repeat(5000)
            + "}}}");
    assertThat(discovered().lines())
        .anyMatch(line -> line.startsWith("problem a.yaml:3 is not valid YAML"))
        .anyMatch(line -> line.startsWith("problem cfn/c.json:1 is nested more than 100 levels"));
  }

  private static String application(String configuration) {
    return """
    Resources:
      App:
        Type: AWS::KinesisAnalyticsV2::Application
        Properties:
          RuntimeEnvironment: FLINK-1_20
          ApplicationConfiguration:
            FlinkApplicationConfiguration:
              ParallelismConfiguration:
                {%s}
    """
        .formatted(configuration);
  }
}
