package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.deployment.Discovery;
import io.github.flinkparallelism.settings.Description;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which jobs run in which deployment: the scenarios of a project. */
public final class Placement {
  private Placement() {}

  /**
   * A deployment with the entry points that it starts.
   *
   * @param project the project in that deployment
   * @param mains what it starts
   */
  public record Placed(Project project, List<EntryPoints.Entry> mains) {
    public Placed {
      mains = List.copyOf(mains);
    }
  }

  /**
   * Every deployment with its jobs. Flags and the conf folder are one of them: where there is a
   * conf folder, for all jobs but those that a command starts with it, else for those that no other
   * deployment starts.
   */
  public static List<Placed> of(Project project, List<EntryPoints.Entry> mains) {
    List<Placed> placed = new ArrayList<>();
    // By identity: entries hold the trees of their files, which take long to compare.
    Set<EntryPoints.Entry> covered = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<EntryPoints.Entry> withConf = Collections.newSetFromMap(new IdentityHashMap<>());
    Discovery.Found found = found(project, mains);
    Programs programs = new Programs(project, mains);
    for (Description each : wanted(project, found)) {
      List<EntryPoints.Entry> started = programs.startedBy(each);
      if (!started.isEmpty()) {
        placed.add(new Placed(project.under(each), started));
        covered.addAll(started);
        if (each.readsConfFolder() && each.confFolder().isEmpty()) {
          withConf.addAll(started);
        }
      }
    }
    boolean named = !project.request().deployments().isEmpty();
    boolean everywhere = project.deployment().name().isPresent() && !found.stated();
    List<EntryPoints.Entry> rest =
        mains.stream()
            .filter(main -> everywhere ? !withConf.contains(main) : !covered.contains(main))
            .toList();
    if (!named && (placed.isEmpty() || !rest.isEmpty())) {
      placed.add(0, new Placed(project, rest));
    }
    project.accounted(Sources.of(project, found, placed, programs.unknown()));
    return placed;
  }

  /**
   * Not looked for where something else counts, or where there is nothing to start, unless someone
   * wants to hear just that.
   */
  private static Discovery.Found found(Project project, List<EntryPoints.Entry> mains) {
    AnalysisRequest request = project.request();
    boolean named = !request.configurations().isEmpty() || request.localProcessors().isPresent();
    boolean idle = mains.isEmpty() && request.deployments().isEmpty();
    if (!request.accountsForFiles() && (named || idle)) {
      return Discovery.Found.NOTHING;
    }
    Discovery.Found found =
        Discovery.in(project.files(), project.version(), project.sources().files());
    if (named) {
      return found.ofNoEffect(
          request.localProcessors().isPresent()
              ? "a start from the IDE is analysed, which reads none of it"
              : "the configuration is named, and is all that counts");
    }
    project.problems(found.problems());
    project.shown(found.shown());
    return found;
  }

  private static List<Description> wanted(Project project, Discovery.Found found) {
    List<String> names = project.request().deployments();
    for (String name : names) {
      if (found.deployments().stream().noneMatch(each -> matches(each, name))) {
        List<String> known = found.deployments().stream().map(Description::name).toList();
        project.problem(
            "there is no deployment "
                + name
                + (known.isEmpty()
                    ? "; none is described in this project"
                    : "; there are " + String.join(", ", known)),
            Optional.empty());
      }
    }
    return found.deployments().stream()
        .filter(each -> names.isEmpty() || names.stream().anyMatch(name -> matches(each, name)))
        .toList();
  }

  private static boolean matches(Description deployment, String wanted) {
    return EntryPoints.matches(deployment.name(), wanted);
  }
}
