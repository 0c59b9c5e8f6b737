package io.github.flinkparallelism.rule;

import io.github.flinkparallelism.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Recognises a finding in another run. A fingerprint knows the rule, the job, the operators and
 * what is wrong with them, but no line and no number, so that it survives edits above the place and
 * small changes of the defect.
 */
final class Fingerprints {
  private static final int HEX_DIGITS = 16;

  private Fingerprints() {}

  /** The fingerprint of a finding with these parts, equal in every run and on every machine. */
  static String of(List<String> parts) {
    String text = String.join("\u0000", parts);
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
  }

  /** A text without its numbers. */
  static String key(String text) {
    return text.replaceAll("\\d+", "#");
  }

  /** Numbers repeated fingerprints in the order given: {@code ab12}, {@code ab12-2}. */
  static List<Finding> unique(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> unique = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int ordinal = seen.merge(finding.fingerprint(), 1, Integer::sum);
      unique.add(ordinal == 1 ? finding : renamed(finding, finding.fingerprint() + "-" + ordinal));
    }
    return unique;
  }

  private static Finding renamed(Finding finding, String fingerprint) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.consequence(),
        finding.remedy(),
        finding.location(),
        finding.related(),
        finding.job(),
        finding.deployment(),
        fingerprint,
        finding.suppressed());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
