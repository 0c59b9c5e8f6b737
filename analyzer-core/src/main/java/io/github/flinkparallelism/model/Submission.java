package io.github.flinkparallelism.model;

import io.github.flinkparallelism.source.Location;
import java.util.Optional;

/**
 * A place that submits a program and says with which parallelism: {@code client.run(program, 10,
 * true)} or the body of a REST request.
 *
 * @param location the call or text
 * @param code the text that says it
 * @param parallelism what it sets in the client's layer; absent where it is not known
 * @param entryClass the submitted program's class, where it is stated
 */
public record Submission(
    Location location, String code, Optional<Integer> parallelism, Optional<String> entryClass) {}
