package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flink's client for SQL: it runs statements of a file and no class. {@code SET} in a script is
 * stronger than in the file that initialises the session, and that than {@code -D}; follows {@code
 * CliOptionsParser} and {@code SqlClient}.
 */
final class SqlClient {
  private static final Set<String> VALUED =
      Set.of(
          "D",
          "f",
          "i",
          "d",
          "e",
          "l",
          "j",
          "s",
          "h",
          "u",
          "hist",
          "pyfs",
          "pyarch",
          "pyreq",
          "pyexec",
          "pyclientexec");
  private static final Map<String, String> LONG =
      Map.of("file", "f", "init", "i", "defaults", "d", "environment", "e", "library", "l");

  /** Quotes are required since 1.13, which also dropped the environment's file. */
  private static final Pattern SET =
      Pattern.compile(
          "(?im)^[ \\t]{0,40}SET\\s{1,20}(?:'([\\w.-]{1,120})'|([\\w.-]{1,120}))\\s{0,20}=\\s{0,20}"
              + "(?:'([^'\\n]{0,200})'|([^';\\n]{1,200}?))\\s{0,20};");

  private SqlClient() {}

  /** What a command of the client states. */
  static Statement of(DescribingFile file, FlinkCommand command) {
    List<Word> words = command.arguments();
    boolean mode = !words.isEmpty() && Set.of("embedded", "gateway").contains(words.get(0).text());
    Options options =
        Options.of(mode ? words.subList(1, words.size()) : words, OptionTable.some(VALUED, LONG));
    List<Setting> settings = new ArrayList<>();
    options.value("f").ifPresent(script -> settings.addAll(sets(file, script)));
    options.value("i").ifPresent(script -> settings.addAll(sets(file, script)));
    List<Setting> given = new ArrayList<>();
    for (Options.Option option : options.given()) {
      int equals = option.value().indexOf('=');
      if (option.name().equals("D") && equals > 0) {
        String key = option.value().substring(0, equals).strip();
        String value = option.value().substring(equals + 1).strip();
        given.add(
            0,
            new Setting(
                key,
                value,
                Layer.CLIENT,
                "-D" + option.value(),
                Optional.of(option.at().location())));
      }
    }
    settings.addAll(given);
    return new Statement(
        Role.SHOWN,
        "sql-client.sh" + options.value("f").map(script -> " -f " + script).orElse(""),
        DescribingFile.simple(file.name()),
        command.name().location(),
        settings,
        Optional.empty(),
        Optional.empty(),
        ProgramCall.UNSTATED,
        Optional.empty(),
        Optional.empty());
  }

  /** The last of several is in force, so it comes first. */
  private static List<Setting> sets(DescribingFile file, String path) {
    Optional<String> found = ProjectPaths.file(file, path);
    Optional<String> text = found.flatMap(any -> ProjectPaths.text(file, path));
    List<Setting> settings = new ArrayList<>();
    if (text.isEmpty()) {
      return settings;
    }
    Matcher set = SET.matcher(text.get());
    while (set.find()) {
      String key = set.group(1) == null ? set.group(2) : set.group(1);
      String value = set.group(3) == null ? set.group(4) : set.group(3);
      Location place = place(found.get(), text.get(), set.start());
      settings.add(
          0, new Setting(key, value, Layer.CLIENT, key + " = " + value, Optional.of(place)));
    }
    return settings;
  }

  private static Location place(String file, String text, int offset) {
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return new Location(file, line, offset - text.lastIndexOf('\n', offset - 1));
  }
}
