package io.github.flinkparallelism.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What users do to a job that is written for Flink's own API for Scala so that it compiles with the
 * community's and with Flink 2: other imports, and other words for what Flink 2 has no more. Lines
 * stay where they are.
 */
final class CommunityMigration {
  private static final String SCALA_API = "org.apache.flink.streaming.api.scala";
  private static final String COMMUNITY_API = "org.apache.flinkx.api";

  private static final List<Rule> RULES =
      List.of(
          rule(
              "import " + Pattern.quote(SCALA_API) + "\\.extensions\\._",
              "import " + COMMUNITY_API + ".extensions.ops._"),
          rule(
              "import " + Pattern.quote(SCALA_API) + "\\._",
              "import " + COMMUNITY_API + "._, " + COMMUNITY_API + ".auto._"),
          rule(
              Pattern.quote(SCALA_API) + "\\.async\\.AsyncRetry",
              "org.apache.flink.streaming.util.retryable.AsyncRetry"),
          rule(Pattern.quote(SCALA_API) + "\\.", COMMUNITY_API + "."),
          rule(
              "org\\.apache\\.flink\\.streaming\\.api\\.windowing\\.time\\.Time",
              "java.time.Duration"),
          rule("\\bTime\\.seconds\\(", "Duration.ofSeconds("),
          rule("\\bTime\\.milliseconds\\(", "Duration.ofMillis("),
          rule("\\.api\\.java\\.io\\.Text", ".streaming.api.legacy.io.Text"),
          rule("\\.api\\.functions\\.sink\\.", ".api.functions.sink.legacy."),
          rule("\\.api\\.java\\.utils\\.ParameterTool", ".util.ParameterTool"),
          rule("keyBy\\(\"(\\w+)\"\\)", "keyBy(_.$1)"),
          rule("keyBy\\(0\\)", "keyBy(_._1)"),
          rule("\\.getParallelism\\)", ".parallelism)"),
          // An operator has one argument in Scala 2.13.
          rule(" print \\(\\)", ".print()"),
          rule("(?m)^// versions: ", "// versions of Flink's own API: "));

  /** What neither Flink 2 nor the community's API for it has. */
  private static final Pattern GONE =
      Pattern.compile("\\.(iterate|addSource|readTextFile|writeAsText)\\(");

  private CommunityMigration() {}

  private record Rule(Pattern former, String latter) {}

  private static Rule rule(String former, String latter) {
    return new Rule(Pattern.compile(former), latter);
  }

  /** Writes those jobs of {@code corpus} that use an API for Scala into {@code target}. */
  static void migrate(OwnCorpus corpus, Path target) throws IOException {
    for (OwnSourceRoot root : corpus.roots()) {
      for (Path file : JobSources.files(root.folder(), corpus.language())) {
        String text = Files.readString(file);
        boolean moves = text.contains(SCALA_API) && !GONE.matcher(text).find();
        if (moves || text.contains(COMMUNITY_API)) {
          Path moved = target.resolve("all").resolve(root.folder().relativize(file).toString());
          Files.createDirectories(moved.getParent());
          Files.writeString(moved, migrated(text));
        }
      }
    }
  }

  private static String migrated(String text) {
    String moved = text;
    for (Rule rule : RULES) {
      moved = rule.former().matcher(moved).replaceAll(rule.latter());
    }
    return moved;
  }
}
