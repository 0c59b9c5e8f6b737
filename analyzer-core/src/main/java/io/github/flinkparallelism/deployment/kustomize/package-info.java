/** Overlays of kustomize: bases, patches and replacements, applied to the resources below. */
package io.github.flinkparallelism.deployment.kustomize;
