package org.example.sensors;

/**
 * What a sensor measured.
 *
 * @param sensor who
 * @param value what
 */
public record Reading(String sensor, double value) {}
