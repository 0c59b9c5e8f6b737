package io.github.flinkparallelism.model;

/**
 * Why a finding does not count.
 *
 * @param by what suppressed it
 * @param reason the user's words
 */
public record Suppression(String by, String reason) {}
