package io.github.flinkparallelism.workspace;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the found files count: those of conventional source roots where there are any, else the
 * loose ones.
 */
record RootChoice(boolean includeTests) {
  List<SourceFile> choose(List<SourceFile> found) {
    SourceRoot.Kind jobs = hasJobs(found) ? SourceRoot.Kind.JOB : SourceRoot.Kind.PLAIN;
    List<SourceFile> chosen = new ArrayList<>();
    for (SourceFile file : found) {
      SourceRoot root = file.root();
      if (root.kind() == SourceRoot.Kind.LIBRARY) {
        chosen.add(file);
      } else if (root.kind() == jobs || (root.kind() == SourceRoot.Kind.TEST && includeTests)) {
        chosen.add(new SourceFile(file.path(), new SourceRoot(root.folder(), SourceRoot.Kind.JOB)));
      }
    }
    return chosen;
  }

  private static boolean hasJobs(List<SourceFile> found) {
    return found.stream().anyMatch(file -> file.root().kind() == SourceRoot.Kind.JOB);
  }
}
