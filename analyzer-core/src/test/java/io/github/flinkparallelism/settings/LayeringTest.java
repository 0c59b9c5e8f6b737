package io.github.flinkparallelism.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LayeringTest {
  /** From strong to weak: each step adds the next weaker layer. */
  @Property(tries = 200)
  void aWeakerLayerNeverChangesWhatIsInForce(
      @ForAll @Size(5) List<@IntRange(min = 1, max = 100) Integer> values) {
    List<Requests> steps = new ArrayList<>();
    steps.add(new Requests().parallelism(values.get(0)));
    steps.add(
        new Requests()
            .parallelism(values.get(0))
            .dynamic("parallelism.default", values.get(1).toString()));
    steps.add(
        new Requests()
            .parallelism(values.get(0))
            .dynamic("parallelism.default", values.get(1).toString())
            .file("conf/flink-conf.yaml", "parallelism.default: " + values.get(2)));

    for (Requests step : steps) {
      assertThat(IntegerSetting.effective(step.read(), Keys.PARALLELISM_DEFAULT))
          .map(IntegerSetting::value)
          .contains(values.get(0));
    }
  }

  @Property(tries = 200)
  void aFileNeverChangesWhatADynamicPropertySays(
      @ForAll("keys") String key, @ForAll("words") String strong, @ForAll("words") String weak) {
    Requests alone = new Requests().dynamic(key, strong);
    Requests over =
        new Requests().dynamic(key, strong).file("conf/config.yaml", key + ": '" + weak + "'");

    Optional<Setting> inForce = alone.read().effective(key);
    assertThat(over.read().effective(key)).isEqualTo(inForce);
    assertThat(over.read().chain(key)).hasSize(2);
  }

  @Property(tries = 300)
  void flatteningAndNestingAgain(@ForAll("trees") Map<String, String> flat) {
    StringBuilder nested = new StringBuilder();
    TreeMap<String, TreeMap<String, String>> groups = new TreeMap<>();
    flat.forEach(
        (key, value) -> {
          int dot = key.indexOf('.');
          groups
              .computeIfAbsent(key.substring(0, dot), unused -> new TreeMap<>())
              .put(key.substring(dot + 1), value);
        });
    groups.forEach(
        (group, entries) -> {
          nested.append(group).append(":\n");
          entries.forEach(
              (key, value) ->
                  nested.append("  ").append(key).append(": '").append(value).append("'\n"));
        });

    Map<String, String> read = new TreeMap<>();
    Contribution contribution = YamlConfiguration.parse("config.yaml", nested.toString());
    contribution.settings().forEach(setting -> read.put(setting.key(), setting.value()));

    assertThat(contribution.problems()).isEmpty();
    assertThat(read).isEqualTo(new TreeMap<>(flat));
  }

  @Property(tries = 2_000)
  void noTextMakesAParserThrow(@ForAll("texts") String text) {
    assertThat(YamlConfiguration.parse("config.yaml", text)).isNotNull();
    assertThat(LegacyConfiguration.parse("flink-conf.yaml", text)).isNotNull();
    assertThat(
            SettingChecks.check(
                LegacyConfiguration.parse("f", text).settings(), false, FlinkVersion.ASSUMED))
        .isNotNull();
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of("parallelism.default", "taskmanager.numberOfTaskSlots", "rest.port");
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(8);
  }

  @Provide
  Arbitrary<Map<String, String>> trees() {
    Arbitrary<String> name = Arbitraries.strings().withCharRange('a', 'e').ofLength(2);
    Arbitrary<String> key =
        name.list().ofMinSize(2).ofMaxSize(3).map(names -> String.join(".", names));
    return Arbitraries.maps(key, words()).ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> yamlLike =
        Arbitraries.of(
                "a", "b.c", ": ", ":", "\n", "  ", "\t", "- ", "[", "]", "{", "}", "&x ", "*x",
                "!!int ", "!t ", "'", "\"", "|", ">", "?", "#", "%", "@", "`", "---", "...", ",",
                "<<: ", "~", "010", "\r", "\u00e9", "\ud83d", "\ufeff", "\\")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(yamlLike, Arbitraries.strings().all().ofMaxLength(60));
  }
}
