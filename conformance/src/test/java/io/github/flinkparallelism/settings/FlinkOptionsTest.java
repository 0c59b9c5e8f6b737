package io.github.flinkparallelism.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The table of options against the classes of Flink's releases, in both directions. */
class FlinkOptionsTest {
  private static final String OF_THE_TABLE_PLANNER = "table.";

  @Test
  void every_row_is_what_the_releases_declare() {
    List<ReleasedOptions> releases = ReleasedOptions.all();
    assertThat(releases).isNotEmpty();
    List<String> differences = new ArrayList<>();
    for (ReleasedOptions release : releases) {
      for (String key : FlinkOptions.ALL.stream().map(FlinkOption::key).distinct().toList()) {
        if (!key.startsWith(OF_THE_TABLE_PLANNER)) {
          String ours = FlinkOptions.of(key, release.version()).map(this::text).orElse("none");
          String theirs =
              Optional.ofNullable(release.options().get(key)).map(this::text).orElse("none");
          if (!ours.equals(theirs)) {
            differences.add(release.version() + " " + key + ": " + ours + " but " + theirs);
          }
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void at_most_one_row_counts_in_a_release() {
    for (ReleasedOptions release : ReleasedOptions.all()) {
      List<String> keys =
          FlinkOptions.ALL.stream()
              .filter(each -> each.isIn(release.version()))
              .map(FlinkOption::key)
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  private String text(FlinkOption option) {
    OptionType type = option.type();
    return type.javaType()
        + type.constants()
        + option.byDefault().orElse("no default")
        + option.formerly();
  }

  private String text(ReleasedOptions.Option option) {
    String byDefault = option.byDefault() == null ? "no default" : option.byDefault();
    return option.type() + option.constants() + byDefault + option.formerly();
  }
}
