/** Kotlin to IR. */
package io.github.flinkparallelism.languages.kotlin;
