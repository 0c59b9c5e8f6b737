package org.example.orders

import org.apache.flink.streaming.api.datastream.DataStream
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator

/** An operator with a name, its own parallelism and, where one is given, its own slot sharing group. */
fun <T> SingleOutputStreamOperator<T>.sized(
    label: String,
    width: Int,
    group: String? = null,
): SingleOutputStreamOperator<T> = apply {
    name(label)
    setParallelism(width)
    group?.let { slotSharingGroup(it) }
}

fun DataStream<Order>.accepted(): SingleOutputStreamOperator<Order> =
    filter { it.amount > 0 }.name("accepted")
