package io.github.flinkparallelism.library;

import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Value;

/**
 * A file that the program opens: a path to it, a stream or reader over it, or its whole text.
 *
 * @param path what the program calls it; may be undecided
 * @param isResource true for a resource of the class path
 */
public record OpenFile(Value path, boolean isResource) implements External {
  @Override
  public String typeName() {
    return "java.io.InputStream";
  }
}
