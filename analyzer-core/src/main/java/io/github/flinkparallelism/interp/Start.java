package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Param;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Where a run starts.
 *
 * @param unit the file
 * @param type the class on whose object an instance method is called
 * @param method the method, of that class or of an ancestor
 * @param arguments what is passed for a parameter; absent where nobody in source passes anything
 * @param after told the result, where the method returns
 */
public record Start(
    SourceUnit unit,
    TypeDecl type,
    MethodDecl method,
    BiFunction<Param, Runtime, Optional<Value>> arguments,
    BiConsumer<Value, Runtime> after) {}
