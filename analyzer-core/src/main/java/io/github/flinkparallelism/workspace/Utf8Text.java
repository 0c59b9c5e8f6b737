package io.github.flinkparallelism.workspace;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes decoded as UTF-8, with malformed ones replaced.
 *
 * @param text without a byte-order mark, line ends as they are
 * @param firstBadByte where the first malformed byte stands
 */
record Utf8Text(String text, Optional<Position> firstBadByte) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  /** A 1-based place in a text. */
  record Position(int line, int column) {}

  static Utf8Text decode(byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    // Only a text with a replacement character can have had a malformed byte: the common case
    // costs one search.
    Optional<Position> bad =
        decoded.indexOf(REPLACEMENT) < 0 ? Optional.empty() : findBadByte(bytes, decoded.length());
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
    return new Utf8Text(marked ? decoded.substring(1) : decoded, bad);
  }

  private static Optional<Position> findBadByte(byte[] bytes, int length) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer good = CharBuffer.allocate(length);
    if (!strict.decode(ByteBuffer.wrap(bytes), good, true).isError()) {
      return Optional.empty();
    }
    good.flip();
    return Optional.of(positionAfter(good));
  }

  private static Position positionAfter(CharSequence good) {
    int line = 1;
    int lineStart = !good.isEmpty() && good.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    for (int i = 0; i < good.length(); i++) {
      char c = good.charAt(i);
      boolean loneReturn = c == '\r' && (i + 1 == good.length() || good.charAt(i + 1) != '\n');
      if (c == '\n' || loneReturn) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, good.length() - lineStart + 1);
  }
}
