package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Accounts for every syntactic call that can influence parallelism: reached by a job, or not. Found
 * by scanning text, since most files that contain one need not be parsed.
 */
public final class Census {
  private Census() {}

  /** Every call site of the project, in order of location. */
  public static List<CallSite> of(Project project, List<CallSite> reached) {
    Map<Location, CallSite> all = new TreeMap<>();
    for (CallSite site : merge(reached)) {
      all.put(site.location(), site);
    }
    for (Path file : project.sources().callSiteCandidates()) {
      Optional<String> text = project.files().text(file);
      if (text.isEmpty()) {
        continue;
      }
      boolean mentionsFlink = text.get().contains("flink");
      String relative = project.files().relative(file);
      List<CallScanner.Hit> hits = new ArrayList<>(new CallScanner(text.get()).hits());
      hits.removeIf(hit -> all.containsKey(new Location(relative, hit.line(), hit.column())));
      Optional<CallOwners> owners =
          hits.isEmpty()
              ? Optional.empty()
              : project.unit(file).map(unit -> new CallOwners(project, file, unit));
      for (CallScanner.Hit hit : hits) {
        Location at = new Location(relative, hit.line(), hit.column());
        boolean flinks = owners.flatMap(o -> o.isFlinks(hit.method(), at)).orElse(mentionsFlink);
        CallSite.Status status = flinks ? CallSite.Status.UNREACHED : CallSite.Status.NOT_FLINK;
        all.put(at, new CallSite(hit.method(), at, status, List.of()));
      }
    }
    return new ArrayList<>(all.values());
  }

  /** The same call may be reached by several jobs. */
  private static List<CallSite> merge(List<CallSite> reached) {
    Map<Location, CallSite> merged = new HashMap<>();
    for (CallSite site : reached) {
      merged.merge(site.location(), site, Census::both);
    }
    List<CallSite> sites = new ArrayList<>(merged.values());
    sites.sort(Comparator.comparing(CallSite::location));
    return sites;
  }

  private static CallSite both(CallSite a, CallSite b) {
    TreeSet<String> operators = new TreeSet<>(a.operators());
    operators.addAll(b.operators());
    CallSite.Status status = a.status().compareTo(b.status()) <= 0 ? a.status() : b.status();
    return new CallSite(a.method(), a.location(), status, List.copyOf(operators));
  }
}
