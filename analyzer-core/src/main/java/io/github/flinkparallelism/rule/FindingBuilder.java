package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.RuleInfo;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a finding together: what and where, what it does in production, what to do. Each part is one
 * or two sentences.
 */
final class FindingBuilder {
  private final RuleInfo rule;
  private final RuleInput input;
  private final String message;
  private Severity severity;
  private String consequence = "";
  private String remedy = "";
  private List<Location> related = List.of();
  private Optional<String> job = Optional.empty();
  private String subject = "";

  private FindingBuilder(RuleInfo rule, RuleInput input, String message) {
    this.rule = rule;
    this.input = input;
    this.message = message;
    this.severity = rule.severity();
  }

  static FindingBuilder of(Rule rule, RuleInput input, String message) {
    return new FindingBuilder(rule.info(), input, message);
  }

  FindingBuilder in(Job where) {
    job = Optional.of(where.name());
    return this;
  }

  /**
   * What the finding is about, such as an operator's name. With rule and job it makes the
   * fingerprint, in which numbers do not count.
   */
  FindingBuilder about(String what) {
    subject = what;
    return this;
  }

  FindingBuilder severity(Severity value) {
    severity = value;
    return this;
  }

  FindingBuilder consequence(String text) {
    consequence = text;
    return this;
  }

  FindingBuilder remedy(String text) {
    remedy = text;
    return this;
  }

  FindingBuilder related(List<Location> places) {
    related = places;
    return this;
  }

  /** The finding, to be looked at first at {@code location}, which is left out of the related. */
  Finding at(Location location) {
    List<Location> others = new ArrayList<>();
    for (Location place : related) {
      if (!place.equals(location) && !others.contains(place)) {
        others.add(place);
      }
    }
    Deployment deployment = input.deployment();
    List<String> parts = new ArrayList<>(List.of(rule.id(), job.orElse("")));
    // A deployment that files describe is one of several; what flags describe is the only one.
    deployment.system().flatMap(any -> deployment.name()).ifPresent(parts::add);
    parts.add(Fingerprints.key(subject));
    String fingerprint = Fingerprints.of(parts);
    return new Finding(
        rule.id(),
        severity,
        message,
        consequence,
        remedy,
        location,
        others,
        job,
        deployment.name(),
        fingerprint,
        Optional.empty());
  }
}
