package io.github.flinkparallelism.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes one JSON document field by field, in the order of the calls, indented and with {@code \n}
 * on every platform, so that equal results give byte-identical files and calm diffs.
 */
public final class JsonOut {
  private static final JsonFactory FACTORY = new JsonFactory();

  private static final int REPLACEMENT = 0xfffd;

  private final JsonGenerator generator;

  private JsonOut(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The document whose root object has the fields that {@code body} writes. */
  public static String document(Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.setPrettyPrinter(printer());
      new JsonOut(generator).object(body);
    } catch (IOException e) {
      throw new UncheckedIOException("a string writer cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
        .withSeparators(separators);
  }

  /** A string. */
  public JsonOut field(String name, String value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    generator.writeString(wellFormed(value));
    return this;
  }

  /** A number. */
  public JsonOut field(String name, int value) throws IOException {
    generator.writeNumberField(wellFormed(name), value);
    return this;
  }

  /** A truth value. */
  public JsonOut field(String name, boolean value) throws IOException {
    generator.writeBooleanField(name, value);
    return this;
  }

  /** A string, or null when absent. */
  public JsonOut text(String name, Optional<String> value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    if (value.isPresent()) {
      generator.writeString(wellFormed(value.get()));
    } else {
      generator.writeNull();
    }
    return this;
  }

  /** A number, or null when absent. */
  public JsonOut number(String name, Optional<Integer> value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    if (value.isPresent()) {
      generator.writeNumber(value.get());
    } else {
      generator.writeNull();
    }
    return this;
  }

  /** An object with the fields that {@code body} writes. */
  public JsonOut object(String name, Body body) throws IOException {
    generator.writeFieldName(wellFormed(name));
    object(body);
    return this;
  }

  /** The object that {@code item} makes of the value, or null when absent. */
  public <T> JsonOut object(String name, Optional<T> value, Item<T> item) throws IOException {
    generator.writeFieldName(wellFormed(name));
    if (value.isPresent()) {
      object(out -> item.write(out, value.get()));
    } else {
      generator.writeNull();
    }
    return this;
  }

  /** An array of objects, one per value. */
  public <T> JsonOut objects(String name, Collection<T> values, Item<T> item) throws IOException {
    generator.writeArrayFieldStart(name);
    for (T value : values) {
      object(out -> item.write(out, value));
    }
    generator.writeEndArray();
    return this;
  }

  /** An array of strings. */
  public JsonOut texts(String name, Collection<String> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (String value : values) {
      generator.writeString(wellFormed(value));
    }
    generator.writeEndArray();
    return this;
  }

  /** A number that need not be whole, or null when absent. */
  public JsonOut decimal(String name, Optional<BigDecimal> value) throws IOException {
    generator.writeFieldName(wellFormed(name));
    if (value.isPresent()) {
      generator.writeNumber(value.get().stripTrailingZeros().toPlainString());
    } else {
      generator.writeNull();
    }
    return this;
  }

  /** An array of numbers. */
  public JsonOut numbers(String name, Collection<Integer> values) throws IOException {
    generator.writeArrayFieldStart(name);
    for (int value : values) {
      generator.writeNumber(value);
    }
    generator.writeEndArray();
    return this;
  }

  private void object(Body body) throws IOException {
    generator.writeStartObject();
    body.write(this);
    generator.writeEndObject();
  }

  /** Half a surrogate pair, which source code can hold, has no form in UTF-8. */
  private static String wellFormed(String text) {
    return text.codePoints().noneMatch(JsonOut::isSurrogate)
        ? text
        : text.codePoints()
            .map(codePoint -> isSurrogate(codePoint) ? REPLACEMENT : codePoint)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Writes the fields of one object. */
  @FunctionalInterface
  public interface Body {
    /** Writes the fields. */
    void write(JsonOut out) throws IOException;
  }

  /** Writes the fields of the object that stands for one value. */
  @FunctionalInterface
  public interface Item<T> {
    /** Writes the fields. */
    void write(JsonOut out, T value) throws IOException;
  }
}
