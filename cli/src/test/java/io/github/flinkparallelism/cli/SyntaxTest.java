package io.github.flinkparallelism.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyntaxTest {
  private static final Syntax SYNTAX =
      new Syntax(
          List.of(
              Option.value("-p", "N", "").or("--parallelism"),
              Option.value("-D", "KEY=VALUE", ""),
              Option.value("--args", "ARGS", ""),
              Option.flag("--ascii", ""),
              new Option(List.of("--local"), Option.Value.OPTIONAL, "N", "")),
          1);

  @Test
  void readsAValueInEveryForm() {
    for (List<String> args :
        List.of(
            List.of("-p", "4"),
            List.of("-p4"),
            List.of("-p=4"),
            List.of("--parallelism", "4"),
            List.of("--parallelism=4"))) {
      assertThat(SYNTAX.parse(args).positive("-p")).as("%s", args).contains(4);
    }
  }

  @Test
  void keepsTheOrderOfSettingsAndTheLastOfEqualOnes() {
    Arguments arguments = SYNTAX.parse(List.of("-Da=1", "-D", "b=x=y", "-Da=2"));
    assertThat(arguments.assignments("-D")).containsExactly(entry("b", "x=y"), entry("a", "2"));
  }

  @Test
  void takesAnyWordAsTheValueOfAnOption() {
    assertThat(SYNTAX.parse(List.of("--args", "--local")).last("--args")).contains("--local");
  }

  @Test
  void doesNotTakeThePathForTheValueOfLocal() {
    Arguments arguments = SYNTAX.parse(List.of("--local", "job"));
    assertThat(arguments.has("--local")).isTrue();
    assertThat(arguments.last("--local")).isEmpty();
    assertThat(arguments.words()).containsExactly("job");
    assertThat(SYNTAX.parse(List.of("--local=3")).positive("--local")).contains(3);
  }

  @Test
  void takesEverythingAfterTwoDashesForWords() {
    assertThat(SYNTAX.parse(List.of("--", "--ascii")).words()).containsExactly("--ascii");
  }

  @Test
  void namesTheOptionThatWasMeant() {
    assertRefused(List.of("--asci"), "there is no option --asci, did you mean --ascii?");
    assertRefused(List.of("--wrong=1"), "there is no option --wrong");
  }

  @Test
  void refusesWhatIsIncompleteOrTooMuch() {
    assertRefused(List.of("--args"), "--args: the value ARGS is missing");
    assertRefused(List.of("--ascii=yes"), "--ascii takes no value");
    assertRefused(List.of("a", "b"), "\"b\" is one argument too many");
  }

  @Test
  void refusesValuesOfAWrongShape() {
    assertThatThrownBy(() -> SYNTAX.parse(List.of("-p", "0")).positive("-p"))
        .hasMessage("-p: \"0\" is not a positive number");
    assertThatThrownBy(() -> SYNTAX.parse(List.of("-p", "four")).positive("-p"))
        .hasMessage("-p: \"four\" is not a positive number");
    assertThatThrownBy(() -> SYNTAX.parse(List.of("-Dkey")).assignments("-D"))
        .hasMessage("-D: \"key\" is not of the form NAME=VALUE");
  }

  private static void assertRefused(List<String> args, String message) {
    assertThatThrownBy(() -> SYNTAX.parse(args)).isInstanceOf(UsageError.class).hasMessage(message);
  }
}
