/** Models of the JDK and of libraries that configure jobs: one class per area. */
package io.github.flinkparallelism.library;
