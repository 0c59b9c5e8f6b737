package io.github.flinkparallelism.languages.scala;

import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.TypeName;
import io.github.flinkparallelism.languages.lowering.Trees;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The methods of the companions of Scala's collections: {@code Seq.empty}, {@code List.fill}. */
final class Companions {
  static final Set<String> SEQUENCES =
      Set.of(
          "List",
          "Seq",
          "Vector",
          "IndexedSeq",
          "Iterable",
          "Array",
          "ListBuffer",
          "ArrayBuffer",
          "Iterator",
          "LazyList");

  /** Packages whose members are known by their own names. */
  private static final Set<String> PACKAGES =
      Set.of(
          "scala",
          "util",
          "scala.util",
          "scala.Predef",
          "immutable",
          "mutable",
          "collection.immutable",
          "collection.mutable",
          "scala.collection",
          "scala.collection.immutable",
          "scala.collection.mutable");

  private static final String MUTABLE = "mutable";
  private static final String STREAM = "java.util.stream.IntStream";

  private Companions() {}

  /** Whether {@code path} names a package of Scala's library. */
  static boolean isPackage(String path) {
    return PACKAGES.contains(path);
  }

  static boolean isMutable(String path) {
    return path.endsWith(MUTABLE);
  }

  /** A map that can be added to. */
  static Expr mutableMap(Expr entries, Location at) {
    TypeName type = TypeName.of("java.util.LinkedHashMap");
    return new Expr.New(Optional.empty(), type, List.of(entries), Optional.empty(), at);
  }

  /** What {@code path} without arguments is: {@code Seq.empty}. */
  static Optional<Expr> empty(String path, Location at) {
    if (!path.endsWith(".empty")) {
      return Optional.empty();
    }
    String owner = path.substring(0, path.length() - ".empty".length());
    int dot = owner.lastIndexOf('.');
    String name = owner.substring(dot + 1);
    if (dot >= 0 && !isPackage(owner.substring(0, dot))) {
      return Optional.empty();
    }
    if (SEQUENCES.contains(name)) {
      return Optional.of(
          jdk("java.util.Arrays", "asList", List.of(Trees.array(List.of(), at)), at));
    }
    switch (name) {
      case "Set":
        return Optional.of(jdk("java.util.Set", "of", List.of(), at));
      case "Map":
        Expr none = jdk("java.util.Map", "of", List.of(), at);
        return Optional.of(
            dot >= 0 && isMutable(owner.substring(0, dot)) ? mutableMap(none, at) : none);
      case "Option":
        return Optional.of(jdk("java.util.Optional", "empty", List.of(), at));
      default:
        return Optional.empty();
    }
  }

  /** A sequence by its length: {@code List.fill(3)(x)}, where {@code x} is computed each time. */
  static Optional<Expr> sequence(String path, List<Expr> args, Context context, Location at) {
    int dot = path.lastIndexOf('.');
    if (dot < 0 || args.size() != 2 || !SEQUENCES.contains(path.substring(0, dot))) {
      return Optional.empty();
    }
    Expr length = args.get(0);
    Expr zero = Trees.literal(0, at);
    switch (path.substring(dot + 1)) {
      case "fill":
        Expr each =
            Trees.lambda(
                List.of(Trees.param(context.fresh())),
                Trees.returned(args.get(1)),
                args.get(1).location());
        return Optional.of(listed(jdk(STREAM, "range", List.of(zero, length), at), each, at));
      case "tabulate":
        return Optional.of(
            listed(jdk(STREAM, "range", List.of(zero, length), at), args.get(1), at));
      case "range":
        Expr numbers = jdk(STREAM, "range", args, at);
        return Optional.of(Trees.call(Trees.call(numbers, "boxed", at), "toList", at));
      default:
        return Optional.empty();
    }
  }

  private static Expr listed(Expr numbers, Expr mapping, Location at) {
    Expr mapped = new Expr.Call(Optional.of(numbers), "mapToObj", List.of(mapping), at);
    return Trees.call(mapped, "toList", at);
  }

  private static Expr jdk(String type, String method, List<Expr> args, Location at) {
    return new Expr.Call(Optional.of(Trees.type(type, at)), method, args, at);
  }
}
