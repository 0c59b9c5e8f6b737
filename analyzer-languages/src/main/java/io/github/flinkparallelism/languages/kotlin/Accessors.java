package io.github.flinkparallelism.languages.kotlin;

import java.util.List;
import java.util.Map;

/** The methods that properties stand for. */
final class Accessors {
  /** Properties of Kotlin's classes that are methods of other names in Java's. */
  private static final Map<String, List<String>> ACCESSORS =
      Map.ofEntries(
          Map.entry("size", List.of("size", "getSize")),
          Map.entry("length", List.of("length", "getLength")),
          Map.entry("keys", List.of("keySet", "getKeys")),
          Map.entry("values", List.of("values", "getValues")),
          Map.entry("entries", List.of("entrySet", "getEntries")),
          Map.entry("name", List.of("name", "getName")),
          Map.entry("ordinal", List.of("ordinal", "getOrdinal")),
          Map.entry("javaClass", List.of("getClass")));

  private Accessors() {}

  /** What may be called to read a property. */
  static List<String> of(String name) {
    List<String> known = ACCESSORS.get(name);
    if (known != null) {
      return known;
    }
    boolean is =
        name.startsWith("is") && name.length() > 2 && !Character.isLowerCase(name.charAt(2));
    return List.of(is ? name : "get" + capitalized(name));
  }

  private static String capitalized(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static String setter(String name) {
    boolean is =
        name.startsWith("is") && name.length() > 2 && !Character.isLowerCase(name.charAt(2));
    return "set" + capitalized(is ? name.substring(2) : name);
  }
}
