package io.github.flinkparallelism.settings;

import static io.github.flinkparallelism.settings.Requests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigYamlTest {
  @Test
  void nestedAndFlatKeysAreOneKeyOfWhichTheLaterWins() {
    Contribution read =
        parse(
            """
            parallelism:
              default: 2
            taskmanager: {numberOfTaskSlots: 4, host: "a#b"}
            parallelism.default: 3
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(keyValues(read))
        .containsExactly(
            "parallelism.default=3",
            "taskmanager.host=a#b",
            "taskmanager.numberOfTaskSlots=4",
            "parallelism.default=2");
    assertThat(read.settings().get(2).location()).contains(new Location("config.yaml", 3, 15));
    assertThat(read.settings().get(3).location()).contains(new Location("config.yaml", 2, 3));
  }

  @Test
  void scalarsAreTextAsFlinkReadsThem() {
    Contribution read =
        parse(
            """
            a: "4"
            b: 010
            c: 0x10
            d: 0o10
            e: 4.0
            f: True
            g: -1
            h: ${P}
            i: a#b # comment
            j: |
              one
              two
            k: ""
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(keyValues(read))
        .containsExactly(
            "k=",
            "j=one\ntwo\n",
            "i=a#b",
            "h=${P}",
            "g=-1",
            "f=true",
            "e=4.0",
            "d=8",
            "c=16",
            "b=10",
            "a=4");
    assertThat(read.settings()).extracting(Setting::code).contains("j: \"one...", "a: \"4\"");
  }

  @Test
  void listsAndAliasesAreWrittenOut() {
    Contribution read =
        parse(
            """
            jars: &j [a.jar, {b: c}, [d]]
            again: *j
            base: &b
              default: 3
            parallelism: *b
            """);

    assertThat(keyValues(read))
        .containsExactly(
            "parallelism.default=3",
            "base.default=3",
            "again=[a.jar, {b: c}, [d]]",
            "jars=[a.jar, {b: c}, [d]]");
  }

  @Test
  void emptyFilesAreFine() {
    for (String text : List.of("", "\n", "# nothing\n", "---\n", "{}", "~")) {
      assertThat(parse(text)).isEqualTo(Contribution.NOTHING);
    }
  }

  @Test
  void duplicateKeyOfOneLevelIsAProblemAtTheSecond() {
    Contribution read = parse("parallelism:\n  default: 1\n  other: 2\n  default: 3\n");

    assertThat(texts(read.problems()))
        .containsExactly(
            "config.yaml:4:3 parallelism.default stands twice in one block (first in line 2), and"
                + " Flink fails to start with it; remove one");
  }

  @Test
  void emptyValueIsAProblem() {
    assertThat(texts(parse("a: 1\nparallelism.default:\n").problems()))
        .containsExactly(
            "config.yaml:2:1 parallelism.default has no value, and Flink fails to start with it;"
                + " give one or remove the line");
  }

  @Test
  void missingSpaceIsNamedAtItsLine() {
    String expected =
        "there is no space after the colon, and Flink fails to start with it; write"
            + " parallelism.default: 4";

    assertThat(texts(parse("parallelism.default:4").problems()))
        .containsExactly("config.yaml:1:1 " + expected);
    assertThat(texts(parse("a: 1\nparallelism.default:4\nb: 2\n").problems()))
        .containsExactly("config.yaml:2:1 " + expected);
  }

  @Test
  void tabsAreNamedAtTheirLine() {
    String expected =
        "a tab separates or indents here, and Flink fails to start with it; use spaces";

    assertThat(texts(parse("a: 1\nb:\t4\nc: 2\n").problems()))
        .containsExactly("config.yaml:2:1 " + expected);
    assertThat(texts(parse("parallelism:\n\tdefault: 4\n").problems()))
        .containsExactly("config.yaml:2:2 " + expected);
  }

  @Test
  void malformedYamlIsAProblemAtItsPlace() {
    assertThat(texts(parse("a: 1\nb: [1, 2\nc: 3\n").problems()))
        .singleElement()
        .asString()
        .startsWith("config.yaml:3:2 is not valid YAML (");
    assertThat(parse("a: 1\n---\nb: 2\n").problems()).hasSize(1);
    assertThat(parse("a: \u0000").problems()).hasSize(1);
  }

  @Test
  void aListOrATextIsNoConfiguration() {
    String expected =
        "config.yaml:1:1 holds no key: value, and Flink fails to start with config.yaml; write one"
            + " setting per line";

    assertThat(texts(parse("- a\n- b\n").problems())).containsExactly(expected);
    assertThat(texts(parse("hello world").problems())).containsExactly(expected);
  }

  @Test
  void keysThatAreNoNamesAreProblems() {
    Contribution read = parse("? [a, b]\n: 1\n\"\": 2\nc: 3\n");

    assertThat(keyValues(read)).containsExactly("c=3");
    assertThat(read.problems()).hasSize(2);
  }

  @Test
  void tagsConstructNothing() {
    Contribution read =
        parse(
            """
            a: !!javax.script.ScriptEngineManager [ !!java.net.URL ["http://example.org/"] ]
            b: !secret x
            c: !!int four
            """);

    assertThat(keyValues(read)).containsExactly("c=four", "b=x", "a=[[http://example.org/]]");
    assertThat(texts(read.problems()))
        .containsExactly("config.yaml:2:1 Flink does not understand the tag !secret; remove it");
  }

  @Test
  void aliasBombsAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    assertThat(texts(parse(bomb.toString()).problems()))
        .containsExactly(
            "config.yaml:1:1 is not read, and Flink fails to start with it: Number of aliases for"
                + " non-scalar nodes exceeds the specified max=50");
  }

  @Test
  void aliasBombsBelowTheLimitEndAsWell() {
    for (String leaf : List.of("{}", "{x: 1}", "[]")) {
      StringBuilder bomb = new StringBuilder("a0: &a0 " + leaf + "\n");
      for (int i = 1; i <= 25; i++) {
        bomb.append("a%d: &a%d {l: *a%d, r: *a%d}\n".formatted(i, i, i - 1, i - 1));
      }

      Contribution read = parse(bomb.toString());

      assertThat(read.settings()).hasSizeLessThanOrEqualTo(10_000);
      assertThat(texts(read.problems()))
          .containsExactly("config.yaml:1:1 has more than 10000 settings; the rest is not read");
    }
  }

  @Test
  void cyclesEnd() {
    assertThat(texts(parse("a: &a\n  b: *a\n").problems()))
        .containsExactly(
            "config.yaml:1:4 contains itself, and Flink fails to start with it; remove the alias");
    assertThat(parse("a: &a [*a, *a]\n").settings().get(0).value()).hasSizeLessThan(200_000);
  }

  @Test
  void deepNestingIsRefused() {
    for (String text :
        List.of("[".repeat(50_000), "a: " + "{a: ".repeat(50_000), "- ".repeat(50_000))) {
      assertThat(parse(text).problems()).hasSize(1);
    }
  }

  @Test
  void hugeFilesAndNumbersAreNoTrouble() {
    assertThat(parse("# " + "x".repeat(4_000_000)).problems()).hasSize(1);
    assertThat(parse("a: " + "9".repeat(500_000)).settings()).hasSize(1);
  }

  private static Contribution parse(String text) {
    return YamlConfiguration.parse("config.yaml", text);
  }

  private static List<String> keyValues(Contribution read) {
    return read.settings().stream().map(setting -> setting.key() + "=" + setting.value()).toList();
  }
}
