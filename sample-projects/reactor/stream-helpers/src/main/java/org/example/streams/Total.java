package org.example.streams;

/**
 * The sum of a key in one window.
 *
 * @param key whose sum
 * @param sum the sum
 */
public record Total(String key, long sum) {}
