package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * An object that is the only instance of a class: a static field, which the constructor sets before
 * all else, as compilers do with {@code MODULE$}.
 *
 * @param name the class
 * @param location of its declaration
 */
record Singleton(String name, Location location) {
  private static final String INSTANCE = "INSTANCE";

  /** The field that the name of the object stands for, set when the class is first asked for. */
  Member.FieldDecl field() {
    return field(Optional.of(created()));
  }

  private Member.FieldDecl field(Optional<Expr> init) {
    return new Member.FieldDecl(
        TypeName.of(name), INSTANCE, init, true, init.isPresent(), List.of(), location);
  }

  private Expr created() {
    return new Expr.New(Optional.empty(), TypeName.of(name), List.of(), Optional.empty(), location);
  }

  /** What comes first in the constructor. */
  Member.Initializer announced() {
    return new Member.Initializer(
        Trees.block(
            List.of(assignment(INSTANCE, new Expr.This(Optional.empty(), location))), location),
        false);
  }

  /** The fields of one that is a program: nothing is made before its arguments are there. */
  List<Member> fieldsOfProgram() {
    return List.of(field(Optional.empty()), arguments(location));
  }

  /** Runs the constructor, which is the program. */
  MethodDecl main() {
    String args = Mains.ARGS.name();
    return Mains.main(
        List.of(assignment(args, Trees.name(args, location)), Trees.eval(created())), location);
  }

  private Stmt assignment(String field, Expr value) {
    Expr target = new Expr.Field(Trees.name(name, location), field, location);
    return Trees.eval(new Expr.Assign(target, Optional.empty(), value, location));
  }

  /** The arguments of a program, as all of its members see them. */
  static Member.FieldDecl arguments(Location location) {
    return new Member.FieldDecl(
        Mains.ARGS.type(), Mains.ARGS.name(), Optional.empty(), true, false, List.of(), location);
  }
}
