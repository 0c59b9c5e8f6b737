package io.github.flinkparallelism.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.maven.TestReactor;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class FlinkDependencyTest {
  private final MavenProject project = new MavenProject(new Model());

  @Test
  void isUnknownWithoutFlink() {
    assertThat(FlinkDependency.version(project)).isEmpty();
  }

  @Test
  void ignoresConnectorsWhichHaveVersionsOfTheirOwn() {
    TestReactor.depend(project, "org.apache.flink", "flink-connector-kafka", "3.1.0-1.18");
    TestReactor.depend(project, "org.apache.flink", "flink-streaming-java", "1.18.1");
    assertThat(FlinkDependency.version(project)).contains("1.18.1");
  }

  @Test
  void knowsTheNamesWithAScalaVersion() {
    TestReactor.depend(project, "org.apache.flink", "flink-clients_2.12", "1.13.6");
    assertThat(FlinkDependency.version(project)).contains("1.13.6");
  }

  @Test
  void fallsBackToWhatIsManaged() {
    Dependency managed = new Dependency();
    managed.setGroupId("org.apache.flink");
    managed.setArtifactId("flink-runtime");
    managed.setVersion("2.0.0");
    DependencyManagement management = new DependencyManagement();
    management.addDependency(managed);
    project.getModel().setDependencyManagement(management);
    assertThat(FlinkDependency.version(project)).contains("2.0.0");
  }

  @Test
  void doesNotTakeAPropertyForAVersion() {
    TestReactor.depend(project, "org.apache.flink", "flink-streaming-java", "${flink.version}");
    assertThat(FlinkDependency.version(project)).isEmpty();
  }
}
