package io.github.flinkparallelism.deployment.helm;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.SourceLines;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of a Helm chart, read line by line without running it. Conditions that the values
 * decide are decided; what stands under one that they do not decide is left open, value by value.
 */
final class HelmTemplate {
  private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}");

  /** A raw string in which further braces mean nothing. */
  private static final Pattern RAW = Pattern.compile("\\{\\{-?\\s*`");

  private static final Pattern RAW_END = Pattern.compile("`\\s*-?}}");
  private static final Pattern CONTROL =
      Pattern.compile("(if|else|end|range|with|define|block|template|/\\*|\\$\\w+\\s*:?=)(.*)");
  private static final Pattern ENTRY =
      Pattern.compile("(\\s*(?:- )?(?:[^\\s#:][^:]*: +)?)([^\\s#|>&*{\\[].*)");
  private static final Set<String> OPENING = Set.of("if", "range", "with", "define", "block");
  private static final int MOST_LINES = 50_000;

  private final DescribingFile file;
  private final List<String> template;
  private final List<String> lines = new ArrayList<>();
  private final List<Location> origins = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int next;
  private HelmScope scope;

  HelmTemplate(DescribingFile file, HelmScope scope) {
    this.file = file;
    this.scope = scope;
    this.template = joined(file.text());
    while (next < template.size()) {
      block(true, false);
      next++;
    }
  }

  /** The lines with the values filled in. */
  SourceLines rendered() {
    return new SourceLines(file.name(), lines, origins);
  }

  /** What is left out. */
  List<Problem> problems() {
    return problems;
  }

  /** An action or a comment over several lines is one line, and the others are empty. */
  private static List<String> joined(String text) {
    List<String> all = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int pending = 0;
    boolean raw = false;
    for (String line : text.lines().toList()) {
      open.append(open.length() == 0 ? "" : " ").append(line);
      raw = isRaw(line, raw);
      boolean closed = !raw && open.lastIndexOf("{{") <= open.lastIndexOf("}}");
      if (closed) {
        all.add(open.toString());
        for (; pending > 0; pending--) {
          all.add("");
        }
        open.setLength(0);
      } else {
        pending++;
      }
    }
    if (open.length() > 0) {
      all.add(open.toString());
    }
    return all;
  }

  /** Whether a raw string is open at the end of the line. */
  private static boolean isRaw(String line, boolean before) {
    boolean raw = before;
    int at = 0;
    Matcher next = (raw ? RAW_END : RAW).matcher(line);
    while (next.find(at)) {
      raw = !raw;
      at = next.end();
      next = (raw ? RAW_END : RAW).matcher(line);
    }
    return raw;
  }

  /** Lines up to the end of the block, which is left to the caller. */
  private void block(boolean active, boolean undecided) {
    for (; next < template.size() && lines.size() < MOST_LINES; next++) {
      String line = template.get(next);
      Optional<Matcher> control = control(line);
      if (control.isEmpty()) {
        if (active) {
          line(line, undecided);
        }
        continue;
      }
      String word = control.get().group(1);
      if (word.equals("end") || word.equals("else")) {
        return;
      }
      String rest = control.get().group(2).trim();
      if (word.startsWith("$") && active) {
        variable(word, rest, undecided);
      } else if (OPENING.contains(word)) {
        next++;
        open(word, rest, active, undecided);
      }
    }
  }

  private static Optional<Matcher> control(String line) {
    Matcher action = ACTION.matcher(line.trim());
    if (!action.matches() || action.group(1).contains("{{")) {
      return Optional.empty();
    }
    Matcher control = CONTROL.matcher(action.group(1));
    return control.matches() ? Optional.of(control) : Optional.empty();
  }

  private void variable(String word, String rest, boolean undecided) {
    String name = word.replaceFirst("\\s*:?=", "").trim();
    Optional<HelmValue> value = undecided ? Optional.empty() : scope.evaluate(rest);
    scope = scope.and(name, value.orElse(open(rest)));
  }

  private void open(String word, String rest, boolean active, boolean undecided) {
    HelmScope outer = scope;
    switch (word) {
      case "if" -> condition(rest, active, undecided);
      case "with" -> with(rest, active, undecided);
      case "range" -> range(rest, active, undecided);
      default -> skip();
    }
    scope = outer;
  }

  private void skip() {
    do {
      block(false, false);
    } while (isElse() && next++ < template.size());
  }

  private boolean isElse() {
    return next < template.size()
        && control(template.get(next)).filter(it -> it.group(1).equals("else")).isPresent();
  }

  private void condition(String expression, boolean active, boolean undecided) {
    boolean decided = false;
    boolean open = undecided;
    Optional<String> current = Optional.of(expression);
    while (current.isPresent()) {
      Optional<Boolean> truth =
          current.get().isEmpty()
              ? Optional.of(true)
              : scope.evaluate(current.get()).map(HelmValue::isTrue);
      open |= truth.isEmpty();
      block(active && !decided && truth.orElse(true), open);
      decided |= truth.orElse(false);
      current = Optional.empty();
      if (isElse()) {
        String rest = control(template.get(next)).orElseThrow().group(2).trim();
        current = Optional.of(rest.replaceFirst("^if\\s+", ""));
        next++;
      }
    }
  }

  private void with(String expression, boolean active, boolean undecided) {
    Optional<HelmValue> value = scope.evaluate(expression.replaceFirst("^\\$\\w+\\s*:=", ""));
    boolean known = value.isPresent();
    boolean holds = value.map(HelmValue::isTrue).orElse(true);
    HelmScope outer = scope;
    Optional<YamlTree> tree = value.flatMap(HelmValue::tree);
    scope = tree.map(scope::within).orElse(scope);
    block(active && holds, undecided || !known);
    scope = outer;
    if (isElse()) {
      next++;
      block(active && !(known && holds), undecided || !known);
    }
  }

  private void range(String expression, boolean active, boolean undecided) {
    Matcher names =
        Pattern.compile("(?:(\\$\\w+)\\s*(?:,\\s*(\\$\\w+))?\\s*:=\\s*)?(.*)").matcher(expression);
    Optional<HelmValue> value = names.matches() ? scope.evaluate(names.group(3)) : Optional.empty();
    Optional<YamlTree> tree = value.flatMap(HelmValue::tree);
    int body = next;
    HelmScope outer = scope;
    if (active && tree.isPresent()) {
      List<String> keys = new ArrayList<>(tree.get().entries().keySet());
      List<YamlTree> items =
          tree.get().isMapping() ? List.copyOf(tree.get().entries().values()) : tree.get().items();
      for (int i = 0; i < items.size() && lines.size() < MOST_LINES; i++) {
        YamlTree item = items.get(i);
        String key = keys.isEmpty() ? String.valueOf(i) : keys.get(i);
        scope = named(outer.within(item), names, key, item);
        next = body;
        block(true, undecided);
      }
      scope = outer;
    } else if (active && value.isEmpty()) {
      problem("what " + expression + " repeats is not known, so it is left out");
    }
    next = body;
    skip();
  }

  private static HelmScope named(HelmScope scope, Matcher names, String key, YamlTree item) {
    String first = names.group(1);
    String second = names.group(2);
    if (first == null) {
      return scope;
    }
    return second == null
        ? scope.and(first, HelmValue.of(item))
        : scope
            .and(first, HelmValue.of(key, Optional.of(item.key())))
            .and(second, HelmValue.of(item));
  }

  private void problem(String message) {
    problems.add(new Problem(message, new Location(file.name(), next + 1, 1)));
  }

  private void line(String line, boolean undecided) {
    Location own = new Location(file.name(), next + 1, 1);
    Matcher action = ACTION.matcher(line);
    if (!action.find()) {
      add(undecided ? opened(line) : line, own);
      return;
    }
    Optional<HelmValue> whole =
        action.group().equals(line.trim()) ? scope.evaluate(action.group(1)) : Optional.empty();
    if (whole.flatMap(HelmValue::tree).filter(it -> it.isMapping() || it.isList()).isPresent()) {
      int indent = line.length() - line.stripLeading().length();
      YamlTree tree = whole.get().tree().orElseThrow();
      new HelmYaml(this::add).write(tree, Math.max(indent, whole.get().indent()), undecided);
      return;
    }
    filled(line, action, undecided, own);
  }

  private void filled(String line, Matcher action, boolean undecided, Location own) {
    StringBuilder text = new StringBuilder();
    Optional<Location> place = Optional.empty();
    int end = 0;
    int count = 0;
    boolean known = true;
    do {
      String expression = action.group(1);
      HelmValue value =
          CONTROL.matcher(expression).matches()
              ? open(expression)
              : scope
                  .evaluate(expression)
                  .filter(it -> it.text().isPresent())
                  .orElse(open(expression));
      text.append(line, end, action.start()).append(value.text().orElse(""));
      known &= value.place().isPresent();
      place = value.place();
      count++;
      end = action.end();
    } while (action.find());
    text.append(line.substring(end));
    boolean lonely = line.trim().startsWith("{{") && count == 1 && line.trim().endsWith("}}");
    if (lonely && text.indexOf(String.valueOf(SourceLines.OPEN)) >= 0) {
      leftOut(line, own);
      return;
    }
    String filled = text.toString();
    add(undecided ? opened(filled) : filled, known ? place.orElse(own) : own);
  }

  /** Lines that a helper writes are told where numbers may be among them. */
  private void leftOut(String line, Location own) {
    int indent = line.length() - line.stripLeading().length();
    Matcher asked = Pattern.compile("nindent (\\d{1,3})").matcher(line);
    int column = asked.find() ? Integer.parseInt(asked.group(1)) : indent;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String before = lines.get(i);
      int width = before.length() - before.stripLeading().length();
      if (!before.isBlank() && width < column) {
        if (before
            .trim()
            .matches("(flinkConfiguration|job|spec|data|args|taskManager|.*\\.yaml):.*")) {
          problems.add(new Problem("what " + line.trim() + " writes here is not read", own));
        }
        break;
      }
    }
    add("", own);
  }

  /** A value that YAML takes for a text, and reports for a template. */
  private static HelmValue open(String expression) {
    String inner = expression.replaceAll("[\"'#:\uE000\uE001]", " ").replaceAll("\\s+", " ").trim();
    return HelmValue.of(SourceLines.OPEN + inner + SourceLines.CLOSE, Optional.empty());
  }

  /** A line under a condition that nobody decides: its value may be another, or absent. */
  private static String opened(String line) {
    Matcher entry = ENTRY.matcher(line);
    boolean plain = entry.matches() && !entry.group(2).endsWith(":");
    return plain ? entry.group(1) + open(entry.group(2)).text().orElse("") : line;
  }

  private void add(String line, Location origin) {
    lines.add(line);
    origins.add(origin);
  }
}
