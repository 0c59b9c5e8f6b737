package io.github.flinkparallelism.verify.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobClassPathTest {
  private static final String STREAMING =
      "org/apache/flink/streaming/api/environment/StreamExecutionEnvironment.class";

  @TempDir Path folder;

  @Test
  void findsTheBinaryNameOfANestedClass() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes/shop"));
    Files.createFile(classes.resolve("Jobs$Orders$Batch.class"));
    JobClassPath path = new JobClassPath(List.of(folder.resolve("classes")));

    assertThat(path.binaryName("shop.Jobs.Orders.Batch")).contains("shop.Jobs$Orders$Batch");
    assertThat(path.binaryName("shop.Jobs.Payments")).isEmpty();
  }

  @Test
  void tellsTheVersionFromAJarsName() {
    assertThat(version("flink-streaming-java-1.20.0.jar")).contains("1.20.0");
    assertThat(version("flink-clients_2.12-1.14.6.jar")).contains("1.14.6");
    assertThat(version("flink-dist-2.1-SNAPSHOT.jar")).contains("2.1-SNAPSHOT");
    assertThat(version("flink-connector-kafka-3.0.1-1.18.jar")).isEmpty();
    assertThat(version("flink-core-api-2.0.0.jar")).isEmpty();
  }

  private Optional<String> version(String jar) {
    return new JobClassPath(List.of(folder.resolve("a.jar"), folder.resolve(jar))).flinkVersion();
  }

  @Test
  void saysWhatOfFlinkIsMissing() throws IOException {
    Path streaming = jar("flink-streaming-java-1.17.2.jar", STREAMING);
    Path clients = jar("flink-clients-1.17.2.jar", "org/apache/flink/client/ClientUtils.class");

    assertThat(new JobClassPath(List.of()).whatFlinkLacks())
        .contains("Flink is not on the class path");
    assertThat(new JobClassPath(List.of(streaming)).whatFlinkLacks())
        .contains("flink-clients 1.17.2 is not on the class path");
    assertThat(new JobClassPath(List.of(streaming, clients)).whatFlinkLacks()).isEmpty();
  }

  @Test
  void passesOverWhatIsNoJar() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.jar"), "no jar");

    assertThat(new JobClassPath(List.of(text, folder.resolve("gone.jar"))).holds("a.B")).isFalse();
  }

  private Path jar(String name, String entry) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry(entry));
    }
    return jar;
  }
}
