package io.github.flinkparallelism.lambdas;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * A lambda or method reference, in the words of {@link java.lang.invoke.LambdaMetafactory}.
 *
 * @param factory what the expression takes and returns: the captured values, and the functional
 *     interface
 * @param method the erased type of the interface's method
 * @param implementation the method that holds the body, or that is referred to
 * @param instantiated the type of the interface's method with the type arguments put in
 */
record Lambda(Type factory, Type method, Handle implementation, Type instantiated) {
  /** The types of what the expression captures, in order. */
  List<Type> captured() {
    return List.of(factory.getArgumentTypes());
  }
}
