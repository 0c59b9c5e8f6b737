/** Helm charts, rendered as far as their values decide; nothing of a template is executed. */
package io.github.flinkparallelism.deployment.helm;
