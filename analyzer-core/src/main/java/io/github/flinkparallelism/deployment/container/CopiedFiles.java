package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.settings.Artifact;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the files of one stage of an image are copies of. A file that a build makes in a stage
 * belongs to the module whose sources, or whose build file, lie above it in that stage.
 */
final class CopiedFiles {
  private static final int MOST = 1_000;
  private static final String FLINK_HOME = "/opt/flink";
  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "build.sbt");

  /** Where builds put what they make, below the folder of a module. */
  private static final Pattern OUTPUT =
      Pattern.compile("(?:(.*)/)?(?:target|build/libs)/(?:scala-[^/]*/)?([^/]*)");

  private static final Pattern MOVED =
      Pattern.compile(
          "(?:^|&&|;|\\n)\\s*(?:cp|mv|ln)\\s+(?:-\\w+\\s+)*([^\\s;&|-][^\\s;&|]*)\\s+([^\\s;&|]+)"
              + "\\s*(?=$|&&|;|\\n)");

  private static final Pattern ABSOLUTE = Pattern.compile("(?:local://|file://|file:)?(/.*)");

  private final DescribingFile file;
  private final List<String> contexts;
  private final Map<String, Origin> origins = new LinkedHashMap<>();
  private String folder;

  /**
   * Where a file comes from.
   *
   * @param path relative to the project's root, or in a stage
   * @param ofProject true for the former
   * @param isFolder whether it is a folder of the project
   */
  private record Origin(String path, boolean ofProject, boolean isFolder) {
    private Origin below(String rest) {
      return new Origin(path.isEmpty() ? rest : path + "/" + rest, ofProject, false);
    }

    private String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  /**
   * A stage in which nothing is copied so far.
   *
   * @param contexts folders of the project that the image may be built in, the likeliest first
   * @param ofFlink whether its image is one of Flink
   */
  CopiedFiles(DescribingFile file, List<String> contexts, boolean ofFlink) {
    this.file = file;
    this.contexts = List.copyOf(contexts);
    this.folder = ofFlink ? FLINK_HOME : "";
  }

  /** What {@code base} holds is here too. */
  void inherit(CopiedFiles base) {
    origins.putAll(base.origins);
    folder = base.folder;
  }

  /** {@code WORKDIR}. */
  void enter(String path) {
    folder = absolute(path);
  }

  /** {@code COPY} or {@code ADD} of files of the build's folder, the target last. */
  void copy(List<String> words) {
    put(words, source -> ofContext(source));
  }

  /** {@code COPY --from} of another stage. */
  void copy(List<String> words, CopiedFiles stage) {
    put(words, source -> stage.origin(normal(source)));
  }

  /** {@code RUN cp}, {@code mv} and {@code ln}. */
  void run(String text) {
    Matcher moved = MOVED.matcher(text);
    while (moved.find()) {
      put(List.of(moved.group(1), moved.group(2)), source -> origin(absolute(source)));
    }
  }

  private interface Finder {
    Origin of(String source);
  }

  private void put(List<String> words, Finder finder) {
    if (words.size() < 2) {
      return;
    }
    String target = words.get(words.size() - 1);
    List<String> sources = words.subList(0, words.size() - 1);
    String path = absolute(target);
    boolean isFolder =
        target.endsWith("/")
            || target.equals(".")
            || target.endsWith("/.")
            || sources.size() > 1
            || path.equals(folder);
    for (String source : sources) {
      Origin origin = finder.of(source);
      boolean into = isFolder && !origin.isFolder();
      if (origins.size() < MOST) {
        // What is copied later lies over what was copied before.
        String key = into ? path + "/" + origin.name() : path;
        origins.remove(key);
        origins.put(key, origin);
      }
    }
  }

  private Origin ofContext(String source) {
    String path = normal(source).replaceFirst("^/", "");
    for (String context : contexts) {
      String whole = normal(context + "/" + path).replaceFirst("^/", "");
      boolean isFolder = exists(whole, true);
      if (isFolder || exists(whole, false) || module(whole).isPresent()) {
        return new Origin(whole, true, isFolder);
      }
    }
    return new Origin(path, false, false);
  }

  /** The file of a path of this stage; where nothing was copied there, that path itself. */
  private Origin origin(String path) {
    Origin exact = origins.get(path);
    if (exact != null) {
      return exact;
    }
    List<Origin> alike = new ArrayList<>();
    String above = "";
    for (Map.Entry<String, Origin> each : origins.entrySet()) {
      String key = each.getKey();
      if (isPattern(key) != isPattern(path) && (matches(key, path) || matches(path, key))) {
        alike.add(each.getValue());
      }
      boolean holds = each.getValue().isFolder() && path.startsWith(key + "/");
      above = holds && key.length() >= above.length() ? key : above;
    }
    if (alike.size() == 1) {
      return alike.get(0);
    }
    Matcher output = OUTPUT.matcher(path);
    if (output.matches()) {
      String own = Optional.ofNullable(output.group(1)).orElse("");
      for (String name : BUILD_FILES) {
        Origin build = origins.get(own + "/" + name);
        if (build != null && build.ofProject() && build.name().equals(name)) {
          String module = build.path().substring(0, build.path().length() - name.length());
          return new Origin(module + path.substring(own.length() + 1), true, false);
        }
      }
    }
    Origin parent = origins.get(above);
    return parent == null
        ? new Origin(path, false, false)
        : parent.below(path.substring(above.length() + 1));
  }

  /**
   * What a jar of this stage is a copy of; absent where nothing copies it.
   *
   * @param jar as a command in the image names it, or the folder {@code usrlib} for its only jar
   */
  Optional<Artifact> artifact(String jar) {
    Optional<Origin> origin = Optional.empty();
    if (jar.equals("usrlib")) {
      List<Origin> inside =
          origins.entrySet().stream()
              .filter(each -> each.getKey().matches(".*/usrlib/[^/]*\\.jar"))
              .map(Map.Entry::getValue)
              .toList();
      origin = inside.size() == 1 ? Optional.of(inside.get(0)) : Optional.empty();
    } else if (!jar.contains("://") || ABSOLUTE.matcher(jar).matches()) {
      Matcher absolute = ABSOLUTE.matcher(jar);
      String path = absolute(absolute.matches() ? absolute.group(1) : jar);
      origin = Optional.of(origin(path)).filter(found -> !found.path().equals(path));
    }
    return origin
        .map(
            found ->
                new Artifact(
                    found.name(), found.ofProject() ? module(found.path()) : Optional.empty()))
        .filter(found -> found.module().isPresent() || found.name().matches(".*\\w{2}.*\\.jar"));
  }

  /** The folder of the module that makes {@code path}, where there is one. */
  private Optional<String> module(String path) {
    Matcher output = OUTPUT.matcher(path);
    if (!output.matches()) {
      return Optional.empty();
    }
    String module = Optional.ofNullable(output.group(1)).orElse("");
    return BUILD_FILES.stream().anyMatch(name -> exists(module + "/" + name, false))
        ? Optional.of(module)
        : Optional.empty();
  }

  private boolean exists(String path, boolean asFolder) {
    try {
      Path root = file.files().root();
      Path whole = root.resolve(path.replaceFirst("^/", "")).normalize();
      return whole.startsWith(root)
          && (asFolder ? file.files().isFolder(whole) : file.files().exists(whole));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private String absolute(String path) {
    return normal(path.startsWith("/") ? path : folder + "/" + path);
  }

  /** Without {@code .} and {@code ..}, with {@code /} in front; the root is empty. */
  private static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "" : "/" + String.join("/", parts);
  }

  private static boolean isPattern(String path) {
    return path.indexOf('*') >= 0;
  }

  /** Whether {@code path} is one of those that {@code pattern} may be, as shells have it. */
  private static boolean matches(String pattern, String path) {
    if (!isPattern(pattern) || pattern.chars().filter(c -> c == '*').count() > 5) {
      return false;
    }
    return path.matches("\\Q" + pattern.replace("\\E", "").replace("*", "\\E[^/]*\\Q") + "\\E");
  }
}
