package io.github.flinkparallelism.conformance.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java text with holes.
 *
 * <ul>
 *   <li>{@code $stream} is to be derived from {@link Symbol#STREAM};
 *   <li>{@code $stream:in} declares a new variable that can stand for a stream from here on, and
 *       {@code $in} is its name in the rest of the row;
 *   <li>{@code $self} and {@code $Self} are new names ({@code $SelfEnd} is the latter's with an
 *       ending), {@code $own} is a new number for the whole row, and {@code $fresh} is one for this
 *       place.
 * </ul>
 */
record Template(List<Piece> pieces) {
  private static final String TYPE = "Self";
  private static final Pattern HOLE = Pattern.compile("\\$([a-zA-Z]+)(?::([a-z][a-zA-Z]*))?");

  Template {
    pieces = List.copyOf(pieces);
  }

  /** A part of a template. */
  sealed interface Piece {}

  /** Text as it is. */
  record Text(String text) implements Piece {}

  /** To be derived. */
  record Hole(Symbol symbol) implements Piece {}

  /** A new variable. */
  record Declaration(Symbol symbol, String label) implements Piece {}

  /** The name behind a label. */
  record Label(String label) implements Piece {}

  static Template parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        pieces.add(new Text(text.substring(end, matcher.start())));
      }
      add(matcher.group(1), Optional.ofNullable(matcher.group(2)), pieces);
      end = matcher.end();
    }
    if (end < text.length()) {
      pieces.add(new Text(text.substring(end)));
    }
    return new Template(pieces);
  }

  private static void add(String name, Optional<String> label, List<Piece> pieces) {
    Optional<Symbol> symbol = Symbol.named(name);
    if (label.isPresent()) {
      Symbol kind = symbol.orElseThrow(() -> new IllegalArgumentException("no symbol " + name));
      pieces.add(new Declaration(kind, label.get()));
    } else if (symbol.isPresent()) {
      pieces.add(new Hole(symbol.get()));
    } else if (name.startsWith(TYPE)) {
      pieces.add(new Label(TYPE));
      pieces.add(new Text(name.substring(TYPE.length())));
    } else {
      pieces.add(new Label(name));
    }
  }

  /** With {@code names} behind their labels. */
  Template filled(Map<String, String> names) {
    return new Template(
        pieces.stream()
            .map(
                piece ->
                    piece instanceof Label label && names.containsKey(label.label())
                        ? new Text(names.get(label.label()))
                        : piece)
            .toList());
  }

  /** Whether it has a variable of its own for {@code symbol}. */
  boolean declares(Symbol symbol) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Declaration own && symbol.accepts(own.symbol()));
  }

  /** What has to be derived. */
  List<Symbol> holes() {
    return pieces.stream()
        .filter(Hole.class::isInstance)
        .map(piece -> ((Hole) piece).symbol())
        .toList();
  }
}
