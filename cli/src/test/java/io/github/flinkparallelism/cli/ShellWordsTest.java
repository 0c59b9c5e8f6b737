package io.github.flinkparallelism.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void splitsAtWhiteSpace() {
    assertThat(ShellWords.split("  --input a\t--rate 3 "))
        .containsExactly("--input", "a", "--rate", "3");
  }

  @Test
  void hasNoWordsInAnEmptyText() {
    assertThat(ShellWords.split(" ")).isEmpty();
  }

  @Test
  void keepsQuotedTextTogether() {
    assertThat(ShellWords.split("--name \"b c\" 'd e' f' 'g"))
        .containsExactly("--name", "b c", "d e", "f g");
  }

  @Test
  void keepsAnEmptyWordInQuotes() {
    assertThat(ShellWords.split("--prefix '' \"\"")).containsExactly("--prefix", "", "");
  }

  @Test
  void understandsBackslashesOutsideOfSingleQuotes() {
    assertThat(ShellWords.split("a\\ b \"c\\\"d\" 'e\\f' \"g\\h\""))
        .containsExactly("a b", "c\"d", "e\\f", "g\\h");
  }

  @Test
  void refusesAnOpenQuote() {
    assertThatThrownBy(() -> ShellWords.split("--name 'b"))
        .isInstanceOf(UsageError.class)
        .hasMessage("the quote ' is not closed in: --name 'b");
  }
}
