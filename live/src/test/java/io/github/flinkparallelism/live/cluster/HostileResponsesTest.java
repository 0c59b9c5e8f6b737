package io.github.flinkparallelism.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses that are none: one line that says where and what. */
class HostileResponsesTest {
  @TempDir Path folder;

  @Test
  void nothingThere() {
    assertRefused("there is no saved/overview.json; is it the REST API of a cluster of Flink?");
    assertThatThrownBy(() -> SavedResponses.of(folder.resolve("no"), "saved/no"))
        .isInstanceOf(LiveException.class)
        .hasMessage("there is no folder saved/no");
  }

  @Test
  void brokenJsonHasItsLine() throws IOException {
    write("overview", "{\"taskmanagers\": 1,\n \"slots-total\": ");
    assertRefused("saved/overview.json:2:17 is not JSON; is it Flink's REST API?");
  }

  @Test
  void otherThingsThanJson() throws IOException {
    write("overview", "<html>login</html>");
    assertRefused("saved/overview.json:1:1 is not JSON; is it Flink's REST API?");
    write("overview", "");
    assertRefused("saved/overview.json is no JSON object; is it Flink's REST API?");
    write("overview", "17");
    assertRefused("saved/overview.json is no JSON object; is it Flink's REST API?");
    write("overview", "{} {}");
    assertThatThrownBy(this::read)
        .hasMessageStartingWith("saved/overview.json:1:")
        .hasMessageEndingWith("is not JSON; is it Flink's REST API?");
    Files.write(folder.resolve("overview.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertRefused("saved/overview.json is not UTF-8");
  }

  @Test
  void jsonOfSomethingElse() throws IOException {
    write("overview", "{\"status\": \"UP\"}");
    assertRefused("saved/overview.json has no slots-total; is it Flink's REST API?");
    write("overview", "[1, 2]");
    assertRefused("saved/overview.json has no slots-total; is it Flink's REST API?");
  }

  @Test
  void wrongTypes() throws IOException {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "\"slots-total\": 1", "\"slots-total\": \"many\"",
                "\"taskmanagers\": 1", "\"taskmanagers\": 1e99",
                "\"slots-available\": 0", "\"slots-available\": 99999999999")
            .entrySet()) {
      writeOneJob();
      String overview = Files.readString(folder.resolve("overview.json"));
      write("overview", overview.replace(wrong.getKey(), wrong.getValue()));
      assertThatThrownBy(this::read)
          .isInstanceOf(LiveException.class)
          .hasMessageMatching("saved/overview.json, [a-z-]+ is no whole number");
    }
    writeOneJob();
    write("jobs-overview", "{\"jobs\": {\"jid\": 1}}");
    assertRefused("saved/jobs-overview.json, jobs is no list");
    write("jobs-overview", "{\"jobs\": [null]}");
    assertRefused("saved/jobs-overview.json, jobs[0] is no JSON object");
  }

  @Test
  void wrongTypesOfAJob() throws IOException {
    writeOneJob();
    String file = "jobs-" + FakeResponses.ID;
    write(file, "{\"name\": 5, \"state\": \"RUNNING\"}");
    assertRefused("saved/" + file + ".json, name is no text");
    write(file, "{\"name\": \"a\", \"state\": \"RUNNING\", \"vertices\": [{\"id\": \"x\"}]}");
    assertRefused("saved/" + file + ".json, vertices[0] has no name; is it Flink's REST API?");
    write(file, "{\"name\": \"a\", \"state\": \"RUNNING\", \"start-time\": \"now\"}");
    assertRefused("saved/" + file + ".json, start-time is no whole number");
  }

  @Test
  void anIdLeadsNowhereElse() throws IOException {
    writeOneJob();
    write("jobs-overview", "{\"jobs\": [{\"jid\": \"../../etc/passwd\", \"state\": \"RUNNING\"}]}");
    assertRefused("saved/jobs-overview.json, jobs[0] has an id that is none of Flink's");
  }

  @Test
  void enormousAndDeep() throws IOException {
    write("overview", "[".repeat(100_000));
    assertThatThrownBy(this::read)
        .isInstanceOf(LiveException.class)
        .hasMessageContaining("is not JSON");
    write("overview", " ".repeat(LimitedBody.MOST_BYTES + 1));
    assertRefused("saved/overview.json is larger than 16 MB");
  }

  @Test
  void moreJobsThanAnybodyCompares() throws LiveException {
    FakeResponses api = FakeResponses.ofOneJob();
    StringBuilder jobs = new StringBuilder("{\"jobs\": [");
    for (int i = 0; i < 600; i++) {
      jobs.append(i == 0 ? "" : ",")
          .append("{\"jid\": \"%032x\", \"state\": \"FINISHED\"}".formatted(i));
    }
    api.put(ClusterReader.JOBS_OVERVIEW, jobs + "]}");

    assertThat(ClusterReader.read(api).notes())
        .contains("The cluster has 600 jobs; only 500 of them were read.");
  }

  @Test
  void onlyWhatIsComparedIsKept() throws LiveException, IOException {
    FakeResponses api = FakeResponses.ofOneJob();
    api.put(
        ClusterReader.CONFIGURATION,
        "[{\"key\": \"s3.secret-key\", \"value\": \"hunter2\"},"
            + "{\"key\": \"jobmanager.scheduler\", \"value\": \"adaptive\"}]");
    api.put(
        FakeResponses.JOB + "/config",
        "{\"execution-config\": {\"job-parallelism\": 4, \"user-config\": {\"db\": \"hunter2\"}}}");
    api.put(
        ClusterReader.TASK_MANAGERS,
        "{\"taskmanagers\": [{\"id\": \"host.internal:1\", \"slotsNumber\": 1, \"freeSlots\": 0}]}");
    Cluster cluster = ClusterReader.read(new SavingResponses(api, folder));

    Map<String, String> files = new TreeMap<>();
    try (var saved = Files.list(folder)) {
      for (Path file : saved.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(files)
        .containsOnlyKeys(
            "jobmanager-config.json",
            "jobs-" + FakeResponses.ID + "-config.json",
            "jobs-" + FakeResponses.ID + ".json",
            "jobs-overview.json",
            "overview.json",
            "taskmanagers.json");
    assertThat(files.toString()).doesNotContain("hunter2").doesNotContain("host.internal");
    Cluster again = ClusterReader.read(SavedResponses.of(folder, "test:"));
    assertThat(again).isEqualTo(cluster);
    assertThat(again.isAdaptive()).isTrue();
  }

  private void writeOneJob() throws IOException {
    FakeResponses api = FakeResponses.ofOneJob();
    write("overview", api.find(ClusterReader.OVERVIEW).orElseThrow());
    write("jobs-overview", api.find(ClusterReader.JOBS_OVERVIEW).orElseThrow());
    write("jobs-" + FakeResponses.ID, api.find(FakeResponses.JOB).orElseThrow());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".json"), text, StandardCharsets.UTF_8);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read).isInstanceOf(LiveException.class).hasMessage(message);
  }

  private Cluster read() throws LiveException {
    return ClusterReader.read(SavedResponses.of(folder, "saved"));
  }
}
