package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.DeploymentInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Conf folders drawn at random, with files as people write and miswrite them, below {@code -p} and
 * {@code -D} of {@code flink run}: what the analyzer says is in force is what Flink's own parser
 * and client make of them.
 */
class ConfigurationFilesTest {
  private static final int FILES = 300;
  private static final long SEED = 20261129;
  private static final List<String> RELEASES = List.of("1.17.2", "1.20.0", "2.3.0");
  private static final List<String> KEYS =
      List.of(
          "parallelism.default",
          "taskmanager.numberOfTaskSlots",
          "pipeline.max-parallelism",
          "jobmanager.scheduler",
          "slotmanager.number-of-slots.max");
  private static final String JOB =
      """
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).print();
          env.execute();
        }
      }
      """;

  @TempDir private Path folder;

  /** One draw: the files of a conf folder and the client's options. */
  private record Draw(
      Map<String, String> files, Optional<Integer> client, Map<String, String> properties) {
    /** Without its own file, a release refuses to start whatever the other one says. */
    boolean isReadBy(FlinkRelease release) {
      boolean standard = release.parsed().atLeast(1, 19) && files.containsKey("config.yaml");
      boolean legacy = !release.parsed().atLeast(2, 0) && files.containsKey("flink-conf.yaml");
      return standard || legacy;
    }

    Map<String, String> flags() {
      Map<String, String> flags = new LinkedHashMap<>(properties);
      client.ifPresent(number -> flags.put(KEYS.get(0), String.valueOf(number)));
      return flags;
    }

    List<String> options() {
      List<String> options = new ArrayList<>();
      client.ifPresent(number -> options.addAll(List.of("-p", String.valueOf(number))));
      properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
      return options;
    }
  }

  @TestFactory
  Stream<DynamicTest> what_is_in_force_is_what_flink_submits() {
    return RELEASES.stream()
        .map(
            version ->
                DynamicTest.dynamicTest(
                    "Flink " + version, () -> compare(new FlinkRelease(version))));
  }

  private void compare(FlinkRelease release) throws Exception {
    Random random = new Random(SEED);
    try (FlinkConfiguration flink = new FlinkConfiguration(release)) {
      for (int number = 0; number < FILES; number++) {
        Draw draw = draw(random);
        Path project = project(release + "-" + number, draw);
        Optional<Map<String, String>> submitted =
            flink.submitted(project.resolve("conf"), draw.options());
        AnalysisResult result = analysed(release, project, draw);
        String shown = release + " " + draw;
        if (submitted.isEmpty() && !draw.isReadBy(release)) {
          assertThat(inForce(result)).as(shown).isEqualTo(ofInterest(draw.flags()));
        } else if (submitted.isEmpty()) {
          assertThat(result.problems()).as("Flink refuses %s", shown).isNotEmpty();
        } else {
          assertThat(inForce(result)).as(shown).isEqualTo(ofInterest(submitted.get()));
        }
      }
    }
  }

  private Path project(String name, Draw draw) throws IOException {
    Path project = folder.resolve(name);
    Files.createDirectories(project.resolve("conf"));
    Files.writeString(project.resolve("Job.java"), JOB);
    for (Map.Entry<String, String> file : draw.files().entrySet()) {
      Files.writeString(project.resolve("conf").resolve(file.getKey()), file.getValue());
    }
    return project;
  }

  private static AnalysisResult analysed(FlinkRelease release, Path project, Draw draw) {
    return Analysis.run(
        AnalysisRequest.of(project)
            .flinkVersion(Optional.of(release.version()))
            .clientParallelism(draw.client())
            .dynamicProperties(draw.properties())
            .build());
  }

  private static Map<String, String> inForce(AnalysisResult result) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : KEYS) {
      result.deployments().stream()
          .flatMap(deployment -> deployment.settings().stream())
          .filter(setting -> setting.key().equals(key) && setting.inForce())
          .map(DeploymentInfo.Value::value)
          .findFirst()
          .ifPresent(value -> values.put(key, value));
    }
    return values;
  }

  private static Map<String, String> ofInterest(Map<String, String> settings) {
    Map<String, String> values = new LinkedHashMap<>();
    KEYS.stream().filter(settings::containsKey).forEach(key -> values.put(key, settings.get(key)));
    return values;
  }

  private static Draw draw(Random random) {
    Map<String, String> files = new LinkedHashMap<>();
    int which = random.nextInt(5);
    if (which != 1) {
      files.put("flink-conf.yaml", legacy(random));
    }
    if (which == 0 || which == 1) {
      files.put("config.yaml", standard(random));
    }
    Optional<Integer> client =
        random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(9)) : Optional.empty();
    Map<String, String> properties = new LinkedHashMap<>();
    for (String key : KEYS) {
      if (random.nextInt(6) == 0) {
        properties.put(key, String.valueOf(1 + random.nextInt(9)));
      }
    }
    return new Draw(files, client, properties);
  }

  private static String legacy(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(7);
    for (int i = 0; i < lines; i++) {
      text.append(pick(random, "", "", "", "  ", "\t"))
          .append(pick(random, KEYS))
          .append(pick(random, ": ", ": ", ": ", ": ", ":", ":\t", " : ", ":  ", "= "))
          .append(
              pick(random, "1", "2", "16", "\"4\"", "'4'", "010", "7 # seven", "8#", "", "a: b"))
          .append(pick(random, "\n", "\n", "\n", "  \n", "\r\n"))
          .append(pick(random, "", "", "# parallelism.default: 99\n", "---\n", "parallelism:\n"));
    }
    return text.toString();
  }

  private static String standard(Random random) {
    StringBuilder text = new StringBuilder(pick(random, "", "# comment\n", "---\n"));
    List<String> keys = new ArrayList<>(KEYS);
    int entries = random.nextInt(keys.size());
    for (int i = 0; i < entries; i++) {
      String key = random.nextInt(8) == 0 ? KEYS.get(0) : keys.remove(random.nextInt(keys.size()));
      String value =
          pick(
              random,
              "1",
              "2",
              "16",
              "\"4\"",
              "'5'",
              "010",
              "0x10",
              "0o17",
              "7 # seven",
              "8#9",
              "");
      text.append(random.nextInt(3) == 0 ? nested(key, value) : key + ": " + value + "\n");
    }
    return text.toString();
  }

  private static String nested(String key, String value) {
    int dot = key.indexOf('.');
    return key.substring(0, dot) + ":\n  " + key.substring(dot + 1) + ": " + value + "\n";
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static String pick(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
