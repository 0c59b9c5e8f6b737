package io.github.flinkparallelism.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the two configuration files a Flink release reads. */
class FileChoiceTest {
  @Test
  void upTo118OnlyTheLegacyFileIsRead() {
    Deployment deployment = both().flink("1.18.1").read();

    assertThat(values(deployment)).containsExactly("1");
    assertThat(deployment.ignoredFiles())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.location()).isEqualTo(Location.startOf("conf/config.yaml"));
              assertThat(file.reason())
                  .isEqualTo("Flink 1.18.1 reads only flink-conf.yaml; config.yaml came with 1.19");
              assertThat(file.settings()).extracting(Setting::value).containsExactly("2");
            });
  }

  @Test
  void in119And120TheLegacyFileHidesTheNewOne() {
    for (String version : List.of("1.19.0", "1.20.1")) {
      Deployment deployment = both().flink(version).read();

      assertThat(values(deployment)).containsExactly("1");
      assertThat(deployment.ignoredFiles())
          .extracting(IgnoredFile::reason)
          .containsExactly("Flink " + version + " reads flink-conf.yaml where both files exist");
    }
  }

  @Test
  void from20OnTheLegacyFileIsNotRead() {
    Deployment deployment = both().flink("2.0.0").read();

    assertThat(values(deployment)).containsExactly("2");
    assertThat(deployment.name()).contains("conf/config.yaml");
    assertThat(deployment.ignoredFiles())
        .extracting(IgnoredFile::reason)
        .containsExactly(
            "Flink 2.0.0 reads only config.yaml; flink-conf.yaml went with 2.0, move its settings");
  }

  @Test
  void aNamedLegacyFileIsIgnoredByFlink2AsWell() {
    Deployment deployment = both().flink("2.1").conf("conf/flink-conf.yaml").read();

    assertThat(deployment.settings()).isEmpty();
    assertThat(deployment.name()).isEmpty();
    assertThat(deployment.ignoredFiles()).hasSize(1);
  }

  private static Requests both() {
    return Requests.with("conf/flink-conf.yaml", "parallelism.default: 1")
        .file("conf/config.yaml", "parallelism.default: 2");
  }

  private static List<String> values(Deployment deployment) {
    return deployment.chain(Keys.PARALLELISM_DEFAULT).stream().map(Setting::value).toList();
  }
}
