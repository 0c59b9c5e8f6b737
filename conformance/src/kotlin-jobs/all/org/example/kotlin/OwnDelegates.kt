package org.example.kotlin

import kotlin.properties.Delegates
import kotlin.reflect.KProperty
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment

private class DoublingDelegate {
  private var content = 1

  operator fun getValue(owner: Any?, property: KProperty<*>) = content

  operator fun setValue(owner: Any?, property: KProperty<*>, value: Int) {
    content = value * 2
  }
}

private class LengthDelegate {
  operator fun getValue(owner: Any?, property: KProperty<*>) = property.name.length
}

private class DelegatedSettings(values: Map<String, Any?>) {
  val sources: Int by values
  var doubled by DoublingDelegate()
  val length by LengthDelegate()
  var late: Int by Delegates.notNull()
  var changes = 0
  var watched: Int by Delegates.observable(1) { _, _, new -> changes += new }
}

/** Properties are read and written through their delegates. */
fun main() {
  val env = StreamExecutionEnvironment.getExecutionEnvironment()
  val settings = DelegatedSettings(mapOf("sources" to 3))
  settings.doubled = 2
  settings.late = 7
  settings.watched = 5
  var local by DoublingDelegate()
  local = 1
  local += 3
  env.fromSequence(0, 9).setParallelism(settings.sources)
      .map { it + 1 }.setParallelism(settings.doubled)
      .map { it + 1 }.setParallelism(settings.length)
      .map { it + 1 }.setParallelism(settings.late)
      .map { it + 1 }.setParallelism(settings.changes)
      .print().setParallelism(local)
  env.execute()
}
