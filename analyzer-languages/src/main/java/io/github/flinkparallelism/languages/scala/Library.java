package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Stmt;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scala's own library in terms of the JDK's, which the interpreter has models of. */
final class Library {
  /** Functions that Scala's package takes from Java's class. */
  private static final Pattern MATH =
      Pattern.compile("(?:scala\\.|java\\.lang\\.)?[mM]ath\\.(\\w+)");

  Optional<Expr> name(String name, Location at) {
    switch (name) {
      case "None":
        return Optional.of(Trees.call(Trees.type("java.util.Optional", at), "empty", at));
      case "Nil":
        return Optional.of(Trees.call(Trees.type("java.util.List", at), "of", at));
      default:
        return Optional.empty();
    }
  }

  Optional<Expr> path(String text, Location at) {
    switch (text) {
      case "sys.env":
        return Optional.of(Trees.call(Trees.type("java.lang.System", at), "getenv", at));
      case "sys.props":
        return Optional.of(Trees.call(Trees.type("java.lang.System", at), "getProperties", at));
      case "Int.MaxValue":
        return Optional.of(Trees.literal(Integer.MAX_VALUE, at));
      default:
        return Companions.empty(text, at);
    }
  }

  /** A call by the text of what is called: {@code sys.env}, {@code math.max}. */
  Optional<Expr> call(String text, List<Expr> args, Location at) {
    switch (text) {
      case "sys.env":
        return Optional.of(jdk("java.lang.System", "getenv", args, at));
      case "sys.env.getOrElse":
        return args.size() == 2
            ? member(
                jdk(
                    "java.util.Optional",
                    "ofNullable",
                    List.of(jdk("java.lang.System", "getenv", args.subList(0, 1), at)),
                    at),
                "getOrElse",
                args.subList(1, 2),
                at)
            : Optional.empty();
      case "sys.env.get":
        return Optional.of(
            jdk(
                "java.util.Optional",
                "ofNullable",
                List.of(jdk("java.lang.System", "getenv", args, at)),
                at));
      case "sys.exit":
        List<Expr> status = args.isEmpty() ? List.of(Trees.literal(0, at)) : args;
        return Optional.of(jdk("java.lang.System", "exit", status, at));
      case "sys.error":
        Expr failure =
            new Expr.New(
                Optional.empty(), TypeName.of("RuntimeException"), args, Optional.empty(), at);
        Stmt thrown = new Stmt.Throw(failure, at);
        return Optional.of(
            Trees.immediately(List.of(), Trees.block(List.of(thrown), at), List.of(), at));
      case "sys.props":
      case "sys.props.getOrElse":
        return Optional.of(jdk("java.lang.System", "getProperty", args, at));
      case "sys.props.get":
        return Optional.of(
            jdk(
                "java.util.Optional",
                "ofNullable",
                List.of(jdk("java.lang.System", "getProperty", args, at)),
                at));
      default:
        Matcher function = MATH.matcher(text);
        return function.matches()
            ? Optional.of(jdk("java.lang.Math", function.group(1), args, at))
            : Optional.empty();
    }
  }

  private static Expr jdk(String type, String method, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(Trees.type(type, at)), method, args, at);
  }

  /** A function or the companion of a collection. */
  Optional<Expr> function(String name, List<Expr> args, Location at) {
    if (Companions.SEQUENCES.contains(name)) {
      return Optional.of(jdk("java.util.Arrays", "asList", List.of(Trees.array(args, at)), at));
    }
    switch (name) {
      case "require", "assert", "assume":
        return Optional.of(jdk("scala.Predef", name, args, at));
      case "Set":
        return Optional.of(jdk("java.util.Set", "of", args, at));
      case "Map":
        return map(args, at);
      case "Some":
        return Optional.of(jdk("java.util.Optional", "of", args, at));
      case "Option":
        return Optional.of(jdk("java.util.Optional", "ofNullable", args, at));
      case "Try":
        return args.size() == 1 ? Optional.of(attempt(args.get(0), at)) : Optional.empty();
      case "identity":
      case "locally":
        return args.stream().findFirst();
      case "println":
      case "print":
        return Optional.of(
            new Expr.Call(
                Optional.of(new Expr.Field(Trees.type("java.lang.System", at), "out", at)),
                name,
                args,
                at));
      case "classOf":
        return Optional.of(new Expr.ClassLiteral(TypeName.of("java.lang.Object"), at));
      default:
        return Optional.empty();
    }
  }

  /** What fails is nothing; why is of no interest. */
  private static Expr attempt(Expr value, Location at) {
    Expr some = jdk("java.util.Optional", "of", List.of(value), value.location());
    Expr none = jdk("java.util.Optional", "empty", List.of(), at);
    Stmt.Catch handler =
        new Stmt.Catch(
            List.of(TypeName.of("Throwable")),
            "$failure",
            Trees.block(List.of(Trees.returned(none)), at));
    Stmt.Block body = Trees.block(List.of(Trees.returned(some)), at);
    Stmt attempt = new Stmt.Try(List.of(), body, List.of(handler), Optional.empty(), at);
    return Trees.immediately(List.of(), Trees.block(List.of(attempt), at), List.of(), at);
  }

  private static Optional<Expr> map(List<Expr> args, Location at) {
    List<Expr> flat = new ArrayList<>();
    for (Expr arg : args) {
      if (!(arg instanceof Expr.NewArray pair)
          || pair.elements().filter(parts -> parts.size() == 2).isEmpty()) {
        return Optional.empty();
      }
      flat.addAll(pair.elements().get());
    }
    return Optional.of(jdk("java.util.Map", "of", flat, at));
  }

  /** A method that the JDK calls otherwise. */
  Optional<Expr> member(Expr target, String name, List<Expr> args, Location at) {
    switch (name + "/" + args.size()) {
      case "getOrElse/1":
      case "getOrElse/2":
      case "orElse/1":
        // The last argument is passed by name.
        List<Expr> passed = new ArrayList<>(args);
        Expr last = passed.remove(args.size() - 1);
        passed.add(Arguments.computed(last));
        return Optional.of(new Expr.Call(Optional.of(target), name, passed, at));
      case "fold/2":
        // The first argument is passed by name to an option, and by value to others.
        Expr empty = args.get(0);
        boolean plain =
            empty instanceof Expr.Literal
                || empty instanceof Expr.Name
                || empty instanceof Expr.Lambda;
        List<Expr> both = List.of(plain ? empty : Arguments.computed(empty), args.get(1));
        return Optional.of(new Expr.Call(Optional.of(target), name, both, at));
      case "to/1":
        return Optional.of(range("rangeClosed", target, args, at));
      case "until/1":
        return Optional.of(range("range", target, args, at));
      case "_1/0":
      case "_2/0":
      case "_3/0":
      case "_4/0":
        int index = name.charAt(1) - '1';
        return Optional.of(new Expr.Index(target, Trees.literal(index, at), at));
      default:
        return Optional.empty();
    }
  }

  private static Expr range(String method, Expr from, List<Expr> to, Location at) {
    return jdk("java.util.stream.IntStream", method, List.of(from, to.get(0)), at);
  }
}
