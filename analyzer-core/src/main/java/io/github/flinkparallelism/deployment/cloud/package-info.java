/**
 * Flink as a managed service: Amazon's in CloudFormation, Terraform and the CDK, and Alibaba's
 * resource plans.
 */
package io.github.flinkparallelism.deployment.cloud;
