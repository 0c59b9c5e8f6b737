package io.github.flinkparallelism.interp;

import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.value.Value;

/** Initial values of fields and array elements. */
final class Defaults {
  private Defaults() {}

  static Value of(TypeName type) {
    if (type.dimensions() > 0) {
      return new Value.Null();
    }
    switch (type.name()) {
      case "int":
      case "short":
      case "byte":
        return Value.of(0);
      case "long":
        return Value.of(0L);
      case "double":
      case "float":
        return Value.of(0.0);
      case "boolean":
        return Value.FALSE;
      case "char":
        return Value.of('\0');
      default:
        return new Value.Null();
    }
  }
}
