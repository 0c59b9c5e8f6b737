package io.github.flinkparallelism.frontend.javaparser;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
import io.github.flinkparallelism.source.Location;

/** Locations of one file's nodes. */
record Positions(String file) {
  /** The first character of {@code node}. */
  Location of(Node node) {
    Position begin = node.getBegin().orElse(Position.HOME);
    return new Location(file, Math.max(1, begin.line), Math.max(1, begin.column));
  }
}
