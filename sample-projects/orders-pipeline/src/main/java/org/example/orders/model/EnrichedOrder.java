package org.example.orders.model;

/**
 * An order together with what the customer service knows about its customer.
 *
 * @param order the order
 * @param country where the customer lives
 */
public record EnrichedOrder(Order order, String country) {}
