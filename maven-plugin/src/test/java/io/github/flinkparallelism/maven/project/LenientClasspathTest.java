package io.github.flinkparallelism.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.maven.RecordingLog;
import io.github.flinkparallelism.maven.TestReactor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LenientClasspathTest {
  private final RecordingLog log = new RecordingLog();

  @TempDir Path folder;

  @Test
  void asksNobodyBeforeItIsAsked() {
    AtomicInteger calls = new AtomicInteger();
    LenientClasspath classpath =
        classpath(
            (proxy, method, args) -> {
              calls.incrementAndGet();
              return result(args);
            });
    assertThat(calls).hasValue(0);
    assertThat(classpath.get()).isEmpty();
    assertThat(calls).hasValue(1);
  }

  @Test
  void takesWhatCouldBeResolvedAndLeavesOutTheRest() {
    Path jar = folder.resolve("flink-core.jar");
    Artifact found = new DefaultArtifact("org.acme:found:1").setFile(jar.toFile());
    LenientClasspath classpath =
        classpath(
            (proxy, method, args) -> {
              DependencyResult partial = result(args);
              partial.setArtifactResults(
                  List.of(
                      new ArtifactResult(new ArtifactRequest()).setArtifact(found),
                      new ArtifactResult(new ArtifactRequest())));
              throw new DependencyResolutionException(partial, new IllegalStateException());
            });
    assertThat(classpath.get()).containsExactly(jar);
    assertThat(log.lines()).isEmpty();
  }

  private LenientClasspath classpath(InvocationHandler repository) {
    TestReactor reactor = new TestReactor(folder);
    RepositorySystem system =
        (RepositorySystem)
            Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RepositorySystem.class}, repository);
    return new LenientClasspath(system, reactor.session(), reactor.add("job", folder), log);
  }

  private static DependencyResult result(Object[] args) {
    return new DependencyResult((DependencyRequest) args[1]);
  }
}
