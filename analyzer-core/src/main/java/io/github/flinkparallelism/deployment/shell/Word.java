package io.github.flinkparallelism.deployment.shell;

import io.github.flinkparallelism.source.Location;

/**
 * A word of a command, with the values of variables in their place. What nobody in the script sets
 * stands as a place holder: <code>${X}</code>, <code>${X:-4}</code>, <code>${1}</code>, {@code
 * $(nproc)}.
 *
 * @param text without quotes
 * @param location where the word begins in its file
 * @param open true for a place holder without quotes, which may become any number of words
 */
public record Word(String text, Location location, boolean open) {
  /** A word of known text. */
  public static Word of(String text, Location location) {
    return new Word(text, location, false);
  }
}
