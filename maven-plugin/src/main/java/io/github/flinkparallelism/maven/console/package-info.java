/** Reports in Maven's log. */
package io.github.flinkparallelism.maven.console;
