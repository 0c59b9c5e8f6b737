package io.github.flinkparallelism.languages.kotlin;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions of Kotlin's library, and numbers as Kotlin writes them. */
class LibraryTest {
  @TempDir Path folder;

  @Test
  void whatIsCaught() {
    KotlinJob.numbers(
            folder,
            """
            fun bounded(n: Int): Int = runCatching {
              if (n > 2) return 40
              require(n > 0) { "not positive" }
              n
            }.getOrDefault(1)
            """,
            """
            runCatching { "x".toInt() }.getOrElse { 4 } // 4
            runCatching { "7".toInt() }.getOrDefault(2) // 7
            runCatching { "x".toInt() }.getOrDefault(2) // 2
            runCatching { "x".toInt() }.getOrNull() ?: 5 // 5
            runCatching { "9".toInt() }.map { it + 1 }.getOrThrow() // 10
            runCatching { "9".toInt() }.fold({ it }, { 1 }) // 9
            runCatching { "x".toInt() }.fold({ it }, { 1 }) // 1
            runCatching { "x".toInt() }.recover { 6 }.getOrThrow() // 6
            var failures = 1
            runCatching { "x".toInt() }.onSuccess { failures = 100 }.onFailure { failures++ }
            failures // 2
            if (runCatching { "3".toInt() }.isSuccess) 3 else 4 // 3
            "8".let { runCatching { it.toInt() }.getOrDefault(1) } // 8
            bounded(3) // 40
            bounded(2) // 2
            bounded(0) // 1
            runCatching { args[0].toInt() }.getOrDefault(2) // ?
            """)
        .check();
  }

  @Test
  void texts() {
    KotlinJob.numbers(
            folder,
            "",
            """
            buildString { append("1"); append(2) }.toInt() // 12
            buildString { repeat(2) { append(it + 1) }; for (i in listOf(3, 4)) append(i) }.toInt() // 1234
            buildString { appendLine("a"); append("b").append("c") }.length // 4
            listOf(1, 2).joinToString("").toInt() // 12
            listOf(1, 2, 3).joinToString().length // 7
            listOf(1, 2).joinToString("0") { (it + 1).toString() }.toInt() // 203
            listOf(1, 2).joinToString(separator = "", prefix = "3", postfix = "4").toInt() // 3124
            buildString { append("123"); deleteAt(0) }.toInt() // ?
            listOf(1, 2, 3).joinToString("", limit = 2, truncated = "4").toInt() // 124
            listOf(1, 2, 3).joinToString("0", limit = 0, truncated = "4").toInt() // 4
            listOf(1, 2, 3).joinToString("", limit = 3, truncated = "4").toInt() // 123
            listOf(1, 2, 3).joinToString("", "1", "2", 1, "0") { (it + 4).toString() }.toInt() // 1502
            listOf(1, 2, 3).joinToString(separator = "", limit = 1).length // 4
            listOf(1, 2, 3).joinToString("", limit = args.size).length // ?
            arrayOf("a", "b").joinToString(postfix = "!", separator = ",").length // 4
            """)
        .check();
  }

  @Test
  void collections() {
    KotlinJob.numbers(
            folder,
            "",
            """
            buildList { add(3); addAll(listOf(1, 2)) }.size // 3
            buildMap { put("a", 3); this["b"] = 4 }["b"]!! // 4
            buildSet { add(3); add(3) }.size // 1
            """)
        .check();
  }

  @Test
  void functionsInFunctions() {
    KotlinJob.numbers(
            folder,
            "",
            """
            val two = 2
            fun Int.plusTwo() = this + two
            fun Int.times(n: Int = 3): Int { return this * n }
            fun String.parsed() = toInt() + length
            4.plusTwo() // 6
            4.times() // 12
            4.times(n = 2) // 8
            "12".parsed() // 14
            fun one(n: Int) = 1
            fun one(text: String) = 2
            one(3) // ?
            """)
        .check();
  }

  @Test
  void numbers() {
    KotlinJob.numbers(
            folder,
            "",
            """
            0b101 // 5
            0B1_1.coerceAtLeast(2) // 3
            0b11L.toInt() // 3
            0x1F // 31
            1_000 // 1000
            "0b101 = ${0b10}".length // 9
            """)
        .check();
  }
}
