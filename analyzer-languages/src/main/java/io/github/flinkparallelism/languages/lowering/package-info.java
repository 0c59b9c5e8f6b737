/** What the lowering of Scala and that of Kotlin have in common. */
package io.github.flinkparallelism.languages.lowering;
