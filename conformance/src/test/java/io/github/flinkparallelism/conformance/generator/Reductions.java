package io.github.flinkparallelism.conformance.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Smaller programs. Whatever stands in a list can go, together with what needs its variables; any
 * derivation can give way to one inside of it that can stand in its place, or to a simple one. Not
 * all results compile.
 */
final class Reductions {
  private static final Map<Symbol, List<String>> SIMPLE =
      Map.of(
          Symbol.INT, List.of("2", "3"),
          Symbol.PARALLELISM, List.of("3"),
          Symbol.FEW, List.of("1"),
          Symbol.BOOLEAN, List.of("true", "false"),
          Symbol.STRING, List.of("\"a\""),
          Symbol.NEW_ENV, List.of("StreamExecutionEnvironment.getExecutionEnvironment()"));

  private Reductions() {}

  /** Smaller than {@code program}, the smallest first. */
  static List<Program> of(Program program) {
    Map<String, Program> found = new LinkedHashMap<>();
    for (Circumstances fewer : program.circumstances().fewer()) {
      Program changed = program.with(fewer);
      found.put(changed.circumstances() + SourceText.of(changed), changed);
    }
    for (Change change : changes(program.main())) {
      add(program.withMain(change.tree()), change.gone(), program, found);
    }
    program
        .neededMembers()
        .forEach(
            (name, member) -> {
              for (Change change : changes(member)) {
                add(program.withMember(name, change.tree()), change.gone(), program, found);
              }
            });
    List<Program> sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparingInt(reduced -> SourceText.of(reduced).length()));
    return sorted;
  }

  private static void add(
      Program changed, List<String> gone, Program before, Map<String, Program> found) {
    Program pure =
        gone.isEmpty() ? changed : changed.map(tree -> without(tree, new HashSet<>(gone)));
    String text = SourceText.of(pure);
    if (text.length() < SourceText.of(before).length()) {
      found.putIfAbsent(text, pure);
    }
  }

  /** A tree with one thing changed, and the variables that it declares no more. */
  private record Change(Tree tree, List<String> gone) {}

  private static List<Change> changes(Tree tree) {
    List<Change> changes = new ArrayList<>();
    List<Tree> children = tree.children();
    boolean list = tree.symbol().element().isPresent();
    for (int i = 0; i < children.size(); i++) {
      Tree child = children.get(i);
      int index = i;
      if (list) {
        changes.add(new Change(tree.withChild(i, List.of()), child.declared()));
        child.children().stream()
            .filter(inner -> inner.symbol().element().isPresent())
            .forEach(
                inner ->
                    changes.add(
                        new Change(tree.withChild(index, inner.children()), child.declared())));
      } else {
        inside(child)
            .filter(inner -> child.symbol().accepts(inner.symbol()))
            .forEach(
                inner -> changes.add(new Change(tree.withChild(index, List.of(inner)), List.of())));
      }
      for (String simple : SIMPLE.getOrDefault(child.symbol(), List.of())) {
        Tree leaf = Tree.leaf(child.symbol(), simple);
        changes.add(new Change(tree.withChild(i, List.of(leaf)), List.of()));
      }
      for (Change inner : changes(child)) {
        changes.add(new Change(tree.withChild(i, List.of(inner.tree())), inner.gone()));
      }
    }
    return changes;
  }

  private static Stream<Tree> inside(Tree tree) {
    return tree.children().stream()
        .flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
  }

  /** Without the statements that mention what is gone, which takes more with it. */
  private static Tree without(Tree tree, Set<String> gone) {
    Tree result = tree;
    for (int i = result.children().size() - 1; i >= 0; i--) {
      Tree child = result.children().get(i);
      if (!mentions(child, gone)) {
        continue;
      }
      Tree cleaned = without(child, gone);
      boolean drop = mentions(cleaned, gone) && tree.symbol().element().isPresent();
      if (drop && gone.addAll(child.declared())) {
        return without(result.withChild(i, List.of()), gone);
      }
      result = result.withChild(i, drop ? List.of() : List.of(cleaned));
    }
    return result;
  }

  private static boolean mentions(Tree tree, Set<String> names) {
    String pattern = names.stream().collect(Collectors.joining("|", "\\b(", ")\\b"));
    return Pattern.compile(pattern).matcher(tree.text()).find();
  }
}
