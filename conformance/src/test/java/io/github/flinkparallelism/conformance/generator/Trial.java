package io.github.flinkparallelism.conformance.generator;

import io.github.flinkparallelism.verify.comparison.Agreement;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of planning one program twice.
 *
 * @param program which one
 * @param agreement about its operators, chains and slots
 * @param refused whether Flink refuses it
 * @param errors where the two disagree about what Flink refuses
 */
record Trial(Program program, Agreement agreement, boolean refused, List<String> errors) {
  Trial {
    errors = List.copyOf(errors);
  }

  /** In which way the two planners disagree. */
  enum Kind {
    /** They do not. */
    NONE,
    /** The analyzer claims what Flink contradicts. */
    WRONG,
    /** One reports an error that the other does not have. */
    ERROR,
    /** The analyzer does not know what Flink does. */
    GAP
  }

  Kind kind() {
    if (agrees()) {
      return Kind.NONE;
    }
    if (!agreement.wrongClaims().isEmpty()) {
      return Kind.WRONG;
    }
    return errors.isEmpty() ? Kind.GAP : Kind.ERROR;
  }

  /** What a reader needs to look into the matter. */
  String text() {
    return "%s %s%n%s%n%s"
        .formatted(
            program.name(),
            program.circumstances().text(),
            String.join("\n", differences()),
            SourceText.of(program));
  }

  Trial renamed(String name) {
    return new Trial(program.renamed(name), agreement, refused, errors);
  }

  /**
   * Everything that Flink says, the analyzer says as well, and nothing else. What a scheduler
   * decides at run time, and that alone, both leave open.
   */
  boolean agrees() {
    return errors.isEmpty() && agreement.full() && agreement.differences().isEmpty();
  }

  /** What does not agree, a line each. */
  List<String> differences() {
    List<String> differences = new ArrayList<>(agreement.wrongClaims());
    differences.addAll(errors);
    agreement.gaps().forEach(gap -> differences.add("not known: " + gap));
    if (differences.isEmpty() && !agreement.slotsAgree()) {
      differences.add("the slots are not known");
    }
    return differences;
  }
}
