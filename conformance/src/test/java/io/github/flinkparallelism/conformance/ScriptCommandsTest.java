package io.github.flinkparallelism.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.deployment.Discovery;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.workspace.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands {@code flink run} drawn at random, as people write and miswrite them in scripts: what
 * the analyzer reads of a script is what Flink's own client makes of the same words, and what Flink
 * refuses is told.
 */
class ScriptCommandsTest {
  private static final int COMMANDS = 600;
  private static final long SEED = 20261130;
  private static final List<String> RELEASES = List.of("1.13.6", "1.17.2", "2.3.0");
  private static final List<String> KEYS =
      List.of(
          "parallelism.default",
          "taskmanager.numberOfTaskSlots",
          "pipeline.max-parallelism",
          "my.key");

  private static final List<String> USUAL =
      List.of(
          "-p 3",
          "-p 8",
          "-p4",
          "--parallelism 5",
          "--parallelism=6",
          "-parallelism 7",
          "-p=9",
          "-d",
          "--detached",
          "-dp2",
          "-n",
          "-sae",
          "-s /savepoints/1",
          "-c org.example.Job",
          "--class=org.example.Other",
          "-corg.example.Job",
          "-m host:8081",
          "-t remote",
          "-C file:///lib.jar",
          "-Dparallelism.default=3",
          "-D parallelism.default=4",
          "-Dtaskmanager.numberOfTaskSlots=2",
          "-D taskmanager.numberOfTaskSlots=5",
          "-Dpipeline.max-parallelism=128",
          "-D my.key=a=b");

  private static final List<String> ODD =
      List.of(
          "-p 0",
          "-p -1",
          "-p -3",
          "-p +4",
          "-p 010",
          "-p four",
          "-p 99999999999",
          "-p",
          "-p -d",
          "-p -x",
          "-parallelism4",
          "--parallelism4 4",
          "--par 4",
          "--p 4",
          "--cl org.example.Job",
          "--class org.example.Job",
          "--claim NO_CLAIM",
          "--detached=true",
          "-d=true",
          "-dx",
          "-x",
          "--unknown",
          "--unknown=3",
          "-yDparallelism.default=3",
          "--",
          "-",
          "-v",
          "--verbose",
          "-j other.jar",
          "--jarfile=other.jar",
          "-a x",
          "-D my.key",
          "-D my.key value",
          "-Dmy.key",
          "-Dmy.key=",
          "-D=7",
          "-D =7",
          "-D",
          "--D my.key=1",
          "-D'my.key= 3'",
          "-D 'my.key=\"4\"'",
          "'-Dmy.key = 5'",
          "-p '\"6\"'",
          "-p ' 6'");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> what_a_script_says_is_what_flink_reads() {
    return RELEASES.stream()
        .map(
            version ->
                DynamicTest.dynamicTest(
                    "Flink " + version, () -> compare(new FlinkRelease(version))));
  }

  private void compare(FlinkRelease release) throws Exception {
    Random random = new Random(SEED);
    Path conf = Files.createDirectories(folder.resolve("conf-" + release));
    Files.writeString(conf.resolve("flink-conf.yaml"), "");
    Files.writeString(conf.resolve("config.yaml"), "");
    List<String> differences = new ArrayList<>();
    int accepted = 0;
    try (FlinkConfiguration flink = new FlinkConfiguration(release)) {
      for (int number = 0; number < COMMANDS; number++) {
        String command = draw(random);
        Optional<FlinkConfiguration.Submission> submitted = flink.run(conf, words(command));
        Discovery.Found found = found(release + "-" + number, command, release);
        String shown = release + ": flink run " + command;
        boolean silent = found.problems().isEmpty();
        if (submitted.isEmpty() && silent) {
          differences.add("Flink refuses " + shown);
        } else if (submitted.isPresent() && submitted.get().jar().isPresent()) {
          accepted++;
          String jar = submitted.get().jar().get();
          if (jar.matches("-.+") && silent || jar.endsWith(".jar") && !silent) {
            differences.add("problems of " + shown + " are " + found.problems());
          }
          if (!told(found).equals(told(submitted.get()))) {
            differences.add(shown + ": " + told(submitted.get()) + ", not " + told(found));
          }
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(accepted).isGreaterThan(COMMANDS / 3);
  }

  private Discovery.Found found(String name, String command, FlinkRelease release)
      throws IOException {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.writeString(project.resolve("run.sh"), "flink run " + command + "\n");
    return Discovery.in(DiskFiles.of(project, List.of()), release.parsed(), List.of());
  }

  private static String told(FlinkConfiguration.Submission submission) {
    Map<String, String> settings = new TreeMap<>(submission.settings());
    settings.keySet().retainAll(KEYS);
    return submission.jar()
        + " "
        + submission.entryClass()
        + " "
        + submission.arguments()
        + " "
        + settings;
  }

  private static String told(Discovery.Found found) {
    return found.deployments().stream()
        .map(ScriptCommandsTest::told)
        .collect(Collectors.joining("\n"));
  }

  private static String told(Description deployment) {
    Map<String, String> settings = new TreeMap<>();
    for (Setting each : deployment.settings()) {
      if (KEYS.contains(each.key())) {
        settings.putIfAbsent(each.key(), each.value());
      }
    }
    return deployment.program().jar()
        + " "
        + deployment.program().entryClass()
        + " "
        + deployment.program().arguments().orElse(List.of())
        + " "
        + settings;
  }

  private static String draw(Random random) {
    List<String> parts = new ArrayList<>();
    int options = random.nextInt(5);
    for (int i = 0; i < options; i++) {
      List<String> of = random.nextInt(5) == 0 ? ODD : USUAL;
      parts.add(of.get(random.nextInt(of.size())));
    }
    if (random.nextInt(30) != 0) {
      parts.add("job.jar");
    }
    List<String> arguments = List.of("", "", "--rate 7", "-p 9 'two words'", "-- x", "-Dmy.key=9");
    parts.add(arguments.get(random.nextInt(arguments.size())));
    return String.join(" ", parts).strip();
  }

  /** The words of a shell that only knows single quotes. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (char c : (command + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (c == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    return words;
  }
}
