/**
 * The language of Terraform: its blocks and expressions, as far as constants and defaults decide
 * them.
 */
package io.github.flinkparallelism.deployment.hcl;
