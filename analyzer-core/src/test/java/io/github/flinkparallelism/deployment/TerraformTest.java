package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerraformTest extends DiscoveryTester {
  private static final String VARIABLES =
      """
      variable "width" {
        description = "Subtasks of the job" // and no more
        type        = number
        default     = 2
      }
      variable "stage" { type = string }
      """;

  @Test
  void what_a_condition_or_a_dynamic_block_hides_is_no_default() {
    file(
        "main.tf",
        """
        resource "aws_kinesisanalyticsv2_application" "chosen" {
          runtime_environment = "FLINK-1_20"
          application_configuration {
            flink_application_configuration {
              parallelism_configuration {
                configuration_type = "CUSTOM"
                parallelism        = terraform.workspace == "prod" ? 8 : 2
              }
            }
          }
        }
        resource "aws_kinesisanalyticsv2_application" "hidden" {
          runtime_environment = "FLINK-1_20"
          application_configuration {
            flink_application_configuration {
              dynamic "parallelism_configuration" {
                for_each = var.wide ? [1] : []
                content {
                  configuration_type = "CUSTOM"
                  parallelism        = 8
                }
              }
            }
          }
        }
        """);
    assertThat(discovered())
        .contains("parallelism.default=${terraform.workspace == \"prod\" ? 8 : 2}")
        .contains("manifest parallelism.default=${...} (Parallelism: ${...}) main.tf:15")
        .contains("manifest taskmanager.numberOfTaskSlots=${...}");
  }

  @Test
  void an_application_with_variables_and_locals() {
    file(
        "infra/flink.tf",
        """
        /* The job. */
        resource "aws_kinesisanalyticsv2_application" "orders" {
          name                   = "${local.name}-orders"
          runtime_environment    = local.flink.runtime
          service_execution_role = aws_iam_role.flink.arn # made elsewhere

          application_configuration {
            application_code_configuration {
              code_content {
                s3_content_location {
                  bucket_arn = aws_s3_bucket.code.arn
                  file_key   = "orders.jar"
                }
              }
              code_content_type = "ZIPFILE"
            }
            environment_properties {
              property_group {
                property_group_id = "Job"
                property_map = {
                  "sink.width" = 3
                  topic        = local.flink["topic"]
                  brokers      = aws_msk_cluster.main.bootstrap_brokers
                  api_token    = "hunter2"
                }
              }
              property_group {
                property_group_id = "Read"
                property_map      = { "width" : "${var.width}", x = "a\\tb" }
              }
            }
            flink_application_configuration {
              parallelism_configuration {
                auto_scaling_enabled = true
                configuration_type   = "CUSTOM"
                parallelism          = var.width
                parallelism_per_kpu  = tonumber("2")
              }
            }
          }
          tags = { for k, v in local.tags : k => v }
        }
        """);
    file("infra/variables.tf", VARIABLES);
    file(
        "infra/locals.tf",
        """
        locals {
          name  = "acme"
          flink = {
            runtime = "FLINK-1_19"
            topic   = <<EOT
        orders
        EOT
          }
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            acme-orders = aws_kinesisanalyticsv2_application infra/flink.tf:2 on 1.19
              jar orders.jar
              no args
              handed Job/api_token not told infra/flink.tf:24
              handed Job/brokers not told infra/flink.tf:23
              handed Job/sink.width=3 infra/flink.tf:21
              handed Job/topic=orders
             infra/locals.tf:5
              handed Read/width=2 by default of variable width infra/flink.tf:29
              handed Read/x=a\tb infra/flink.tf:29
              manifest parallelism.default=2 (Parallelism: 2, to start with) by default of variable width infra/variables.tf:4
              manifest taskmanager.numberOfTaskSlots=2 (ParallelismPerKPU: 2) infra/flink.tf:37
              task managers 1: 1 KPU for Parallelism 2 at 2 per KPU infra/variables.tf:4
            """);
  }

  @Test
  void values_of_a_file_are_sure_and_beat_defaults() {
    file("main.tf", application("var.width"));
    file("variables.tf", VARIABLES);
    file("terraform.tfvars", "stage = \"prod\"\nwidth = 6\n");
    assertThat(discovered())
        .contains("manifest parallelism.default=6 (Parallelism: 6) terraform.tfvars:2\n");
  }

  @Test
  void files_that_have_to_be_named_are_a_deployment_each() {
    file("main.tf", application("var.width"));
    file("variables.tf", VARIABLES);
    file("env/dev.tfvars", "stage = \"dev\"\n");
    file("env/prod.tfvars", "stage = \"prod\"\nwidth = 8\n");
    file("env/other.tfvars", "color = \"red\"\n");
    assertThat(discovered())
        .contains("app with env/dev.tfvars = ")
        .contains("parallelism.default=2 (Parallelism: 2) by default of variable width variables")
        .contains("app with env/prod.tfvars = ")
        .contains("parallelism.default=8 (Parallelism: 8) env/prod.tfvars:2")
        .doesNotContain("other");
  }

  @Test
  void a_module_is_read_as_others_use_it() {
    file("modules/flink/main.tf", application("var.width"));
    file("modules/flink/variables.tf", VARIABLES);
    file(
        "dev/main.tf",
        "module \"flink\" {\n  source = \"../modules/flink\"\n  stage  = \"dev\"\n}\n");
    file(
        "prod/main.tf",
        """
        module "flink" {
          source = "../modules/flink"
          stage  = "prod"
          width  = 12
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            app (dev) = aws_kinesisanalyticsv2_application dev/main.tf:1 on 1.20
              no args
              manifest parallelism.default=2 (Parallelism: 2) modules/flink/variables.tf:4
              manifest taskmanager.numberOfTaskSlots=1 (ParallelismPerKPU by default of the service) modules/flink/main.tf:6
              task managers 2: 2 KPUs for Parallelism 2 at 1 per KPU modules/flink/variables.tf:4
            app (prod) = aws_kinesisanalyticsv2_application prod/main.tf:1 on 1.20
              no args
              manifest parallelism.default=12 (Parallelism: 12) prod/main.tf:4
              manifest taskmanager.numberOfTaskSlots=1 (ParallelismPerKPU by default of the service) modules/flink/main.tf:6
              task managers 12: 12 KPUs for Parallelism 12 at 1 per KPU prod/main.tf:4
            """);
  }

  @Test
  void what_is_computed_stays_open() {
    file("a.tf", application("var.big ? 8 : 2"));
    file("b/b.tf", application("max(1, var.width)"));
    file("c/c.tf", application("each.value.width"));
    file("d/d.tf", application("null"));
    assertThat(discovered())
        .contains("parallelism.default=${var.big ? 8 : 2} (Parallelism: ${var.big ? 8 : 2}) a.tf:7")
        .contains("parallelism.default=${max(..)}")
        .contains("parallelism.default=${each.value.width}")
        .contains("parallelism.default=1 (Parallelism by default of the service) d/d.tf:6");
  }

  @Test
  void conditionals_that_variables_decide() {
    String variables =
        """
        variable "stage" { default = "prod" }
        variable "width" { default = 6 }
        variable "name" {}
        locals {
          big = true
          sizes = { prod = 9 }
        }
        """;
    String[] conditions = {
      "var.stage == \"prod\" ? 8 : 2",
      "var.stage != \"prod\" ? 8 : var.width",
      "local.big && !(var.width > 7) ? local.sizes.prod : 1",
      "local.big ? 8 : 2",
      "var.name == \"x\" ? 8 : 2",
      "var.name == \"x\" ? 8 : 8",
      "local.big || var.name == \"x\" ? 8 : 2",
      "var.width == 6 ? 8 : 2",
      "var.width == 7 ? 8 : var.width >= 6 ? 5 : 3",
      "var.stage == \"dev\" ? 8 : null",
      "var.stage == \"a?b:c\" ? 8 : 4",
      "local.big ? 8 :",
      "local.big ? : 2",
    };
    for (int i = 0; i < conditions.length; i++) {
      file(i + "/main.tf", variables + application(conditions[i]));
    }
    assertThat(discovered())
        .contains(
            "parallelism.default=8 (Parallelism: 8) by default of variable stage 0/main.tf:14")
        .contains(
            "parallelism.default=6 (Parallelism: 6) by default of variable stage, variable width"
                + " 1/main.tf:2")
        .contains("parallelism.default=9 (Parallelism: 9) by default of variable width 2/main.tf:6")
        .contains("parallelism.default=8 (Parallelism: 8) 3/main.tf:14")
        .contains("parallelism.default=${var.name == \"x\" ? 8 : 2}")
        .contains("parallelism.default=8 (Parallelism: 8) 5/main.tf:14")
        .contains("parallelism.default=8 (Parallelism: 8) 6/main.tf:14")
        .contains("parallelism.default=${var.width == 6 ? 8 : 2}")
        .contains(
            "parallelism.default=5 (Parallelism: 5) by default of variable width 8/main.tf:14")
        .contains("parallelism.default=${var.stage == \"dev\" ? 8 : null}")
        .contains(
            "parallelism.default=4 (Parallelism: 4) by default of variable stage 10/main.tf:14")
        .contains("parallelism.default=${local.big ? 8 :}")
        .contains("parallelism.default=${local.big ? : 2}");
  }

  @Test
  void dynamic_blocks_and_merges_leave_properties_open() {
    file(
        "a.tf",
        """
        resource "aws_kinesisanalyticsv2_application" "a" {
          runtime_environment = "FLINK-1_20"
          application_configuration {
            environment_properties {
              property_group {
                property_group_id = "A"
                property_map = merge({ a = 1, b = 2 }, { b = 3 })
              }
              property_group {
                property_group_id = "B"
                property_map = merge({ a = 1 }, var.more, { b = 3 })
              }
              dynamic "property_group" {
                for_each = var.groups
                content { property_group_id = each.key }
              }
            }
          }
        }
        """);
    assertThat(discovered())
        .contains(
            """
              handed A/a=1 a.tf:7
              handed A/b=3 a.tf:7
              handed B/b=3 a.tf:11
              handed more
            """);
  }

  @Test
  void loops_of_references_and_of_modules_end() {
    file(
        "a.tf",
        application("local.a") + "locals {\n a = local.b\n b = \"${local.a}${local.a}\"\n}");
    file("m/m.tf", application("2") + "module \"n\" { source = \"../n\" }\n");
    file("n/n.tf", "module \"m\" {\n source = \"../m\"\n}\n");
    assertThat(discovered()).contains("parallelism.default=${").contains("parallelism.default=2");
  }

  @Test
  void malformed_files_are_one_line_each() {
    file("a.tf", "resource \"aws_kinesisanalyticsv2_application\" \"a\" {\n  name = \"x\n}\n");
    file("b.tf", application("4") + "}\n");
    file("c.tf", "# aws_kinesisanalyticsv2_application\nx = " + "[".repeat(9000));
    file("d.tf", "# aws_kinesisanalyticsv2_application\n" + "a {\n".repeat(9000));
    file("e.tf", "# aws_kinesisanalyticsv2_application\n{{ .Values.x }}\n");
    assertThat(discovered())
        .contains("problem a.tf:2 is not valid HCL and is not read from here on: a text does not")
        .contains("problem b.tf:11 is not valid HCL and is not read from here on: a brace too much")
        .contains("problem c.tf:2 is not valid HCL and is not read from here on: an expression is")
        .contains("problem d.tf:62 is not valid HCL and is not read from here on: blocks are")
        .contains("problem e.tf:2 is not valid HCL and is not read from here on: a name is")
        .contains("parallelism.default=4 (Parallelism: 4) b.tf:7");
  }

  private static String application(String parallelism) {
    return """
    resource "aws_kinesisanalyticsv2_application" "app" {
      name                = var.name
      runtime_environment = "FLINK-1_20"
      application_configuration {
        flink_application_configuration {
          parallelism_configuration {
            parallelism        = %s
            configuration_type = "CUSTOM" } } }
      start_application = true
    }
    """
        .formatted(parallelism);
  }
}
