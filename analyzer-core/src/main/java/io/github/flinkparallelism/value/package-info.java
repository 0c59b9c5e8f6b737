/**
 * Abstract values: what the interpreter knows about a value of the program. Constants and heap
 * addresses are known; symbols, compounds and unknowns are not; a choice keeps the sides of an
 * undecided branch apart.
 */
package io.github.flinkparallelism.value;
