package io.github.flinkparallelism.ir;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A constant of an enum.
 *
 * @param args of its constructor
 * @param body of its own class, if it has one
 */
public record EnumConstant(
    String name, List<Expr> args, Optional<TypeDecl> body, Location location) {
  public EnumConstant {
    args = List.copyOf(args);
  }
}
