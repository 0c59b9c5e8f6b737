package io.github.flinkparallelism.maven;

import io.github.flinkparallelism.live.LiveResult;
import io.github.flinkparallelism.live.cluster.RunningJob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What all modules of a build have found in a cluster. No module has all the jobs that run there,
 * so that what is left over is known only once the last module is through.
 *
 * <p>It is kept with Maven's first project, in types of the JDK alone: modules may load this class
 * more than once.
 */
final class LiveReactor {
  private static final String KEY = "io.github.flinkparallelism.live.";
  private static final String THROUGH = KEY + "through";
  private static final String COMPARED = KEY + "compared";
  private static final String NOT_RUNNING = KEY + "notRunning";
  private static final String CLUSTER = KEY + "cluster";
  private static final String UNMATCHED = KEY + "unmatched";

  private final MavenSession session;

  LiveReactor(MavenSession session) {
    this.session = session;
  }

  /** Whether there are other modules, which may have the jobs that this one has not. */
  boolean isOfSeveral() {
    return session.getProjects().size() > 1;
  }

  /** Takes down what a module has found. */
  void add(LiveResult result) {
    synchronized (first()) {
      set(CLUSTER).add(result.cluster().name());
      result.jobs().forEach(job -> set(COMPARED).add(job.comparison().running().id()));
      result.ambiguous().forEach(job -> set(COMPARED).add(job.running().id()));
      result.notRunning().forEach(program -> set(NOT_RUNNING).add(program.job().name()));
      result.unexplained().forEach(job -> unmatched().put(job.id(), label(job)));
    }
  }

  /** A module is through, whether or not it has jobs; what to tell where it is the last one. */
  Optional<Whole> through(MavenProject project) {
    synchronized (first()) {
      set(THROUGH).add(project.getId());
      boolean last =
          session.getProjects().stream().map(MavenProject::getId).allMatch(set(THROUGH)::contains);
      if (!last || !isOfSeveral()) {
        return Optional.empty();
      }
      unmatched().keySet().removeAll(set(COMPARED));
      return Optional.of(
          new Whole(
              !set(COMPARED).isEmpty() || set(NOT_RUNNING).isEmpty(),
              List.copyOf(unmatched().values()),
              String.join(", ", set(CLUSTER))));
    }
  }

  /**
   * All modules together.
   *
   * @param compared whether any job was compared, where there are any
   * @param unmatched what runs and is a job of no module
   * @param cluster what it is called, without a user that its address may name
   */
  record Whole(boolean compared, List<String> unmatched, String cluster) {}

  private static String label(RunningJob job) {
    return "%s (%s, %s)".formatted(job.name(), job.state(), job.id().substring(0, 8));
  }

  @SuppressWarnings("unchecked")
  private Set<String> set(String key) {
    if (first().getContextValue(key) == null) {
      first().setContextValue(key, new TreeSet<String>());
    }
    return (Set<String>) first().getContextValue(key);
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> unmatched() {
    if (first().getContextValue(UNMATCHED) == null) {
      first().setContextValue(UNMATCHED, new TreeMap<String, String>());
    }
    return (Map<String, String>) first().getContextValue(UNMATCHED);
  }

  private MavenProject first() {
    return session.getProjects().get(0);
  }
}
