package io.github.flinkparallelism.report.console;

import java.util.Optional;

/**
 * What to explain; with neither part, every operator.
 *
 * @param operator an operator's name, id or uid
 * @param at a source line: {@code Job.java:58}
 */
public record ExplainQuery(Optional<String> operator, Optional<String> at) {}
