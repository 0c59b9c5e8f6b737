package io.github.flinkparallelism.report.sarif;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.RuleInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a run in their order, and the place of each in it. */
final class RuleIndex {
  private final Map<String, RuleInfo> rules;
  private final List<String> order;

  private RuleIndex(Map<String, RuleInfo> rules) {
    this.rules = rules;
    this.order = List.copyOf(rules.keySet());
  }

  /** Rules that have findings but are not listed get an entry, too: results refer to it. */
  static RuleIndex of(AnalysisResult result) {
    Map<String, RuleInfo> rules = new LinkedHashMap<>();
    result.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    for (Finding finding : result.findings()) {
      rules.computeIfAbsent(finding.rule(), id -> new RuleInfo(id, finding.severity(), id));
    }
    return new RuleIndex(rules);
  }

  List<RuleInfo> all() {
    return List.copyOf(rules.values());
  }

  int of(String id) {
    return order.indexOf(id);
  }
}
