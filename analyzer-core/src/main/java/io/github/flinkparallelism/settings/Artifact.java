package io.github.flinkparallelism.settings;

import java.util.Optional;

/**
 * What a build makes, by the words of what copies it.
 *
 * @param name of the file, perhaps a pattern: {@code orders-*.jar}
 * @param module the folder of the module that makes it, relative to the project's root; absent
 *     where that is not told
 */
public record Artifact(String name, Optional<String> module) {}
