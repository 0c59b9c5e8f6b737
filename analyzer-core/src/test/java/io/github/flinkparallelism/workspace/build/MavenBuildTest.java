package io.github.flinkparallelism.workspace.build;

import static io.github.flinkparallelism.workspace.build.FlinkVersionReaderTest.POM;
import static io.github.flinkparallelism.workspace.build.FlinkVersionReaderTest.read;
import static io.github.flinkparallelism.workspace.build.FlinkVersionReaderTest.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.MemoryFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MavenBuildTest {
  @Test
  void literalVersion() {
    DetectedVersion detected = of(POM.formatted(" 1.20.0 "));

    assertThat(text(detected)).isEqualTo("1.20.0");
    assertThat(detected.location()).contains(new Location("pom.xml", 4, 12));
  }

  @Test
  void propertiesOfTheParentAndOfTheChild() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "pom.xml",
                """
                <project>
                  <properties>
                    <flink.version>${flink.line}.1</flink.version>
                    <flink.line>1.17</flink.line>
                  </properties>
                </project>
                """)
            .with("a/pom.xml", child("", "<flink.line>1.18</flink.line>", "${flink.version}"))
            .with("b/pom.xml", child("<relativePath>..</relativePath>", "", "${flink.version}"))
            .with("c/pom.xml", child("<relativePath/>", "", "${flink.version}"));

    assertThat(text(read(files, "a"))).isEqualTo("1.18.1");
    assertThat(text(read(files, "b"))).isEqualTo("1.17.1");
    assertThat(read(files, "b").location()).contains(new Location("pom.xml", 4, 17));
    assertThat(read(files, "c").problems())
        .extracting(Problem::message)
        .containsExactly(
            "Flink's version ${flink.version} is not defined in the project's build files; state"
                + " the version explicitly");
  }

  @Test
  void managedVersionOfAParentElsewhere() {
    MemoryFiles files =
        new MemoryFiles()
            .with(
                "parent/pom.xml",
                """
                <project><version>9</version><dependencyManagement><dependencies>
                  <dependency><groupId>org.apache.flink</groupId>
                  <artifactId>flink-clients</artifactId><version>2.0.0</version></dependency>
                </dependencies></dependencyManagement></project>
                """)
            .with(
                "job/pom.xml",
                """
                <project>
                  <parent><artifactId>p</artifactId><version>9</version>
                    <relativePath>../parent/pom.xml</relativePath></parent>
                  <dependencies><dependency><groupId>org.apache.flink</groupId>
                    <artifactId>flink-clients</artifactId></dependency></dependencies>
                </project>
                """);

    assertThat(text(read(files, "job"))).isEqualTo("2.0.0");
    assertThat(read(files, "job").location().orElseThrow().file()).isEqualTo("parent/pom.xml");
  }

  @Test
  void connectorsTellTheVersionOnlyBehindAHyphen() {
    assertThat(text(of(artifact("flink-connector-kafka", "3.3.0-1.20")))).isEqualTo("1.20");
    assertThat(text(of(artifact("flink-connector-kafka_2.12", "1.14.6")))).isEqualTo("1.14.6");
    assertThat(of(artifact("flink-connector-kafka", "3.3.0")).version()).isEmpty();
    assertThat(of(artifact("flink-shaded-jackson", "2.15.3-18.0")).version()).isEmpty();
    assertThat(of(artifact("flink-connector-mysql-cdc", "3.1.0")).version()).isEmpty();
    assertThat(of(artifact("statefun-sdk", "3.3.0")).version()).isEmpty();
    assertThat(text(of(artifact("flink-avro", "1.19.1")))).isEqualTo("1.19.1");
  }

  @Test
  void theTellingArtifactBeatsTheConnector() {
    String pom =
        artifact("flink-connector-kafka", "3.2.0-1.18")
            .replace(
                "</dependencies>",
                """
                <dependency><groupId>org.apache.flink</groupId>
                <artifactId>flink-streaming-scala_2.12</artifactId><version>1.18.1</version>
                </dependency></dependencies>""");

    assertThat(text(of(pom))).isEqualTo("1.18.1");
  }

  @Test
  void aPropertyIsTheLastResort() {
    assertThat(
            text(
                of(
                    "<project><properties><flink.version>1.16.3</flink.version></properties>"
                        + "</project>")))
        .isEqualTo("1.16.3");
  }

  @Test
  void profilesThatAreActiveByDefaultWin() {
    String pom =
        """
        <project>
          <profiles>
            <profile><activation><activeByDefault>true</activeByDefault></activation>
              <properties><v>1.19.0</v></properties></profile>
            <profile><properties><v>2.0.0</v></properties></profile>
          </profiles>
          <properties><v>1.13.0</v></properties>
          %s
        </project>
        """
            .formatted(dependencies("flink-clients", "${v}"));

    assertThat(text(of(pom))).isEqualTo("1.19.0");
  }

  @Test
  void otherProfilesNeverHideWhatHoldsWithoutThem() {
    String profile =
        "<profiles><profile><id>next</id><properties><v>2.2.0</v></properties>"
            + dependencies("flink-streaming-java", "2.3.0")
            + "</profile></profiles>";
    MemoryFiles files =
        new MemoryFiles()
            .with("pom.xml", "<project><properties><v>1.20.3</v></properties></project>")
            .with(
                "job/pom.xml", child("", "", "${v}").replace("</project>", profile + "</project>"))
            .with("only/pom.xml", "<project>" + profile + "</project>");

    assertThat(text(read(files, "job"))).isEqualTo("1.20.3");
    assertThat(text(read(files, "only"))).isEqualTo("2.3.0");
  }

  @Test
  void theProfilesOfTheBuildChooseTheVersion() {
    String pom =
        """
        <project>
          <profiles>
            <profile><id>old</id><activation><activeByDefault>true</activeByDefault></activation>
              <properties><v>1.19.0</v></properties></profile>
            <profile><id>two</id><properties><v>2.0.0</v></properties></profile>
            <profile><id>managed</id><dependencyManagement>%s</dependencyManagement></profile>
          </profiles>
          <properties><v>1.13.0</v></properties>
          %s
        </project>
        """;
    String direct = pom.formatted("", dependencies("flink-clients", "${v}"));
    assertThat(run(direct, "old")).isEqualTo("1.19.0");
    assertThat(run(direct, "two")).isEqualTo("2.0.0");
    assertThat(run(direct, "!old")).isEqualTo("1.13.0");
    assertThat(run(direct, "other")).isEqualTo("1.19.0");
    assertThat(run(direct)).isEqualTo("1.19.0");
    assertThat(
            text(
                read(
                    new MemoryFiles().with("pom.xml", direct),
                    ".",
                    new BuildRun(Map.of("v", "1.17.2"), Optional.of(List.of("two"))))))
        .isEqualTo("1.17.2");
    String dependency =
        "<dependencyManagement>"
            + dependencies("flink-clients", "1.18.0")
            + "</dependencyManagement>"
            + dependencies("flink-clients", "").replace("<version></version>", "");
    String managed = pom.formatted(dependencies("flink-clients", "1.20.1"), dependency);
    assertThat(run(managed, "managed")).isEqualTo("1.20.1");
    assertThat(run(managed, "two")).isEqualTo("1.18.0");
  }

  private static String run(String pom, String... profiles) {
    return text(
        read(
            new MemoryFiles().with("pom.xml", pom),
            ".",
            new BuildRun(Map.of(), Optional.of(List.of(profiles)))));
  }

  @Test
  void pluginsAndCommentsDoNotCount() {
    String pom =
        "<project><!-- "
            + dependencies("flink-clients", "1.1")
            + " --><build><plugins><plugin>"
            + dependencies("flink-clients", "1.2")
            + "</plugin></plugins></build></project>";

    assertThat(of(pom).version()).isEmpty();
  }

  @Test
  void selfReferencesAndDoublingEnd() {
    StringBuilder properties = new StringBuilder("<v0>1.20</v0>");
    for (int i = 1; i < 64; i++) {
      properties.append("<v%d>${v%d}${v%d}</v%d>".formatted(i, i - 1, i - 1, i));
    }
    properties.append("<a>${b}</a><b>${a}</b>");

    assertThat(of(project(properties.toString(), "${v63}")).version()).isEmpty();
    assertThat(of(project(properties.toString(), "${a}")).problems()).hasSize(1);
  }

  @Test
  void parentsInACircleEnd() {
    MemoryFiles files =
        new MemoryFiles()
            .with("pom.xml", "<project><parent><relativePath>a</relativePath></parent></project>")
            .with("a/pom.xml", "<project><parent/></project>");

    assertThat(read(files, "a").version()).isEmpty();
  }

  @Test
  void hostilePomsAreOneProblem() {
    String lol =
        """
        <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
        <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
        <project><properties><flink.version>&lol2;</flink.version></properties></project>
        """;
    String external =
        """
        <!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <project><properties><flink.version>&x;</flink.version></properties></project>
        """;
    for (String pom : new String[] {lol, external, "<project><a></project>", "", "no xml"}) {
      DetectedVersion detected = of(pom);

      assertThat(detected.version()).isEmpty();
      assertThat(detected.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.message()).startsWith("is not well-formed XML"));
    }
  }

  @Test
  void deepPomsAreReadToTheirEnd() {
    String deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);

    assertThat(
            text(of("<project>" + deep + dependencies("flink-clients", "1.20.0") + "</project>")))
        .isEqualTo("1.20.0");
  }

  private static DetectedVersion of(String pom) {
    return read(new MemoryFiles().with("pom.xml", pom), "src/main/java");
  }

  private static String artifact(String name, String version) {
    return "<project>" + dependencies(name, version) + "</project>";
  }

  private static String project(String properties, String version) {
    return "<project><properties>%s</properties>%s</project>"
        .formatted(properties, dependencies("flink-clients", version));
  }

  private static String child(String relativePath, String properties, String version) {
    return project(properties, version)
        .replace("<project>", "<project><parent><version>1</version>" + relativePath + "</parent>");
  }

  private static String dependencies(String name, String version) {
    return "<dependencies><dependency><groupId>org.apache.flink</groupId><artifactId>%s</artifactId>"
            .formatted(name)
        + "<version>%s</version></dependency></dependencies>".formatted(version);
  }
}
