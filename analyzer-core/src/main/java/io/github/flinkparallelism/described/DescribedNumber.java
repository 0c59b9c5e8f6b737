package io.github.flinkparallelism.described;

import io.github.flinkparallelism.source.Location;

/** Where a number of a described operator comes from. */
public sealed interface DescribedNumber {
  /** The environment's at the call. */
  record OfEnvironment() implements DescribedNumber {}

  /** What the input has at the call. */
  record OfInput() implements DescribedNumber {}

  /**
   * An argument of the call.
   *
   * @param number from 1
   */
  record OfArgument(int number) implements DescribedNumber {}

  /**
   * A number that the method sets.
   *
   * @param value from 1 to 32768
   * @param forced whether the operator accepts no other
   * @param text the entry as a reader would quote it
   * @param location its value in the file
   */
  record Fixed(int value, boolean forced, String text, Location location)
      implements DescribedNumber {}
}
