/** Models of libraries that parse program arguments. */
package io.github.flinkparallelism.library.cli;
