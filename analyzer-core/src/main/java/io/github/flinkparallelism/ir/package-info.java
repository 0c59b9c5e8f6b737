/**
 * The small language that every frontend lowers to and that the interpreter runs. Learn it by
 * reading {@link io.github.flinkparallelism.ir.Expr}, {@link io.github.flinkparallelism.ir.Stmt}
 * and {@link io.github.flinkparallelism.ir.TypeDecl}. Nodes are immutable and know where they came
 * from; names are as written and are resolved by the interpreter.
 */
package io.github.flinkparallelism.ir;
