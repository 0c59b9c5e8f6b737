package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests to {@code POST /jars/:jarid/run} in the sources: the parallelism in their body or query,
 * {@code JarHandlerUtils.JarHandlerContext#fromRequest}. Found in the text, since what matters are
 * the strings and not the HTTP library that sends them.
 */
final class RestRunBodies {
  private static final Pattern RUN = Pattern.compile("/run\\b");
  private static final Pattern PARALLELISM =
      Pattern.compile(
          "(?:\\\\?\"parallelism\\\\?\"\\s*:\\s*\\\\?\"?|[?&]parallelism=)(\\d{1,6})\\b");
  private static final Pattern ENTRY_CLASS =
      Pattern.compile(
          "(?:\\\\?\"entryClass\\\\?\"\\s*:\\s*\\\\?\"|[?&]entry-class=)([\\p{L}_$][\\p{L}\\d_.$]*)");

  private RestRunBodies() {}

  /** The requests of the project, by file and line. */
  static List<Submission> in(Project project) {
    List<Submission> found = new ArrayList<>();
    for (Path file : project.sources().jarRunCandidates()) {
      project
          .files()
          .text(file)
          .filter(text -> RUN.matcher(text).find())
          .ifPresent(text -> collect(project.files().relative(file), text, found));
    }
    return found;
  }

  private static void collect(String file, String text, List<Submission> into) {
    Matcher entry = ENTRY_CLASS.matcher(text);
    Optional<String> entryClass = entry.find() ? Optional.of(entry.group(1)) : Optional.empty();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      Matcher body = PARALLELISM.matcher(lines[i]);
      boolean comment = line.startsWith("//") || line.startsWith("*") || line.startsWith("/*");
      if (!comment && body.find()) {
        Location at = new Location(file, i + 1, body.start() + 1);
        Optional<Integer> number = Optional.of(Integer.valueOf(body.group(1)));
        into.add(new Submission(at, body.group().replace("\\", ""), number, entryClass));
      }
    }
  }
}
