package io.github.flinkparallelism.plan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * MurmurHash3 by Austin Appleby, the variant x64 with 128 bits and seed 0: what {@code
 * StreamGraphHasherV2} computes vertex ids with.
 */
final class MurmurHash {
  private static final int BLOCK = 16;
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long h1;
  private long h2;

  private MurmurHash() {}

  /** The hash of {@code data}: 16 bytes. */
  static byte[] of(byte[] data) {
    return new MurmurHash().hash(data);
  }

  /**
   * The hash of {@code value}, written {@code times} times with the least significant byte first.
   */
  static byte[] ofInts(int value, int times) {
    ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * times).order(ByteOrder.LITTLE_ENDIAN);
    for (int written = 0; written < times; written++) {
      buffer.putInt(value);
    }
    return of(buffer.array());
  }

  private byte[] hash(byte[] data) {
    ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.remaining() >= BLOCK) {
      body(buffer.getLong(), buffer.getLong());
    }
    long k1 = 0;
    long k2 = 0;
    for (int index = 0; buffer.hasRemaining(); index++) {
      long octet = buffer.get() & 0xffL;
      if (index < Long.BYTES) {
        k1 |= octet << (index * Byte.SIZE);
      } else {
        k2 |= octet << ((index - Long.BYTES) * Byte.SIZE);
      }
    }
    h1 ^= mixFirst(k1);
    h2 ^= mixSecond(k2);
    finish(data.length);
    return ByteBuffer.allocate(BLOCK)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(h1)
        .putLong(h2)
        .array();
  }

  private void body(long k1, long k2) {
    h1 ^= mixFirst(k1);
    h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729L;
    h2 ^= mixSecond(k2);
    h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5L;
  }

  private static long mixFirst(long k) {
    return Long.rotateLeft(k * C1, 31) * C2;
  }

  private static long mixSecond(long k) {
    return Long.rotateLeft(k * C2, 33) * C1;
  }

  private void finish(int length) {
    h1 ^= length;
    h2 ^= length;
    h1 += h2;
    h2 += h1;
    h1 = avalanche(h1);
    h2 = avalanche(h2);
    h1 += h2;
    h2 += h1;
  }

  private static long avalanche(long h) {
    long mixed = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
