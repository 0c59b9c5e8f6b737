package io.github.flinkparallelism.languages.tree;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/**
 * A parsed file.
 *
 * @param root the whole file
 * @param problems a syntax error for each statement that has any, the first few of them, and how
 *     many more there are
 */
public record SyntaxTree(Node root, List<Problem> problems) {
  private static final Set<String> COMMENTS =
      Set.of("comment", "block_comment", "line_comment", "multiline_comment");
  private static final int SHOWN = 40;

  /** How many errors of a file are told one by one. */
  private static final int TOLD = 5;

  /** The parser's time grows with the square of the depth; nobody writes such code by hand. */
  private static final int DEEPEST = 1_000;

  public SyntaxTree {
    problems = List.copyOf(problems);
  }

  /** A tree with what is wrong in it. */
  static SyntaxTree of(Node parsed) {
    Node root = Joined.of(parsed);
    return new SyntaxTree(root, problems(root));
  }

  /** True where the grammar knows everything. */
  public boolean isWhole() {
    return problems.isEmpty();
  }

  /** Parses a file. Survives any text; one that is nested too deeply is left out as a whole. */
  public static SyntaxTree parse(TSLanguage language, String file, String text) {
    return parse(language, file, text, text);
  }

  /**
   * Parses a file that has something the grammar does not know.
   *
   * @param shown what the parser sees, as long as the text that the nodes have
   */
  public static SyntaxTree parse(TSLanguage language, String file, String text, String shown) {
    Optional<Location> tooDeep = tooDeep(file, text);
    if (tooDeep.isPresent()) {
      Problem problem =
          new Problem(
              "brackets are nested more than %d deep, the file is left out of the analysis; split it"
                  .formatted(DEEPEST),
              tooDeep.get());
      return new SyntaxTree(parse(language, new Text(file, "", "")).root(), List.of(problem));
    }
    return parse(language, new Text(file, text, shown));
  }

  /** The number of characters in the statements and members that an error costs. */
  public int lost() {
    return root.isError() ? root.end() - root.start() : lost(root);
  }

  private int lost(Node node) {
    int sum = node.isError() && node.children().isEmpty() ? 1 : 0;
    for (Node child : node.named()) {
      sum += node.isSequence() && child.isBroken() ? whole(child) : lost(child);
    }
    return sum;
  }

  /** A brace that is left open has lost its place in everything behind it. */
  private int whole(Node broken) {
    String text = broken.text();
    long depth = text.chars().filter(c -> c == '{').count();
    boolean open = depth > text.chars().filter(c -> c == '}').count();
    return Math.max(1, (open ? root.end() : broken.end()) - broken.start());
  }

  /** Where brackets are too deep, whatever they stand in. */
  private static Optional<Location> tooDeep(String file, String text) {
    int depth = 0;
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        case '\n' -> {
          line++;
          lineStart = i + 1;
        }
        default -> {
          // Has no part in it.
        }
      }
      if (depth > DEEPEST) {
        return Optional.of(new Location(file, line, i - lineStart + 1));
      }
    }
    return Optional.empty();
  }

  private static SyntaxTree parse(TSLanguage language, Text source) {
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(language);
      try (TSTree tree = parser.parseString(null, source.parsable())) {
        return of(new Copy(source).of(tree.getRootNode()));
      }
    }
  }

  private static List<Problem> problems(Node root) {
    List<Node> errors = errors(root);
    List<Problem> told = new ArrayList<>();
    errors.stream().limit(TOLD).map(SyntaxTree::problem).forEach(told::add);
    if (errors.size() > TOLD) {
      told.add(
          new Problem(
              "%d more syntax errors in this file, each costs its statement; correct them"
                  .formatted(errors.size() - TOLD),
              errors.get(TOLD).location()));
    }
    return told;
  }

  /** The first error of each statement or member that has one, in order. */
  private static List<Node> errors(Node root) {
    List<Node> errors = new ArrayList<>();
    Deque<Node> pending = new ArrayDeque<>(List.of(root));
    while (!pending.isEmpty()) {
      Node node = pending.pop();
      if (node.isError()) {
        errors.add(node.firstError());
        continue;
      }
      for (int i = node.children().size() - 1; i >= 0; i--) {
        Node child = node.children().get(i);
        boolean lost = node.isSequence() && child.isNamed() && child.isBroken();
        pending.push(lost ? child.firstError() : child);
      }
    }
    return errors;
  }

  private static Problem problem(Node error) {
    return error.text().isEmpty()
        ? problem(error.type() + " is missing", error.location())
        : unexpected(error.text(), error.location());
  }

  private static Problem unexpected(String statement, Location where) {
    String text = statement.lines().findFirst().orElse("").strip();
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    return problem("unexpected \"" + shown + "\"", where);
  }

  private static Problem problem(String what, Location where) {
    return new Problem(
        "syntax error, the statement is left out of the analysis; correct it: " + what, where);
  }

  /** Copies a tree out of native memory, depth first. */
  private static final class Copy {
    private final Text source;
    private final ByteOffsets offsets;
    private final Deque<Open> open = new ArrayDeque<>();

    Copy(Text source) {
      this.source = source;
      this.offsets = source.byteOffsets();
    }

    /** A node whose children are being copied. */
    private record Open(TSNode node, String field, List<Node> children) {}

    Node of(TSNode root) {
      try (TSTreeCursor cursor = new TSTreeCursor(root)) {
        open.push(new Open(root, "", new ArrayList<>()));
        boolean descend = true;
        while (true) {
          if (descend && cursor.gotoFirstChild()) {
            push(cursor);
            continue;
          }
          Open done = open.pop();
          Node node = close(done);
          if (open.isEmpty()) {
            return node;
          }
          if (!COMMENTS.contains(node.type())) {
            open.peek().children().add(node);
          }
          descend = cursor.gotoNextSibling();
          if (descend) {
            push(cursor);
          } else {
            cursor.gotoParent();
          }
        }
      }
    }

    private void push(TSTreeCursor cursor) {
      String field = cursor.currentFieldName();
      open.push(new Open(cursor.currentNode(), field == null ? "" : field, new ArrayList<>()));
    }

    private Node close(Open done) {
      TSNode node = done.node();
      Node.Kind kind = node.isNamed() ? Node.Kind.NAMED : Node.Kind.TOKEN;
      int start = offsets.character(node.getStartByte());
      boolean leftOut = done.children().isEmpty() && source.isLeftOut(start);
      return new Node(
          source,
          leftOut ? "ERROR" : node.getType(),
          done.field(),
          isMissing(node) ? Node.Kind.MISSING : kind,
          start,
          leftOut ? source.endOfLine(start) : offsets.character(node.getEndByte()),
          done.children());
    }

    /** A name whose letters are missing is missing as well. */
    private static boolean isMissing(TSNode node) {
      return node.isMissing()
          || (node.getStartByte() == node.getEndByte() && node.getType().endsWith("identifier"));
    }
  }
}
