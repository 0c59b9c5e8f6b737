/** Scala 2.11 to 3 to IR. */
package io.github.flinkparallelism.languages.scala;
