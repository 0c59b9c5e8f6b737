package io.github.flinkparallelism.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.maven.TestReactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorModuleTest {
  @TempDir Path top;

  private TestReactor reactor;
  private MavenProject parent;

  @BeforeEach
  void makeReactor() {
    reactor = new TestReactor(top);
    parent = reactor.add("parent", top);
  }

  @Test
  void pathsStartWhereMavenWasStarted() {
    assertThat(module(parent).root()).isEqualTo(top);
    assertThat(module(reactor.add("job", top.resolve("job"))).root()).isEqualTo(top);
  }

  @Test
  void aModuleElsewhereIsItsOwnRoot(@TempDir Path elsewhere) {
    assertThat(module(reactor.add("job", elsewhere)).root()).isEqualTo(elsewhere);
  }

  @Test
  void readsSiblingsFromSourceHoweverFarAway() throws IOException {
    MavenProject model = reactor.add("model", top.resolve("model"));
    MavenProject common = reactor.add("common", top.resolve("common"));
    MavenProject unrelated = reactor.add("unrelated", top.resolve("unrelated"));
    MavenProject job = reactor.add("job", top.resolve("job"));
    TestReactor.depend(job, common, "compile");
    TestReactor.depend(common, model, "provided");
    TestReactor.depend(model, job, "compile");
    assertThat(module(job).sourceRoots(false)).containsExactly(sources(job));
    assertThat(module(job).librarySourceRoots(false))
        .containsExactly(sources(common), sources(model));
    assertThat(Files.exists(sources(unrelated))).isTrue();
  }

  @Test
  void followsTestDependenciesOnlyForTests() {
    MavenProject fixtures = reactor.add("fixtures", top.resolve("fixtures"));
    MavenProject job = reactor.add("job", top.resolve("job"));
    TestReactor.depend(job, fixtures, "test");
    assertThat(module(job).librarySourceRoots(false)).isEmpty();
    assertThat(module(job).librarySourceRoots(true)).containsExactly(sources(fixtures));
  }

  @Test
  void includesTestSourcesOnDemand() throws IOException {
    MavenProject job = reactor.add("job", top.resolve("job"));
    Path tests = Files.createDirectories(top.resolve("job/src/test/java"));
    job.addTestCompileSourceRoot(tests.toString());
    assertThat(module(job).sourceRoots(false)).containsExactly(sources(job));
    assertThat(module(job).sourceRoots(true)).containsExactly(sources(job), tests);
  }

  @Test
  void leavesOutSourceFoldersThatAreNotThere() {
    MavenProject job = reactor.add("job", top.resolve("job"));
    job.addCompileSourceRoot(top.resolve("job/src/main/generated").toString());
    assertThat(module(job).sourceRoots(false)).containsExactly(sources(job));
  }

  @Test
  void findsWhatAnEarlierBuildGenerated() throws IOException {
    MavenProject job = reactor.add("job", top.resolve("job"));
    Path generated = Files.createDirectories(top.resolve("job/target/generated-sources/avro"));
    assertThat(module(job).librarySourceRoots(false)).containsExactly(generated);
    job.addCompileSourceRoot(generated.toString());
    assertThat(module(job).librarySourceRoots(false)).isEmpty();
  }

  @Test
  void prefersTheConfFolderOfTheModule() throws IOException {
    MavenProject job = reactor.add("job", top.resolve("job"));
    assertThat(module(job).configurations()).isEmpty();
    Path conf = Files.createDirectory(top.resolve("job/conf"));
    assertThat(module(job).configurations()).containsExactly(conf);
  }

  @Test
  void takesTheFlinkVersionOfASiblingWhenItHasNone() {
    MavenProject common = reactor.add("common", top.resolve("common"));
    MavenProject job = reactor.add("job", top.resolve("job"));
    TestReactor.depend(job, common, "compile");
    assertThat(module(job).flinkVersion()).isEmpty();
    TestReactor.depend(common, "org.apache.flink", "flink-clients", "1.19.1");
    assertThat(module(job).flinkVersion()).contains("1.19.1");
  }

  @Test
  void asksRepositoriesOnlyForWhatIsNotInTheReactor() {
    MavenProject common = reactor.add("common", top.resolve("common"));
    MavenProject job = reactor.add("job", top.resolve("job"));
    TestReactor.depend(job, common, "compile");
    TestReactor.depend(common, "org.acme", "streams", "2");
    assertThat(module(job).externalDependencies())
        .singleElement()
        .satisfies(dependency -> assertThat(dependency.getArtifactId()).isEqualTo("streams"));
  }

  private ReactorModule module(MavenProject project) {
    return new ReactorModule(reactor.session(), project);
  }

  private static Path sources(MavenProject project) {
    return project.getBasedir().toPath().resolve("src/main/java");
  }
}
