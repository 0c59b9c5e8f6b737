package io.github.flinkparallelism.workspace;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives files that no convention gives a source root the one that a build file states. */
final class StatedRoots {
  private final Map<Path, SourceRoot> roots = new HashMap<>();

  private StatedRoots(List<StatedFolders.Stated> stated) {
    for (StatedFolders.Stated each : stated) {
      SourceRoot.Kind kind = each.test() ? SourceRoot.Kind.TEST : SourceRoot.Kind.JOB;
      roots.putIfAbsent(each.folder(), new SourceRoot(each.folder(), kind));
    }
  }

  /** Build files are read only where something may depend on them. */
  static List<SourceFile> applied(SourceWalk.Found found, StatedFolders stated) {
    boolean open =
        found.files().stream().anyMatch(file -> file.root().kind() == SourceRoot.Kind.PLAIN);
    if (!open || found.buildFolders().isEmpty()) {
      return found.files();
    }
    StatedRoots roots = new StatedRoots(stated.in(found.buildFolders()));
    return found.files().stream().map(roots::within).toList();
  }

  private SourceFile within(SourceFile file) {
    if (file.root().kind() != SourceRoot.Kind.PLAIN) {
      return file;
    }
    Path folder = file.path().getParent();
    while (folder != null) {
      SourceRoot root = roots.get(folder);
      if (root != null) {
        return new SourceFile(file.path(), root);
      }
      folder = folder.getParent();
    }
    return file;
  }
}
