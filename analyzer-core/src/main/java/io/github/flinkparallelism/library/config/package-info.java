/** Models of libraries that read configuration files: HOCON, YAML, JSON, Spring. */
package io.github.flinkparallelism.library.config;
