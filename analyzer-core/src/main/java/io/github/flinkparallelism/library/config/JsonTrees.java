package io.github.flinkparallelism.library.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads JSON. The parser itself bounds nesting and the length of numbers. */
final class JsonTrees {
  private JsonTrees() {}

  /** The tree of a file; empty, with a problem, where it is malformed. */
  static Optional<ConfigTree> parse(FileContent content, Consumer<Problem> problems) {
    try (JsonParser parser = new JsonFactory().createParser(content.text())) {
      JsonToken first = parser.nextToken();
      return first == null ? Optional.empty() : Optional.of(read(parser));
    } catch (JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      problems.accept(
          new Problem("is not valid JSON: " + malformed.getOriginalMessage(), content.at(line)));
      return Optional.empty();
    } catch (IOException impossible) {
      return Optional.empty();
    }
  }

  private static ConfigTree read(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    switch (parser.currentToken()) {
      case START_OBJECT:
        Map<String, ConfigTree> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          parser.nextToken();
          entries.put(key, read(parser));
        }
        return new ConfigTree.Mapping(entries, line);
      case START_ARRAY:
        List<ConfigTree> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          elements.add(read(parser));
        }
        return new ConfigTree.Sequence(elements, line);
      default:
        return new ConfigTree.Scalar(scalar(parser), line);
    }
  }

  private static Optional<Object> scalar(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_TRUE:
        return Optional.of(true);
      case VALUE_FALSE:
        return Optional.of(false);
      case VALUE_NULL:
        return Optional.empty();
      case VALUE_NUMBER_INT:
        return parser.getNumberType() == JsonParser.NumberType.INT
            ? Optional.of(parser.getIntValue())
            : Optional.of(parser.getText());
      case VALUE_NUMBER_FLOAT:
        return Optional.of(parser.getDoubleValue());
      default:
        return Optional.of(parser.getText());
    }
  }
}
