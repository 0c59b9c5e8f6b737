package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.conf.ConfFolders;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts for every file that speaks of Flink and that a reader looked at, so that none is dropped
 * in silence. Reads nothing anew.
 */
final class Carriers {
  private static final String SHOWN = "told for information, and never in force";
  private static final String JOINS_NOTHING =
      "completes no system of Flink that starts a job of this project";

  private static final String MISNAMED =
      "has not the name that Flink reads, config.yaml or flink-conf.yaml";
  private static final String OF_NO_KIND = "is of no kind that is read";

  private Carriers() {}

  /**
   * The files, in order of their names.
   *
   * @param files those that a reader looked at
   * @param said what all of them say
   * @param problems what could not be read of them
   */
  static List<Carrier> of(
      List<DescribingFile> files, List<Statement> said, Collection<Problem> problems) {
    Map<String, Statement> statements = new HashMap<>();
    said.forEach(each -> statements.putIfAbsent(each.location().file(), each));
    Map<String, String> complaints = new HashMap<>();
    problems.forEach(each -> complaints.putIfAbsent(each.location().file(), each.message()));
    List<Carrier> all = new ArrayList<>();
    for (DescribingFile file : files) {
      Statement statement = statements.get(file.name());
      if (statement != null) {
        all.add(new Carrier(file.name(), kind(statement), silence(statement)));
      } else if (Discovery.isOfInterest(file.text()) || complaints.containsKey(file.name())) {
        silent(file, Optional.ofNullable(complaints.get(file.name()))).ifPresent(all::add);
      }
    }
    return all;
  }

  /**
   * Files that nothing is read of, in order of their names.
   *
   * @param files any, of which those count that speak of Flink and are of some kind
   * @param reason why they are not read, continuing a file's name
   */
  static List<Carrier> unread(List<DescribingFile> files, String reason) {
    return files.stream()
        .filter(file -> Discovery.isOfInterest(file.text()))
        .flatMap(file -> silent(file, Optional.empty()).stream())
        .map(each -> new Carrier(each.file(), each.kind(), reason))
        .toList();
  }

  private static String kind(Statement statement) {
    return statement.kind().replaceFirst(" of \\S+$", "");
  }

  private static String silence(Statement statement) {
    return statement.role() == Role.SHOWN ? SHOWN : JOINS_NOTHING;
  }

  private static Optional<Carrier> silent(DescribingFile file, Optional<String> complaint) {
    for (StatementReader reader : StatementReaders.ALL) {
      if (reader.accepts(file.name())) {
        Optional<StatementReader.Silence> silence = reader.silence(file);
        if (silence.isPresent()) {
          StatementReader.Silence found = silence.get();
          return Optional.of(
              new Carrier(file.name(), found.kind(), complaint.orElse(found.reason())));
        }
      }
    }
    return complaint.map(why -> new Carrier(file.name(), "file", why)).or(() -> ofNoKind(file));
  }

  /** What else speaks of Flink and is of no kind is code, prose or data, but YAML is settings. */
  private static Optional<Carrier> ofNoKind(DescribingFile file) {
    if (!Yaml.isYaml(file.name())) {
      return Optional.empty();
    }
    return Optional.of(
        ConfFolders.isOfFlink(file.text())
            ? new Carrier(file.name(), "configuration", MISNAMED)
            : new Carrier(file.name(), "YAML", OF_NO_KIND));
  }
}
