package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SQL that a program puts together, with a word in place of each part that is not known. The words
 * are legal names, so that most texts still parse.
 *
 * @param text the SQL
 * @param holes the values that the words stand for
 */
record SqlText(String text, Map<String, Value> holes) {
  private static final String HOLE = "unknown_";

  /** The text that {@code value} is; absent when no part of it is known. */
  static Optional<SqlText> of(Value value, Runtime runtime) {
    if (value instanceof OpenFile) {
      return FileContent.of(value, runtime).map(file -> new SqlText(file.text(), Map.of()));
    }
    Map<String, Value> holes = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder();
    boolean known = append(value, text, holes);
    return known ? Optional.of(new SqlText(text.toString(), holes)) : Optional.empty();
  }

  private static boolean append(Value value, StringBuilder text, Map<String, Value> holes) {
    if (value instanceof Value.Const constant) {
      text.append(constant.value());
      return true;
    } else if (value instanceof Value.Compound sum && sum.operator().equals("+")) {
      boolean known = false;
      for (Value operand : sum.operands()) {
        known |= append(operand, text, holes);
      }
      return known;
    } else if (value instanceof Value.Compound format && format.operator().endsWith("format")) {
      return appendFormat(format.operands(), text, holes);
    } else if (value instanceof FlinkRef ref && ref.text().isPresent()) {
      text.append(ref.text().get());
      return true;
    }
    String readable = Texts.of(value).replaceAll("[^A-Za-z0-9]+", "_");
    String hole = HOLE + holes.size() + readable;
    holes.put(hole, value);
    text.append(hole);
    return false;
  }

  private static boolean appendFormat(
      List<Value> operands, StringBuilder text, Map<String, Value> holes) {
    Optional<String> format = operands.get(0).constant(String.class);
    if (format.isEmpty()) {
      return false;
    }
    String[] parts = format.get().replace("%n", "\n").split("%[sd]", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && i < operands.size()) {
        append(operands.get(i), text, holes);
      }
      text.append(parts[i].replace("%%", "%"));
    }
    return true;
  }

  /** The value of a piece of the text: of a hole, or the piece itself. */
  Value value(String piece) {
    Value hole = holes.get(piece);
    return hole != null ? hole : Value.of(piece);
  }
}
