resource "aws_kinesisanalyticsv2_application" "readings" {
  name                   = "readings-${var.stage}"
  runtime_environment    = "FLINK-1_20"
  service_execution_role = aws_iam_role.readings.arn

  application_configuration {
    application_code_configuration {
      code_content_type = "ZIPFILE"

      code_content {
        s3_content_location {
          bucket_arn = aws_s3_bucket.jars.arn
          file_key   = "aws-1.0-SNAPSHOT.jar"
        }
      }
    }

    environment_properties {
      property_group {
        property_group_id = "Sink"

        property_map = {
          parallelism = var.sinks
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
