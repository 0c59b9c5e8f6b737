package io.github.flinkparallelism.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPointSearchTest {
  private static final String ENVIRONMENT =
      "import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;\n";
  private static final String MAIN = "public static void main(String[] args) {}";

  @TempDir Path root;
  private DiskFiles disk;

  @BeforeEach
  void openProject() {
    disk = DiskFiles.of(root, List.of());
  }

  @Test
  void aMainNextToFlinkIsACandidate() throws IOException {
    file("Job.java", ENVIRONMENT + MAIN);
    file("Args.java", "import org.apache.flink.util.ParameterTool;" + MAIN);
    file("NoMain.java", ENVIRONMENT + "int domain(int x) { main(x); }");
    file("Plain.java", MAIN);

    assertThat(candidates()).containsExactly("Args.java", "Job.java");
  }

  @Test
  void mainMayBeWrittenWithAnySpace() throws IOException {
    file("A.java", ENVIRONMENT + "static void\n\tmain\r\n (String... a)");
    file("B.java", ENVIRONMENT + "static avoid main(String... a)");
    file("C.java", ENVIRONMENT + "int main(String... a)");
    file("D.java", "void main() {} " + ENVIRONMENT);
    file("E.java", ENVIRONMENT + "void");
    file("F.java", "main");

    assertThat(candidates()).containsExactly("A.java", "D.java");
  }

  @Test
  void aMainThatReachesFlinkOverOtherFilesIsACandidate() throws IOException {
    file("Start.java", "class Start extends Middle {" + MAIN + "}");
    file("Middle.java", "abstract class Middle { Base base; Start cycle; }");
    file("Base.java", ENVIRONMENT);
    file("Other.java", "class Other { Unrelated u; " + MAIN + "}");
    file("Unrelated.java", "class Unrelated { Other o; Missing m; String base; }");

    assertThat(candidates()).containsExactly("Start.java");
  }

  @Test
  void withoutAnEnvironmentThereIsNoCandidate() throws IOException {
    file("Tool.java", "import org.apache.flink.api.java.utils.ParameterTool;" + MAIN);

    assertThat(candidates()).isEmpty();
  }

  @Test
  void librariesAreReachedButNotReported() throws IOException {
    file("jobs/Start.java", "class Start extends Base {" + MAIN + "}");
    file("lib/Base.java", ENVIRONMENT + MAIN);
    SourceTree tree = SourceTree.of(disk, List.of(Path.of("jobs")), List.of(Path.of("lib")), false);

    assertThat(tree.entryPointCandidates()).containsExactly(root.resolve("jobs/Start.java"));
  }

  @Test
  void callSitesAreFoundWithAndWithoutFlink() throws IOException {
    file("A.java", "x.setParallelism(2)");
    file("B.java", "x.setMaxParallelism(2)");
    file("C.java", "x.slotSharingGroup(\"a\")");
    file("D.java", "x.disableChaining()");
    file("E.java", "x.startNewChain()");
    file("F.java", "env.disableOperatorChaining()");
    file("G.java", ENVIRONMENT + "x.getParallelism()");

    assertThat(tree().callSiteCandidates())
        .extracting(disk::relative)
        .containsExactly("A.java", "B.java", "C.java", "D.java", "E.java", "F.java");
  }

  @Test
  void hugeAndBinaryFilesAreNoCandidates() throws IOException {
    DiskFilesTest.sparse(root.resolve("Huge.java"));
    Files.write(root.resolve("Binary.java"), new byte[] {0, -1, (byte) 0xCA, (byte) 0xFE, 0});
    file("Job.java", ENVIRONMENT + MAIN);
    SourceTree tree = tree();

    assertThat(tree.entryPointCandidates()).containsExactly(root.resolve("Job.java"));
    assertThat(tree.callSiteCandidates()).isEmpty();
    assertThat(disk.problems())
        .extracting(Problem::message)
        .containsExactly("has more than 8 MiB and is not read; exclude it from the source folders");
  }

  @Test
  void thousandsOfFilesAreScannedOnce() throws IOException {
    int count = 2_000;
    for (int i = 0; i < count; i++) {
      file("src/main/java/p/C" + i + ".java", "class C" + i + " { C" + (i + 1) + " next; }");
    }
    file("src/main/java/p/C" + count + ".java", ENVIRONMENT);
    file("src/main/java/p/Start.java", "class Start { C0 first; " + MAIN + "}");

    assertThat(candidates()).containsExactly("src/main/java/p/Start.java");
  }

  @Property(tries = 1_000)
  void aNeedleIsFoundWhereTheTextHasIt(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String needle,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 30) String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    assertThat(new Needle(needle).find(bytes, bytes.length, 0)).isEqualTo(text.indexOf(needle));
    assertThat(new Needle(needle).find(bytes, bytes.length, 3)).isEqualTo(text.indexOf(needle, 3));
  }

  private SourceTree tree() {
    return SourceTree.of(disk, List.of(), List.of(), false);
  }

  private List<String> candidates() {
    return tree().entryPointCandidates().stream().map(disk::relative).toList();
  }

  private void file(String path, String text) throws IOException {
    DiskFilesTest.write(root.resolve(path), text);
  }
}
