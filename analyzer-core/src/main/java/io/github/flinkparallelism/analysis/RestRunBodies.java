package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests to {@code POST /jars/:jarid/run} in the sources: the parallelism in their body or query,
 * of which the body wins; {@code JarHandlerUtils.JarHandlerContext#fromRequest}. A request with
 * neither runs with 1. Found in the text, since what matters are the strings and not the HTTP
 * library that sends them.
 */
final class RestRunBodies {
  private static final Pattern RUN = Pattern.compile("/run\\b");
  private static final Pattern BODY =
      Pattern.compile("\\\\?\"parallelism\\\\?\"\\s*:\\s*\\\\?\"?(\\d{1,6})\\b");
  private static final Pattern QUERY = Pattern.compile("[?&]parallelism=(\\d{1,6})\\b");
  private static final Pattern ENTRY_CLASS =
      Pattern.compile(
          "(?:\\\\?\"entryClass\\\\?\"\\s*:\\s*\\\\?\"|[?&]entry-class=)([\\p{L}_$][\\p{L}\\d_.$]*)");

  /** What may state a number somewhere else in the file. */
  private static final Pattern MAY_STATE = Pattern.compile("(?i)parallelism|flinkConfiguration");

  /** The double slash of an address is none. */
  private static final Pattern LINE_COMMENT = Pattern.compile("(?<!:)//.*");

  /** A cluster's own {@code parallelism.default} does not count for such a request. */
  private static final int WITHOUT_NUMBER = 1;

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
    if (entryClass.isPresent() && !mayStateNumber(text)) {
      addWithoutNumber(file, text, entry.toMatchResult(), into);
      return;
    }
    int start = 0;
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Optional<MatchResult> found =
          isComment(lines[i].strip()) ? Optional.empty() : parallelism(lines[i], start, text);
      if (found.isPresent()) {
        MatchResult match = found.get();
        Location at = new Location(file, i + 1, match.start() + 1);
        Optional<Integer> number = Optional.of(Integer.valueOf(match.group(1)));
        into.add(new Submission(at, match.group().replace("\\", ""), number, entryClass));
      }
      start += lines[i].length() + 1;
    }
  }

  private static boolean mayStateNumber(String text) {
    return MAY_STATE.matcher(LINE_COMMENT.matcher(text).replaceAll("")).find();
  }

  private static void addWithoutNumber(
      String file, String text, MatchResult entry, List<Submission> into) {
    String before = text.substring(0, entry.start());
    int lineStart = before.lastIndexOf('\n') + 1;
    if (isComment(text.substring(lineStart, entry.end()).strip())) {
      return;
    }
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    Location at = new Location(file, line, entry.start() - lineStart + 1);
    String code = entry.group().replace("\\", "") + " without a parallelism";
    Optional<Integer> number = Optional.of(WITHOUT_NUMBER);
    into.add(new Submission(at, code, number, Optional.of(entry.group(1))));
  }

  private static boolean isComment(String line) {
    return line.startsWith("//") || line.startsWith("*") || line.startsWith("/*");
  }

  /** The number that the line gives, unless the body of the same request gives another. */
  private static Optional<MatchResult> parallelism(String line, int start, String text) {
    Matcher body = BODY.matcher(line);
    if (body.find()) {
      return Optional.of(body.toMatchResult());
    }
    Matcher query = QUERY.matcher(line);
    return query.find() && !hasBody(text, start + query.start())
        ? Optional.of(query.toMatchResult())
        : Optional.empty();
  }

  /** Whether the statement at an offset holds a body with a parallelism as well. */
  private static boolean hasBody(String text, int offset) {
    int end = text.indexOf(';', offset);
    int from = text.lastIndexOf(';', offset) + 1;
    return BODY.matcher(text.substring(from, end < 0 ? text.length() : end)).find();
  }
}
