/** Where things are: positions in the user's files, and what could not be read. Knows no IO. */
package io.github.flinkparallelism.source;
