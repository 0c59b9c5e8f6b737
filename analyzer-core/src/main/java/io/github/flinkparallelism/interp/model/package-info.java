/** The bridge between the interpreter and what it does not interpret: library calls. */
package io.github.flinkparallelism.interp.model;
