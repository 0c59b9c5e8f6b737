package org.example.orders

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

/** An order as it comes in; fields with defaults, as Flink wants them. */
data class Order(var id: Long = 0, var country: String = "", var amount: Long = 0)

fun main(args: Array<String>) {
    val settings = Settings.of(args)
    val env = StreamExecutionEnvironment.getExecutionEnvironment().apply {
        parallelism = settings.parallelism
    }

    val orders = env
        .fromSequence(1, 1000)
        .map { Order(it, if (it % 2 == 0L) "de" else "fr", it * 10) }
        .returns(Order::class.java)
        .name("orders")
        .accepted()

    orders
        .keyBy { it.country }
        .reduce { a, b -> a.copy(amount = a.amount + b.amount) }
        .sized("revenue", settings.pricing, group = "pricing")
        .print()
        .setParallelism(settings.sink)

    env.execute("orders")
}
