package io.github.flinkparallelism.verify.comparison;

import java.util.List;

/**
 * How far the analyzer agrees with Flink about one job.
 *
 * @param job which one
 * @param verdicts one for every operator
 * @param verticesAgree whether the chains are the same
 * @param slotsAgree whether the needed slots are the same
 * @param wrongClaims every claim that Flink contradicts
 * @param gaps what the analyzer could not tell
 */
public record Agreement(
    String job,
    List<Verdict> verdicts,
    boolean verticesAgree,
    boolean slotsAgree,
    List<String> wrongClaims,
    List<String> gaps) {
  /** Copies the lists. */
  public Agreement {
    verdicts = List.copyOf(verdicts);
    wrongClaims = List.copyOf(wrongClaims);
    gaps = List.copyOf(gaps);
  }

  /** How many operators have this verdict. */
  public long count(Verdict verdict) {
    return verdicts.stream().filter(verdict::equals).count();
  }

  /** Operators with the right number. */
  public long covered() {
    return count(Verdict.EXACT) + count(Verdict.DEFAULT);
  }

  /** Nothing is wrong and nothing is left open. */
  public boolean full() {
    return covered() == verdicts.size() && verticesAgree && slotsAgree && wrongClaims.isEmpty();
  }
}
