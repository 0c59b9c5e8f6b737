package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import java.util.Optional;

/**
 * A type declaration with the context in which its names are resolved.
 *
 * @param unit its file
 * @param decl the declaration
 * @param outer the type around it
 * @param key identity: the qualified name, made unique for anonymous and local classes
 */
record LinkedType(SourceUnit unit, TypeDecl decl, Optional<LinkedType> outer, String key) {}
