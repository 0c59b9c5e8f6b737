package io.github.flinkparallelism.cli;

/**
 * {@code --local} has an optional value, and must not take the {@code PATH} after it for that. The
 * value is therefore made explicit before options are parsed.
 */
final class LocalOption {
  static final String NAME = "--local";

  private LocalOption() {}

  /** The arguments with {@code --local} written as {@code --local=N}. */
  static String[] explicit(String[] args, int processors) {
    String[] explicit = args.clone();
    for (int i = 0; i < args.length; i++) {
      boolean isValue = i > 0 && args[i - 1].equals("--args");
      if (args[i].equals(NAME) && !isValue) {
        explicit[i] = NAME + "=" + processors;
      }
    }
    return explicit;
  }
}
