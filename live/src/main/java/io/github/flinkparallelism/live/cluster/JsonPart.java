package io.github.flinkparallelism.live.cluster;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a response that knows where it stands, for messages.
 *
 * @param node what stands there
 * @param place the response and the way to this part: {@code overview.json, slots-total}
 */
record JsonPart(JsonNode node, String place) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The object or the list that a response consists of. */
  static JsonPart parse(String text, String place) throws LiveException {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String line = where == null ? "" : ":" + where.getLineNr() + ":" + where.getColumnNr();
      throw new LiveException(place + line + " is not JSON; is it Flink's REST API?");
    }
    if (node == null || !node.isContainerNode()) {
      throw new LiveException(place + " is no JSON object; is it Flink's REST API?");
    }
    return new JsonPart(node, place);
  }

  /** A part that may be missing. */
  Optional<JsonPart> find(String name) {
    JsonNode part = node.get(name);
    return part == null || part.isNull()
        ? Optional.empty()
        : Optional.of(new JsonPart(part, place + ", " + name));
  }

  private JsonPart get(String name) throws LiveException {
    Optional<JsonPart> part = find(name);
    if (part.isEmpty()) {
      throw new LiveException(place + " has no " + name + "; is it Flink's REST API?");
    }
    return part.get();
  }

  /** A text that has to be there. */
  String text(String name) throws LiveException {
    JsonPart part = get(name);
    if (!part.node.isTextual()) {
      throw new LiveException(part.place + " is no text");
    }
    return part.node.textValue();
  }

  /** A text that may be missing. */
  Optional<String> findText(String name) throws LiveException {
    return find(name).isEmpty() ? Optional.empty() : Optional.of(text(name));
  }

  /** A whole number that has to be there. */
  int number(String name) throws LiveException {
    JsonPart part = get(name);
    if (!part.node.isIntegralNumber() || !part.node.canConvertToInt()) {
      throw new LiveException(part.place + " is no whole number");
    }
    return part.node.intValue();
  }

  /** A whole number that may be missing. */
  Optional<Integer> findNumber(String name) throws LiveException {
    return find(name).isEmpty() ? Optional.empty() : Optional.of(number(name));
  }

  /** A point in time, 0 when it is missing. */
  long time(String name) throws LiveException {
    Optional<JsonPart> part = find(name);
    if (part.isPresent() && !part.get().node.isIntegralNumber()) {
      throw new LiveException(part.get().place + " is no whole number");
    }
    return part.map(each -> each.node.longValue()).orElse(0L);
  }

  /** The entries of a list, none when it is missing. */
  List<JsonPart> list(String name) throws LiveException {
    Optional<JsonPart> part = find(name);
    if (part.isEmpty()) {
      return List.of();
    }
    return part.get().entries();
  }

  /** The entries of this list. */
  List<JsonPart> entries() throws LiveException {
    if (!node.isArray()) {
      throw new LiveException(place + " is no list");
    }
    List<JsonPart> entries = new ArrayList<>();
    for (JsonNode entry : node) {
      JsonPart part = new JsonPart(entry, place + "[" + entries.size() + "]");
      if (!entry.isObject()) {
        throw new LiveException(part.place + " is no JSON object");
      }
      entries.add(part);
    }
    return entries;
  }
}
