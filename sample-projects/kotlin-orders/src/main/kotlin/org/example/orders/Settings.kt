package org.example.orders

import org.apache.flink.api.java.utils.ParameterTool

/** How wide the parts of the job are; arguments of the program may say otherwise. */
data class Settings(
    val parallelism: Int = 3,
    val pricing: Int = parallelism * 2,
    val sink: Int = 1,
) {
    companion object {
        fun of(args: Array<String>): Settings {
            val params = ParameterTool.fromArgs(args)
            return Settings(parallelism = params.getInt("parallelism", 3))
        }
    }
}
