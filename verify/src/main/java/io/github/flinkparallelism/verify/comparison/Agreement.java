package io.github.flinkparallelism.verify.comparison;

import java.util.List;

/**
 * How far the analyzer agrees with Flink about one job.
 *
 * @param job which one
 * @param verdicts one for every operator
 * @param verticesAgree whether the chains are the same
 * @param slotsAgree whether the needed slots are the same
 * @param differences every claim that Flink contradicts, and everything that was left open
 */
public record Agreement(
    String job,
    List<Verdict> verdicts,
    boolean verticesAgree,
    boolean slotsAgree,
    List<Difference> differences) {
  /** Copies the lists. */
  public Agreement {
    verdicts = List.copyOf(verdicts);
    differences = List.copyOf(differences);
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
    return covered() == verdicts.size() && verticesAgree && slotsAgree && wrongClaims().isEmpty();
  }

  /** Every claim that Flink contradicts, in a line. */
  public List<String> wrongClaims() {
    return differences.stream()
        .filter(difference -> difference.verdict() == Verdict.WRONG)
        .map(Difference::text)
        .toList();
  }

  /** What the analyzer could not tell, in a line each. */
  public List<String> gaps() {
    return differences.stream()
        .filter(difference -> difference.verdict() != Verdict.WRONG)
        .map(Difference::text)
        .toList();
  }
}
