package io.github.flinkparallelism.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
  @Test
  void control_characters_become_visible() {
    assertThat(Printable.name("\u001b[2J\r\n\t\u0007", true))
        .isEqualTo("\\u001b[2J\\r\\n\\t\\u0007");
  }

  @Test
  void bidirectional_controls_and_half_pairs_become_visible() {
    assertThat(Printable.name("a\u202eb\u2066\u2028\ud83d", true))
        .isEqualTo("a\\u202eb\\u2066\\u2028\\ud83d");
  }

  @Test
  void text_in_any_language_stays() {
    assertThat(Printable.name("Zähler 数据 🚀 · …", true)).isEqualTo("Zähler 数据 🚀 · …");
  }

  @ParameterizedTest
  @CsvSource({"a → b, a -> b", "3 × 4, 3 x 4", "≥ 8…, >= 8...", "ä, \\u00e4", "🚀, \\ud83d\\ude80"})
  void ascii_says_the_same_in_other_characters(String unicode, String ascii) {
    assertThat(Printable.name(unicode, false)).isEqualTo(ascii);
  }

  @Test
  void source_over_several_lines_becomes_one() {
    assertThat(Printable.text("  .setParallelism(\n      8)  ", true))
        .isEqualTo(".setParallelism( 8)");
  }
}
