package org.example.orders.settings;

/**
 * Everything about the pipeline that operations may tune.
 *
 * @param sourceParallelism readers
 * @param enrichmentParallelism subtasks that ask the customer service
 * @param enrichmentCapacity open questions per subtask
 * @param sinkParallelism writers of result files
 * @param maxParallelism upper limit for rescaling the keyed state
 * @param ordersPerSecond load to generate
 * @param outputPath folder of the result files
 */
public record OrdersSettings(
    int sourceParallelism,
    int enrichmentParallelism,
    int enrichmentCapacity,
    int sinkParallelism,
    int maxParallelism,
    int ordersPerSecond,
    String outputPath) {

  /** The settings in {@code properties}; what is missing there has a default. */
  public static OrdersSettings from(JobProperties properties) {
    return new OrdersSettings(
        properties.getInt("source.parallelism", 1),
        properties.getInt("enrichment.parallelism", 4),
        properties.getInt("enrichment.capacity", 100),
        properties.getInt("sink.parallelism", 2),
        properties.getInt("state.max-parallelism", 128),
        properties.getInt("orders.per-second", 100),
        properties.getString("output.path", "file:///tmp/orders"));
  }
}
