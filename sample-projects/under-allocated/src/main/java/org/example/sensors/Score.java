package org.example.sensors;

/**
 * How unusual a reading is.
 *
 * @param reading the reading
 * @param distance from what the model expected
 */
public record Score(Reading reading, double distance) {}
