package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managed services, which read no conf folder of the project and hand their properties over. */
class CloudSourcesTest extends SourceTester {
  /** The width of the map comes from a property group. */
  @BeforeEach
  void jobOfTheService() {
    file("conf/config.yaml", "parallelism.default: 20\ntaskmanager.numberOfTaskSlots: 30\n");
    file(
        JOB,
        """
        package org.example;
        import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class Orders {
          public static void main(String[] args) throws Exception {
            var job = KinesisAnalyticsRuntime.getApplicationProperties().get("Job");
            var env = StreamExecutionEnvironment.getExecutionEnvironment();
            var mapped = env.fromSequence(1, 9)
                .map(x -> x).setParallelism(Integer.parseInt(job.getProperty("width", "8")));
            env.setParallelism(6);
            mapped.print();
            env.execute();
          }
        }
        """);
  }

  private static final String CLOUD_FORMATION =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Parameters:
        Parallelism: {Type: Number, Default: 5}
      Resources:
        OrdersApplication:
          Type: AWS::KinesisAnalyticsV2::Application
          Properties:
            ApplicationName: orders
            RuntimeEnvironment: FLINK-1_20
            ServiceExecutionRole: !GetAtt Role.Arn
            ApplicationConfiguration:
              ApplicationCodeConfiguration:
                CodeContent:
                  S3ContentLocation: {BucketARN: !GetAtt Code.Arn, FileKey: orders-1.0.jar}
                CodeContentType: ZIPFILE
              EnvironmentProperties:
                PropertyGroups:
                  - PropertyGroupId: Job
                    PropertyMap:
                      width: '9'
              FlinkApplicationConfiguration:
                ParallelismConfiguration:
                  ConfigurationType: CUSTOM
                  Parallelism: !Ref Parallelism
                  ParallelismPerKPU: 2
                  AutoScalingEnabled: false
      """;

  @Test
  void cloud_formation() {
    file("infra/template.yaml", CLOUD_FORMATION);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in orders, AWS::KinesisAnalyticsV2::Application infra/template.yaml:5
              Source: 5? manifest infra/template.yaml:3, over 1 default
              Map: 9 operator Orders:9 from infra/template.yaml:20, over 5? manifest infra/template.yaml:3, over 1 default
              Sink: 6 environment Orders:10, over 5? manifest infra/template.yaml:3, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest infra/template.yaml:25
              slots: 9? of 3 x 2 infra/template.yaml:3
            """);
  }

  @Test
  void a_template_of_sam_with_auto_scaling() {
    file(
        "template.yaml",
        CLOUD_FORMATION
            .replace("Parameters:\n", "Transform: AWS::Serverless-2016-10-31\nParameters:\n")
            .replace("!Ref Parallelism\n", "4\n")
            .replace("AutoScalingEnabled: false", "AutoScalingEnabled: true"));
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in orders, AWS::KinesisAnalyticsV2::Application template.yaml:6
              Source: 4? manifest template.yaml:25, over 1 default
              Map: 9 operator Orders:9 from template.yaml:21, over 4? manifest template.yaml:25, over 1 default
              Sink: 6 environment Orders:10, over 4? manifest template.yaml:25, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest template.yaml:26
              slots: 9? of 2 x 2 template.yaml:25
            """);
  }

  @Test
  void numbers_without_a_custom_type_are_dead() {
    file("template.yaml", CLOUD_FORMATION.replace("Type: CUSTOM", "Type: DEFAULT"));
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in orders, AWS::KinesisAnalyticsV2::Application template.yaml:5
              Source: 1? manifest template.yaml:22, over 1 default
              Map: 9 operator Orders:9 from template.yaml:20, over 1? manifest template.yaml:22, over 1 default
              Sink: 6 environment Orders:10, over 1? manifest template.yaml:22, over 1 default
              taskmanager.numberOfTaskSlots: 1 manifest template.yaml:22
              slots: 9? of 1 x 1 template.yaml:22
            problem template.yaml:3 Parallelism: 5 has no effect, since the service takes its default of 1 while ConfigurationType is not CUSTOM
            problem template.yaml:25 ParallelismPerKPU: 2 has no effect, since the service takes its default of 1 while ConfigurationType is not CUSTOM
            """);
  }

  @Test
  void json_of_cloud_formation() {
    file(
        "infra/template.json",
        """
        {"Resources": {"Orders": {
          "Type": "AWS::KinesisAnalyticsV2::Application",
          "Properties": {
            "RuntimeEnvironment": "FLINK-1_20",
            "ApplicationConfiguration": {
              "EnvironmentProperties": {"PropertyGroups": [
                {"PropertyGroupId": "Job", "PropertyMap": {"width": "9"}}]},
              "FlinkApplicationConfiguration": {"ParallelismConfiguration": {
                "ConfigurationType": "CUSTOM",
                "Parallelism": 5,
                "ParallelismPerKPU": 2}}}}}}}
        """);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in Orders, AWS::KinesisAnalyticsV2::Application infra/template.json:1
              Source: 5 manifest infra/template.json:10, over 1 default
              Map: 9 operator Orders:9 from infra/template.json:7, over 5 manifest infra/template.json:10, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest infra/template.json:10, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest infra/template.json:11
              slots: 9 of 3 x 2 infra/template.json:10
            """);
  }

  @Test
  void terraform_with_its_files_of_values() {
    file(
        "infra/variables.tf", "variable \"parallelism\" {\n  type    = number\n  default = 3\n}\n");
    file("infra/terraform.tfvars", "parallelism = 5\n");
    file(
        "infra/main.tf",
        """
        resource "aws_kinesisanalyticsv2_application" "orders" {
          name                = "orders"
          runtime_environment = "FLINK-1_20"
          application_configuration {
            application_code_configuration {
              code_content {
                s3_content_location { file_key = "orders.jar" }
              }
            }
            environment_properties {
              property_group {
                property_group_id = "Job"
                property_map = {
                  width = "9"
                }
              }
            }
            flink_application_configuration {
              parallelism_configuration {
                configuration_type   = "CUSTOM"
                parallelism          = var.parallelism
                parallelism_per_kpu  = 2
                auto_scaling_enabled = false
              }
            }
          }
        }
        """);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in orders, aws_kinesisanalyticsv2_application infra/main.tf:1
              Source: 5 manifest infra/terraform.tfvars:1, over 1 default
              Map: 9 operator Orders:9 from infra/main.tf:14, over 5 manifest infra/terraform.tfvars:1, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest infra/terraform.tfvars:1, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest infra/main.tf:22
              slots: 9 of 3 x 2 infra/terraform.tfvars:1
            """);
    assertThat(kinds())
        .isEqualTo(
            """
            configuration conf/config.yaml
            aws_kinesisanalyticsv2_application infra/main.tf
            Terraform infra/terraform.tfvars
            """);
  }

  @Test
  void the_cdk_in_typescript() {
    file(
        "infra/lib/orders-stack.ts",
        """
        import { CfnApplication } from 'aws-cdk-lib/aws-kinesisanalyticsv2';
        const PER_KPU = 2;
        new CfnApplication(this, 'Orders', {
          applicationName: 'orders',
          runtimeEnvironment: 'FLINK-1_20',
          serviceExecutionRole: role.roleArn,
          applicationConfiguration: {
            environmentProperties: {
              propertyGroups: [{ propertyGroupId: 'Job', propertyMap: { width: '9' } }],
            },
            flinkApplicationConfiguration: {
              parallelismConfiguration: {
                configurationType: 'CUSTOM',
                parallelism: 5,
                parallelismPerKpu: PER_KPU,
              },
            },
          },
        });
        """);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in orders, AWS CDK infra/lib/orders-stack.ts:3
              Source: 5 manifest infra/lib/orders-stack.ts:14, over 1 default
              Map: 9 operator Orders:9 from infra/lib/orders-stack.ts:9, over 5 manifest infra/lib/orders-stack.ts:14, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest infra/lib/orders-stack.ts:14, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest infra/lib/orders-stack.ts:2
              slots: 9 of 3 x 2 infra/lib/orders-stack.ts:14
            """);
  }

  @Test
  void the_cdk_in_java() {
    file(
        "infra/OrdersStack.java",
        """
        package org.example.infra;
        import software.amazon.awscdk.services.kinesisanalytics.flink.alpha.Application;
        import software.amazon.awscdk.services.kinesisanalytics.flink.alpha.Runtime;
        public class OrdersStack extends Stack {
          public OrdersStack(Construct scope, String id) {
            super(scope, id);
            Application.Builder.create(this, "Orders")
                .code(ApplicationCode.fromBucket(bucket, "orders.jar"))
                .runtime(Runtime.FLINK_1_20)
                .propertyGroups(Map.of("Job", Map.of("width", "9")))
                .parallelism(5)
                .parallelismPerKpu(2)
                .build();
          }
        }
        """);
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            Orders in Orders, AWS CDK infra/OrdersStack.java:7
              Source: 5 manifest infra/OrdersStack.java:11, over 1 default
              Map: 9 operator Orders:9 from infra/OrdersStack.java:10, over 5 manifest infra/OrdersStack.java:11, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest infra/OrdersStack.java:11, over 1 default
              taskmanager.numberOfTaskSlots: 2 manifest infra/OrdersStack.java:12
              slots: 9 of 3 x 2 infra/OrdersStack.java:11
            """);
  }

  @Test
  void confluent_and_ververica() {
    job();
    file("conf/config.yaml", "parallelism.default: 20\n");
    file(
        "confluent.yaml",
        """
        apiVersion: cmf.confluent.io/v1
        kind: FlinkApplication
        metadata: {name: confluent}
        spec:
          flinkVersion: v1_19
          flinkConfiguration: {parallelism.default: "3", taskmanager.numberOfTaskSlots: "2"}
          job:
            jarURI: local:///opt/flink/usrlib/orders.jar
            entryClass: org.example.Orders
            args: [--width, "9"]
            parallelism: 5
        """);
    file(
        "ververica.yaml",
        """
        kind: Deployment
        apiVersion: v1
        metadata: {name: ververica}
        spec:
          template:
            spec:
              artifact:
                kind: JAR
                jarUri: s3://bucket/orders.jar
                entryClass: org.example.Orders
                mainArgs: --width 9
                flinkVersion: "1.17"
              parallelism: 5
              numberOfTaskManagers: 3
              flinkConfiguration: {parallelism.default: 3, taskmanager.numberOfTaskSlots: 2}
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              slots: 20? of ? x ?
            Orders in confluent, FlinkApplication confluent.yaml:3
              Source: 5 manifest confluent.yaml:11, over 3 file confluent.yaml:6, over 1 default
              Map: 9 operator Orders:9, over 5 manifest confluent.yaml:11, over 3 file confluent.yaml:6, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest confluent.yaml:11, over 3 file confluent.yaml:6, over 1 default
              taskmanager.numberOfTaskSlots: 2 file confluent.yaml:6
              slots: 9 of 5 x 2 confluent.yaml:6
            Orders in ververica, Ververica Deployment ververica.yaml:3
              Source: 5 manifest ververica.yaml:13, over 3 file ververica.yaml:15, over 1 default
              Map: 9 operator Orders:9, over 5 manifest ververica.yaml:13, over 3 file ververica.yaml:15, over 1 default
              Sink: 6 environment Orders:10, over 5 manifest ververica.yaml:13, over 3 file ververica.yaml:15, over 1 default
              taskmanager.numberOfTaskSlots: 2 file ververica.yaml:15
              slots: 9 of 3 x 2 ververica.yaml:14
            """);
  }

  @Test
  void a_resource_plan_of_alibaba_is_told_and_overrides_nothing() {
    job();
    file(
        "vvr/orders-plan.json",
        """
        {
          "ssgProfiles": [{"name": "0", "cpu": 1.14, "heap": "1 gb", "offHeap": "32 mb"}],
          "nodes": [
            {"id": 1, "type": "StreamExecTableSourceScan", "profile": {"group": "0", "parallelism": 4}},
            {"id": 2, "type": "StreamExecSink", "profile": {"group": "0", "parallelism": 2}}
          ]
        }
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 20 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 20 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 20 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 30 file conf/config.yaml:2
              slots: 20? of ? x 30 conf/config.yaml:2
            unused resource plan vvr/orders-plan.json a resource plan of Alibaba Cloud's expert mode is present and not applied (2 nodes of parallelism 2 to 4, slot sharing group 0; its slots take 4.56 cores and 4.13 GiB without the JobManager; where compute units of 1 core and 4 GiB are billed, at least 4.56): it is made by that service for one SQL deployment, and its nodes cannot be told among the operators of a project
            problem vvr/orders-plan.json:3 a resource plan of Alibaba Cloud's expert mode is present and not applied (2 nodes of parallelism 2 to 4, slot sharing group 0; its slots take 4.56 cores and 4.13 GiB without the JobManager; where compute units of 1 core and 4 GiB are billed, at least 4.56): it is made by that service for one SQL deployment, and its nodes cannot be told among the operators of a project
            """);
  }
}
