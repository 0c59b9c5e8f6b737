package io.github.flinkparallelism.cli;

import java.util.List;

/** What {@code --help} prints. */
final class HelpText {
  private static final int WIDTH = 80;
  private static final int INDENT = 27;

  private HelpText() {}

  /** The commands, and how to learn more. */
  static String overview(List<Command> commands) {
    StringBuilder out = new StringBuilder();
    out.append(
        "Tells, from source, the parallelism of every operator of a Flink job, and why.\n\n");
    out.append("Usage: ").append(Shell.NAME).append(" COMMAND [PATH] [OPTION]...\n\n");
    for (Command command : commands) {
      entry(out, command.name(), command.summary());
    }
    entry(out, Shell.HELP.usage(), Shell.HELP.description());
    entry(out, Shell.VERSION.usage(), Shell.VERSION.description());
    out.append("\nOptions: ").append(Shell.NAME).append(" COMMAND --help\n");
    return out.append(exitCodes()).toString();
  }

  /** A command with all its options. */
  static String of(Command command, List<Option> options) {
    StringBuilder out = new StringBuilder();
    wrap(out, command.summary(), 0);
    out.append("\nUsage: ").append(Shell.NAME).append(' ').append(command.name()).append(' ');
    out.append(String.join(" ", command.words())).append(" [OPTION]...\n\n");
    wrap(out, command.wordsHelp(), 0);
    out.append('\n');
    for (Option option : options) {
      entry(out, option.usage(), option.description());
    }
    return out.append(exitCodes()).toString();
  }

  private static String exitCodes() {
    StringBuilder out = new StringBuilder("\n");
    wrap(
        out,
        "Exit codes: 0 clean, 1 check found something as bad as --fail-on or worse, 2 wrong use or"
            + " unreadable input, 3 a defect in the analyzer.",
        0);
    return out.toString();
  }

  private static void entry(StringBuilder out, String usage, String description) {
    out.append("  ").append(usage);
    int column = 2 + usage.length();
    if (column >= INDENT) {
      out.append('\n');
      column = 0;
    }
    out.append(" ".repeat(INDENT - column));
    wrap(out, description, INDENT);
  }

  /** Appends lines that end before the right margin; the first one starts at the indent already. */
  private static void wrap(StringBuilder out, String text, int indent) {
    int column = indent;
    for (String word : text.split(" ", -1)) {
      if (column > indent && column + 1 + word.length() > WIDTH) {
        out.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (column > indent) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    out.append('\n');
  }
}
