package org.example.streams;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param key who or what it happened to
 * @param amount how much
 * @param time when
 */
public record Event(String key, long amount, Instant time) {}
