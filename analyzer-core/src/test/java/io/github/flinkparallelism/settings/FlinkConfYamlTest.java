package io.github.flinkparallelism.settings;

import static io.github.flinkparallelism.settings.Requests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import org.junit.jupiter.api.Test;

class FlinkConfYamlTest {
  @Test
  void readsOneSettingPerLine() {
    Contribution read =
        parse(
            """
            # Flink

            parallelism.default: 2
              taskmanager.numberOfTaskSlots: 4   # per machine
            env.java.opts: -Dx=a: b
            path: a#b
            parallelism.default: 010
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.settings())
        .extracting(setting -> setting.key() + "=" + setting.value())
        .containsExactly(
            "parallelism.default=010",
            "path=a",
            "env.java.opts=-Dx=a: b",
            "taskmanager.numberOfTaskSlots=4",
            "parallelism.default=2");
    assertThat(read.settings().get(3).location()).contains(new Location("flink-conf.yaml", 4, 3));
    assertThat(read.settings().get(3).code()).isEqualTo("taskmanager.numberOfTaskSlots: 4");
    assertThat(IntegerSetting.parse("010")).contains(10);
  }

  @Test
  void ignoredLinesAreProblemsWithARemedy() {
    Contribution read =
        parse("parallelism.default:4\nb:\t4\nparallelism:\n  default: 4\nhello\n: 4\n---\nc: \n");

    assertThat(texts(read.problems()))
        .containsExactly(
            "flink-conf.yaml:1:1 Flink ignores this line: there is no space after the colon; write"
                + " parallelism.default: 4",
            "flink-conf.yaml:2:1 Flink ignores this line: the colon is followed by a tab; write"
                + " b: 4",
            "flink-conf.yaml:3:1 Flink ignores this line: parallelism has no value, and"
                + " flink-conf.yaml knows no nesting; write the full key and its value on one line",
            "flink-conf.yaml:5:1 Flink ignores this line: it is no key: value; correct it or make"
                + " it a comment",
            "flink-conf.yaml:6:1 Flink ignores this line: it has no key; write key: value",
            "flink-conf.yaml:8:1 Flink ignores this line: c has no value, and flink-conf.yaml knows"
                + " no nesting; write the full key and its value on one line");
    assertThat(read.settings()).extracting(Setting::key).containsExactly("default");
  }

  @Test
  void aSecretIsNoPartOfARemedy() {
    assertThat(texts(parse("s3.secret-key:sesame\n").problems()))
        .containsExactly(
            "flink-conf.yaml:1:1 Flink ignores this line: there is no space after the colon; write"
                + " s3.secret-key: ******");
  }

  @Test
  void quotesAreKeptAndFailAsNumber() {
    Deployment deployment =
        Requests.with("conf/flink-conf.yaml", "parallelism.default: \"4\"\r\n").read();

    assertThat(deployment.effective(Keys.PARALLELISM_DEFAULT))
        .map(Setting::value)
        .contains("\"4\"");
    assertThat(IntegerSetting.effective(deployment, Keys.PARALLELISM_DEFAULT)).isEmpty();
    assertThat(texts(deployment.problems()))
        .containsExactly(
            "conf/flink-conf.yaml:1:1 Flink fails to read parallelism.default: \"4\": the value"
                + " must be a whole number such as 4, without quotes");
  }

  private static Contribution parse(String text) {
    return LegacyConfiguration.parse("flink-conf.yaml", text);
  }
}
