package io.github.flinkparallelism.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void createRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("project"));
  }

  @Test
  void readsTextByRelativeOrAbsolutePath() throws IOException {
    Path file = write(root.resolve("a/Job.java"), "class Job {}\r\n// é\r\n");
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.text(Path.of("a/Job.java"))).contains("class Job {}\r\n// é\r\n");
    assertThat(files.text(file)).contains("class Job {}\r\n// é\r\n");
    assertThat(files.relative(file)).isEqualTo("a/Job.java");
    assertThat(files.relative(Path.of("a/../a/Job.java"))).isEqualTo("a/Job.java");
    assertThat(files.relative(root)).isEqualTo(".");
    assertThat(files.exists(file)).isTrue();
    assertThat(files.isFolder(Path.of("a"))).isTrue();
    assertThat(files.problems()).isEmpty();
  }

  @Test
  void aFileIsReadOnce() throws IOException {
    Path file = write(root.resolve("Job.java"), "one");
    DiskFiles files = DiskFiles.of(root, List.of());
    files.text(file);
    write(file, "two");

    assertThat(files.text(file)).contains("one");
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    Path file = write(root.resolve("Job.java"), "\uFEFFclass Job {}");

    assertThat(DiskFiles.of(root, List.of()).text(file)).contains("class Job {}");
  }

  @Test
  void malformedBytesAreReplacedAndReportedOnce() throws IOException {
    byte[] latin =
        "one\r\ntwo\r\n// caf\u00e9 cr\u00e8me\r\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = root.resolve("Job.java");
    Files.write(file, latin);
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.text(file)).contains("one\r\ntwo\r\n// caf\uFFFD cr\uFFFDme\r\n");
    files.text(file);
    assertThat(files.problems())
        .containsExactly(
            new Problem(
                "not valid UTF-8 from here on; save the file as UTF-8",
                new Location("Job.java", 3, 7)));
  }

  @Test
  void aGenuineReplacementCharacterIsNoProblem() throws IOException {
    Path file = write(root.resolve("Job.java"), "// \uFFFD");
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.text(file)).contains("// \uFFFD");
    assertThat(files.problems()).isEmpty();
  }

  @Test
  void hugeFilesAreNotRead() throws IOException {
    Path file = sparse(root.resolve("Huge.java"));
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.text(file)).isEmpty();
    assertThat(messages(files))
        .containsExactly("has more than 8 MiB and is not read; exclude it from the source folders");
  }

  @Test
  void whatIsMissingOrNoFileIsAProblem() {
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.exists(Path.of("Job.java"))).isFalse();
    assertThat(files.problems()).isEmpty();
    assertThat(files.text(Path.of("Job.java"))).isEmpty();
    assertThat(files.text(root)).isEmpty();
    assertThat(files.problems())
        .containsExactly(
            new Problem("does not exist; check the path", Location.startOf("Job.java")),
            new Problem("is a folder where a file is expected", Location.startOf(".")));
  }

  @Test
  void linksOutOfTheProjectAreNotFollowed() throws IOException {
    Path secret = write(temporary.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("Job.java"), secret);
    Files.createSymbolicLink(root.resolve("folder"), temporary);
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.exists(Path.of("Job.java"))).isFalse();
    assertThat(files.text(Path.of("Job.java"))).isEmpty();
    assertThat(files.text(Path.of("folder/secret.txt"))).isEmpty();
    assertThat(files.text(Path.of("../secret.txt"))).isEmpty();
    assertThat(files.isFolder(Path.of("folder"))).isFalse();
    assertThat(messages(files))
        .containsOnly(
            "leads out of the project and is not read; name it explicitly to have it read");
  }

  @Test
  void linksInsideTheProjectAreFollowed() throws IOException {
    Path file = write(root.resolve("a/Job.java"), "x");
    Files.createSymbolicLink(root.resolve("Link.java"), file);

    assertThat(DiskFiles.of(root, List.of()).text(Path.of("Link.java"))).contains("x");
  }

  @Test
  void danglingAndCircularLinksAreProblems() throws IOException {
    Files.createSymbolicLink(root.resolve("Gone.java"), root.resolve("nowhere"));
    Files.createSymbolicLink(root.resolve("Loop.java"), root.resolve("Loop.java"));
    DiskFiles files = DiskFiles.of(root, List.of());

    assertThat(files.text(Path.of("Gone.java"))).isEmpty();
    assertThat(files.text(Path.of("Loop.java"))).isEmpty();
    assertThat(messages(files)).containsOnly("is not a regular file and is not read");
  }

  @Test
  void namedPlacesMayLieElsewhere() throws IOException {
    Path conf = write(temporary.resolve("cluster/conf/config.yaml"), "a: 1");
    DiskFiles files = DiskFiles.of(root, List.of(temporary.resolve("cluster")));

    assertThat(files.text(conf)).contains("a: 1");
    assertThat(files.relative(conf)).isEqualTo(conf.toString().replace('\\', '/'));
    assertThat(files.isFolder(conf.getParent())).isTrue();
  }

  @Test
  void aProjectMayBeOneFileOrNothing() throws IOException {
    Path file = write(root.resolve("Job.java"), "x");

    assertThat(DiskFiles.of(file, List.of()).root()).isEqualTo(root);
    assertThat(DiskFiles.of(file, List.of()).relative(file)).isEqualTo("Job.java");
    assertThat(DiskFiles.of(root.resolve("nowhere"), List.of()).exists(file)).isFalse();
  }

  @Property(tries = 500)
  void decodingNeverThrows(@ForAll byte[] bytes) {
    Utf8Text decoded = Utf8Text.decode(bytes);

    assertThat(decoded.text()).doesNotStartWith("\uFEFF\uFEFF\uFEFF");
    decoded
        .firstBadByte()
        .ifPresent(place -> assertThat(place.line()).isLessThanOrEqualTo(bytes.length + 1));
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  static Path sparse(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(50L * 1024 * 1024);
    }
    return file;
  }

  private static List<String> messages(DiskFiles files) {
    return files.problems().stream().map(Problem::message).toList();
  }
}
