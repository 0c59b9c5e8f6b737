package org.example.orders.model;

/**
 * An order as it arrives.
 *
 * @param customer who ordered
 * @param amountInCents the total; not positive when the shop sent nonsense
 */
public record Order(String customer, long amountInCents) {}
