package org.example.orders.model;

/**
 * What was earned in a country so far.
 *
 * @param country the country
 * @param totalInCents the running total
 */
public record CountryRevenue(String country, long totalInCents) {}
