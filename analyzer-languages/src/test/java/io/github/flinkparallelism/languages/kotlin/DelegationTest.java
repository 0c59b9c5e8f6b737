package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that let others work for them: companions that make them, and delegates. */
class DelegationTest {
  @TempDir Path folder;

  @Test
  void companionsThatMakeObjects() {
    KotlinJob.numbers(
            folder,
            """
            class Workers private constructor(val n: Int) {
              companion object {
                operator fun invoke(text: String) = Workers(text.toInt())
                operator fun invoke(n: Int) = if (n > 8) Workers(8) else Workers(n * 2)
                operator fun invoke(a: Int, b: Int): Workers = Workers(a * b)
              }
            }

            class Plain(val n: Int) {
              companion object {
                operator fun invoke(n: Int) = Plain(n * 10)
                operator fun invoke(text: String) = Plain(text.length)
                operator fun invoke(n: Long) = Plain(77)
              }
            }

            class Two private constructor(val n: Int, unit: Unit) {
              companion object { operator fun invoke(n: Int) = Two(n + 1, Unit) }
            }

            interface Named {
              val n: Int

              companion object {
                operator fun invoke(given: Int): Named = object : Named { override val n = given + 1 }
              }
            }
            """,
            """
            Workers("3").n // 3
            Workers(3).n // 6
            Workers(9).n // 8
            Workers(2, 3).n // 6
            Plain(3).n // 3
            Plain("four").n // 4
            Plain(3L).n // 77
            Two(3).n // 4
            Named(3).n // 4
            """)
        .check();
  }

  @Test
  void companionsInOtherFiles() {
    KotlinJob.numbers(folder, "", "Workers(3).n // 4\nOther.of(3).n // 3\n")
        .file(
            "src/main/kotlin/org/acme/Workers.kt",
            """
            package org.acme

            class Workers private constructor(val n: Int) {
              companion object { operator fun invoke(n: Int) = Workers(n + 1) }
            }

            class Other private constructor(val n: Int) {
              companion object {
                operator fun invoke(n: Int) = Other(n + 1)
                fun of(n: Int) = Other(n)
              }
            }
            """)
        .check();
  }

  @Test
  void whatIsCalledDependsOnTypes() {
    KotlinJob.numbers(
            folder,
            """
            class Plain(val n: Long) {
              companion object { operator fun invoke(n: Int) = Plain(n * 10L) }
            }
            """,
            """
            val three = 3
            Plain(three).n.toInt() // ?
            """)
        .check();
  }

  @Test
  void classesByAnother() {
    KotlinJob.numbers(
            folder,
            """
            interface Sized {
              val size: Int
              fun twice(): Int
              fun more(): Int = size + 1
            }

            class Base(override val size: Int) : Sized {
              override fun twice() = size * 2
              override fun more() = size + 100
            }

            class Short(override val size: Int) : Sized {
              override fun twice() = size
            }

            class Wrapped(sized: Sized) : Sized by sized

            class Changed(private val sized: Sized) : Sized by sized {
              override val size = 7
              fun sum() = size + twice() + sized.size
            }

            class Made : Runnable, Sized by Base(5) {
              override fun run() {}
            }

            object Single : Sized by Base(6)

            interface Named { fun length(): Int }

            class Both(sized: Sized, named: Named) : Sized by sized, Named by named
            """,
            """
            Wrapped(Base(4)).size // 4
            Wrapped(Base(4)).twice() // 8
            Wrapped(Base(4)).more() // 104
            Wrapped(Short(4)).more() // 5
            Wrapped(Wrapped(Base(4))).twice() // 8
            Changed(Base(4)).size // 7
            Changed(Base(4)).twice() // 8
            Changed(Base(4)).more() // 104
            Changed(Base(4)).sum() // 19
            Made().size // 5
            Single.size // 6
            Single.twice() // 12
            Both(Base(3), object : Named { override fun length() = 9 }).length() // 9
            Both(Base(3), object : Named { override fun length() = 9 }).twice() // 6
            """)
        .check();
  }

  @Test
  void propertiesByAnother() {
    KotlinJob.numbers(
            folder,
            """
            import kotlin.properties.Delegates
            import kotlin.reflect.KProperty

            class Plus(val v: Int) {
              operator fun getValue(thisRef: Any?, property: KProperty<*>): Int = v + 1
            }

            class Doubling {
              private var content = 0
              operator fun getValue(thisRef: Any?, property: KProperty<*>) = content
              operator fun setValue(thisRef: Any?, property: KProperty<*>, value: Int) { content = value * 2 }
            }

            class NameLength {
              operator fun getValue(thisRef: Any?, property: KProperty<*>) = property.name.length
            }

            operator fun Int.getValue(thisRef: Any?, property: KProperty<*>) = this + 2

            class Config(values: Map<String, Any?>) {
              val workers: Int by values
              val plus by Plus(workers)
              var doubled by Doubling()
              var late: Int by Delegates.notNull()
              var seen = 0
              var watched: Int by Delegates.observable(3) { _, old, new -> seen = old * 10 + new }
            }

            object Registry { val prefix by NameLength() }

            val top by NameLength()
            """,
            """
            val config = Config(mapOf("workers" to 4))
            config.workers // 4
            config.plus // 5
            config.doubled = 5
            config.doubled // 10
            config.doubled += 1
            config.doubled // 22
            config.late = 6
            config.late // 6
            config.watched // 3
            config.watched = 8
            config.watched // 8
            config.seen // 38
            Registry.prefix // 6
            top // 3
            val local by Plus(8)
            local // 9
            var changing by Doubling()
            changing = 4
            changing += 3
            changing++
            changing // 46
            val extended by 4
            extended // 6
            """)
        .check();
  }
}
