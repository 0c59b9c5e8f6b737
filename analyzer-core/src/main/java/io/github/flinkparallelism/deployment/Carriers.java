package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.StatementReader;
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
    return complaint.map(why -> new Carrier(file.name(), "file", why));
  }
}
