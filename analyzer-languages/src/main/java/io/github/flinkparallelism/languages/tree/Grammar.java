package io.github.flinkparallelism.languages.tree;

import java.util.Optional;
import java.util.function.Supplier;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;

/** A grammar in native code, loaded when it is first asked for. Thread-safe. */
public final class Grammar {
  private final Supplier<TSLanguage> loader;
  private Optional<TSLanguage> language = Optional.empty();
  private Optional<String> obstacle = Optional.empty();

  /** A grammar that {@code loader} loads. */
  public Grammar(Supplier<TSLanguage> loader) {
    this.loader = loader;
  }

  /** What keeps the native code from being loaded here; empty when it is loaded. */
  public synchronized Optional<String> obstacle() {
    if (language.isEmpty() && obstacle.isEmpty()) {
      load();
    }
    return obstacle;
  }

  private void load() {
    // The binding fails in as many ways as there are platforms that it has no library for, all of
    // them while its classes are initialised.
    try (TSParser parser = new TSParser()) {
      TSLanguage loaded = loader.get();
      if (parser.setLanguage(loaded)) {
        language = Optional.of(loaded);
      } else {
        obstacle = Optional.of("the parser does not accept the grammar");
      }
    } catch (LinkageError | RuntimeException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      obstacle =
          Optional.of(
              "the parser's native library cannot be loaded on "
                  + System.getProperty("os.name")
                  + " "
                  + System.getProperty("os.arch")
                  + " ("
                  + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                  + "); run the analysis on Linux with glibc, macOS or Windows");
    }
  }

  /**
   * The tree of a file.
   *
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public SyntaxTree parse(String file, String text) {
    return parse(file, text, text);
  }

  /**
   * The tree of a file that has something the grammar does not know.
   *
   * @param shown what the parser sees, as long as the text that the nodes have
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public SyntaxTree parse(String file, String text, String shown) {
    obstacle()
        .ifPresent(
            reason -> {
              throw new IllegalStateException(reason);
            });
    return SyntaxTree.parse(language.orElseThrow(), file, text, shown);
  }

  /**
   * The tree of a file in which an error costs more than the statement that it stands in.
   *
   * @param shown what the parser sees, as long as the text that the nodes have
   * @throws IllegalStateException where there is an {@link #obstacle}
   */
  public SyntaxTree mended(String file, String text, String shown) {
    return Mending.of(shown, other -> parse(file, text, other));
  }
}
