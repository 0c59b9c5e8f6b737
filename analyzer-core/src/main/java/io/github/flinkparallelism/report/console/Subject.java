package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/** An operator to explain, with the job that it is part of. */
record Subject(Job job, Execution execution, Operator operator) {
  /** Every place that has a say: where it is created, decided and overridden. */
  Stream<Location> places() {
    Stream<Optional<Location>> decisions =
        Stream.concat(Stream.of(operator.decision()), operator.overrides().stream())
            .flatMap(word -> Stream.of(word.location(), word.origin().map(Origin::location)));
    return Stream.concat(Stream.of(operator.location()), decisions.flatMap(Optional::stream));
  }

  /** Another operator of the same Flink job. */
  Optional<Operator> other(int id) {
    return execution.operators().stream().filter(one -> one.id() == id).findFirst();
  }
}
