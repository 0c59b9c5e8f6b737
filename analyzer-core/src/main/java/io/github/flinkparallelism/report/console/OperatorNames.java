package io.github.flinkparallelism.report.console;

import io.github.flinkparallelism.model.Operator;

/** How running text names an operator. */
record OperatorNames(Page page) {
  private static final int LONGEST = 40;

  /** {@code enrich (4)}. */
  String of(Operator operator) {
    String name =
        DisplayWidth.cutMiddle(page.name(operator.name()), LONGEST, page.glyphs().ellipsis());
    return name + " (" + operator.id() + ")";
  }
}
