package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CdkApplicationsTest extends DiscoveryTester {
  @Test
  void a_resource_in_typescript() {
    file(
        "infra/lib/orders-stack.ts",
        """
        import * as cdk from 'aws-cdk-lib';
        import { CfnApplication } from 'aws-cdk-lib/aws-kinesisanalyticsv2';

        const PER_KPU = 3;

        export class OrdersStack extends cdk.Stack {
          constructor(scope: cdk.App, id: string, props?: cdk.StackProps) {
            super(scope, id, props);
            // new CfnApplication(this, 'Old', {runtimeEnvironment: 'FLINK-1_13'});
            const app = new CfnApplication(this, "Orders", {
              applicationName: `orders`,
              runtimeEnvironment: 'FLINK-1_20',
              serviceExecutionRole: role.roleArn,
              applicationConfiguration: {
                applicationCodeConfiguration: {
                  codeContent: {
                    s3ContentLocation: { bucketArn: bucket.bucketArn, fileKey: 'orders-1.0.jar' },
                  },
                  codeContentType: 'ZIPFILE',
                },
                environmentProperties: {
                  propertyGroups: [
                    {
                      propertyGroupId: 'Job',
                      propertyMap: { 'sink.width': '3', stage: props.stage, password: 'sesame' },
                    },
                  ],
                },
                flinkApplicationConfiguration: {
                  parallelismConfiguration: {
                    configurationType: 'CUSTOM',
                    parallelism: 8,
                    parallelismPerKpu: PER_KPU,
                    autoScalingEnabled: true,
                  },
                },
              },
            });
          }
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders = AWS CDK infra/lib/orders-stack.ts:10 on 1.20
              jar orders-1.0.jar
              no args
              handed Job/password not told infra/lib/orders-stack.ts:25
              handed Job/sink.width=3 infra/lib/orders-stack.ts:25
              handed Job/stage not told infra/lib/orders-stack.ts:25
              manifest parallelism.default=8 (Parallelism: 8, to start with) by default of AutoScalingEnabled infra/lib/orders-stack.ts:32
              manifest taskmanager.numberOfTaskSlots=3 (ParallelismPerKPU: 3) infra/lib/orders-stack.ts:4
              task managers 3: 3 KPUs for Parallelism 8 at 3 per KPU infra/lib/orders-stack.ts:32
            """);
  }

  @Test
  void the_construct_for_flink() {
    file(
        "lib/app.ts",
        """
        import * as flink from '@aws-cdk/aws-kinesisanalytics-flink-alpha';
        new flink.Application(this, 'Clicks', {
          code: flink.ApplicationCode.fromAsset(path.join(__dirname, '../target/clicks.jar')),
          runtime: flink.Runtime.FLINK_1_20,
          parallelism: 4,
          parallelismPerKpu: 2,
          propertyGroups: { Job: { width: '5' } },
        });
        new flink.Application(this, 'Plain', {
          code: flink.ApplicationCode.fromBucket(bucket, 'plain.jar'),
          runtime: flink.Runtime.FLINK_1_19,
        });
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            Clicks = AWS CDK lib/app.ts:2 on 1.20
              jar ../target/clicks.jar
              no args
              handed Job/width=5 lib/app.ts:7
              manifest parallelism.default=4 (Parallelism: 4) lib/app.ts:5
              manifest taskmanager.numberOfTaskSlots=2 (ParallelismPerKPU: 2) lib/app.ts:6
              task managers 2: 2 KPUs for Parallelism 4 at 2 per KPU lib/app.ts:5
            Plain = AWS CDK lib/app.ts:9 on 1.19
              jar plain.jar
              no args
              manifest parallelism.default=1 (Parallelism by default of the service) by default of AutoScalingEnabled lib/app.ts:9
              manifest taskmanager.numberOfTaskSlots=1 (ParallelismPerKPU by default of the service) lib/app.ts:9
              task managers 1: 1 KPU for Parallelism 1 at 1 per KPU lib/app.ts:9
            """);
  }

  @Test
  void builders_in_java() {
    file(
        "infra/OrdersStack.java",
        """
        package org.example.infra;

        import software.amazon.awscdk.services.kinesisanalytics.CfnApplicationV2;
        import software.amazon.awscdk.services.kinesisanalytics.CfnApplicationV2Props;

        public class OrdersStack extends Stack {
          private static final int WIDTH = 6;

          public OrdersStack(Construct scope, String id) {
            super(scope, id);
            CfnApplicationV2 app =
                CfnApplicationV2.Builder.create(this, "Orders")
                    .runtimeEnvironment("FLINK-1_18")
                    .serviceExecutionRole(role.getRoleArn())
                    .applicationConfiguration(
                        CfnApplicationV2.ApplicationConfigurationProperty.builder()
                            .flinkApplicationConfiguration(
                                CfnApplicationV2.FlinkApplicationConfigurationProperty.builder()
                                    .parallelismConfiguration(
                                        CfnApplicationV2.ParallelismConfigurationProperty.builder()
                                            .configurationType("CUSTOM")
                                            .parallelism(WIDTH)
                                            .parallelismPerKpu(2)
                                            .autoScalingEnabled(false)
                                            .build())
                                    .build())
                            .environmentProperties(
                                CfnApplicationV2.EnvironmentPropertiesProperty.builder()
                                    .propertyGroups(
                                        List.of(
                                            CfnApplicationV2.PropertyGroupProperty.builder()
                                                .propertyGroupId("Job")
                                                .propertyMap(Map.of("sink.width", "3"))
                                                .build()))
                                    .build())
                            .build())
                    .build();
            new CfnApplicationV2(this, "Other", CfnApplicationV2Props.builder()
                .runtimeEnvironment("SQL-1_0").build());
          }
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            Orders = AWS CDK infra/OrdersStack.java:12 on 1.18
              no args
              handed Job/sink.width=3 infra/OrdersStack.java:33
              manifest parallelism.default=6 (Parallelism: 6) infra/OrdersStack.java:7
              manifest taskmanager.numberOfTaskSlots=2 (ParallelismPerKPU: 2) infra/OrdersStack.java:23
              task managers 3: 3 KPUs for Parallelism 6 at 2 per KPU infra/OrdersStack.java:7
            """);
  }

  @Test
  void what_is_no_literal_is_unknown_with_its_place() {
    file(
        "lib/app.ts",
        """
        import { aws_kinesisanalyticsv2 as kda } from 'aws-cdk-lib';
        let width = 4;
        width = 5;
        function f(per = 2) {}
        new kda.CfnApplication(this, 'A', {
          runtimeEnvironment: 'FLINK-1_20',
          applicationConfiguration: { flinkApplicationConfiguration: { parallelismConfiguration: {
            configurationType: 'CUSTOM',
            parallelism: Number(process.env.WIDTH ?? 4),
            parallelismPerKpu: isProd ? 4 : 1,
          }}},
        });
        new kda.CfnApplication(this, 'B', {
          runtimeEnvironment: 'FLINK-1_20',
          applicationConfiguration: { flinkApplicationConfiguration: { parallelismConfiguration: {
            configurationType: 'CUSTOM', parallelism: width, parallelismPerKpu: per, }}},
        });
        new kda.CfnApplication(this, 'C', {
          runtimeEnvironment: 'FLINK-1_20',
          applicationConfiguration: { ...common, },
        });
        new kda.CfnApplication(this, 'D', this.properties());
        """);
    assertThat(discovered())
        .contains(
            "manifest parallelism.default=${Number(process.env.WIDTH ? ? 4)} (Parallelism:"
                + " ${Number(process.env.WIDTH ? ? 4)}) lib/app.ts:9")
        .contains("manifest taskmanager.numberOfTaskSlots=${isProd ? 4 : 1}")
        .contains("manifest parallelism.default=${width} (Parallelism: ${width}) lib/app.ts:16")
        .contains("manifest taskmanager.numberOfTaskSlots=${per}")
        .contains("manifest parallelism.default=${...} (Parallelism: ${...}) lib/app.ts:20")
        .contains(
            "problem lib/app.ts:22 the properties of CfnApplication D are no literals, so that the"
                + " application is not read");
  }

  @Test
  void overrides_hide_what_is_given() {
    file(
        "a.ts",
        """
        // aws-kinesisanalyticsv2
        const a = new CfnApplication(this, 'A', {runtimeEnvironment: 'FLINK-1_20'});
        a.addPropertyOverride('ApplicationConfiguration.X.Parallelism', 8);
        """);
    assertThat(discovered())
        .startsWith("problem a.ts:3 addPropertyOverride may change what the applications of");
  }

  @Test
  void hostile_sources_end() {
    file("a.ts", "// kinesisanalytics\nnew CfnApplication(this, 'A', " + "{a: [".repeat(20_000));
    file("b.ts", "// kinesisanalytics\nnew CfnApplication(");
    file(
        "c.ts",
        "// kinesisanalytics\nconst a = b; const b = a;\nnew CfnApplication(this, 'C',"
            + " {runtimeEnvironment: a, applicationConfiguration: b})");
    file("d.ts", "/* kinesisanalytics `" + "'\"".repeat(5000) + "\nCfnApplication.CfnApplication.");
    file("e.ts", "interface CfnApplication { kinesisanalytics: number }");
    file(
        "f.d.ts",
        "new CfnApplication(this, 'F', {runtimeEnvironment: 'FLINK-1_20'}); // kinesisanalytics");
    assertThat(discovered()).doesNotContain("parallelism.default=1").doesNotContain("F = ");
  }
}
