package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release lines from one to another, both included and both optional: {@code 1.15..1.20},
 * {@code 1.19..}, {@code ..1.20}.
 */
record VersionRange(Optional<FlinkVersion> since, Optional<FlinkVersion> until) {
  static final VersionRange ALL = new VersionRange(Optional.empty(), Optional.empty());

  private static final Pattern SHAPE = Pattern.compile("(\\d+\\.\\d+)?\\.\\.(\\d+\\.\\d+)?");

  static VersionRange parse(String text) {
    Matcher matcher = SHAPE.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a range of versions such as 1.15..1.20: " + text);
    }
    return new VersionRange(
        Optional.ofNullable(matcher.group(1)).flatMap(FlinkVersion::parse),
        Optional.ofNullable(matcher.group(2)).flatMap(FlinkVersion::parse));
  }

  boolean contains(FlinkRelease release) {
    FlinkVersion version = release.parsed();
    return since.filter(first -> version.compareTo(first) < 0).isEmpty()
        && until.filter(last -> version.compareTo(last) > 0).isEmpty();
  }
}
