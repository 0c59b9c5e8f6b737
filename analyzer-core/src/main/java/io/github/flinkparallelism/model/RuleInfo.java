package io.github.flinkparallelism.model;

/**
 * What a rule is, for catalogues and SARIF.
 *
 * @param id named for the defect; also the class name, the page name and the suppression id
 * @param severity the severity of its findings
 * @param summary one sentence without a final period
 */
public record RuleInfo(String id, Severity severity, String summary) {
  /** The page in the project's documentation, relative to its root. */
  public String page() {
    return "docs/rules/" + id + ".md";
  }
}
