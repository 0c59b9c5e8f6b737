package io.github.flinkparallelism.report.console;

/**
 * The few characters that differ between a Unicode and an ASCII console.
 *
 * @param dot between facts of one line
 * @param rule repeated, the line below a table's headers
 * @param ellipsis where text was left out
 */
public record Glyphs(String dot, String rule, String ellipsis) {
  static final Glyphs UNICODE = new Glyphs("·", "─", "…");
  static final Glyphs ASCII = new Glyphs("|", "-", "...");
}
