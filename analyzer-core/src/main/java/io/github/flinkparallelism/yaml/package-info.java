/** What all readers of YAML share, whatever they make of it. */
package io.github.flinkparallelism.yaml;
