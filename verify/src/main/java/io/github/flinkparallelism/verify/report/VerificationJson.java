package io.github.flinkparallelism.verify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.JobVerification;
import io.github.flinkparallelism.verify.Outcome;
import io.github.flinkparallelism.verify.VerificationResult;
import io.github.flinkparallelism.verify.comparison.Agreement;
import io.github.flinkparallelism.verify.comparison.Difference;
import io.github.flinkparallelism.verify.comparison.Verdict;
import java.util.List;
import java.util.Locale;

/** The cross-check for programs, as one JSON object, described by {@code verify.schema.json}. */
public final class VerificationJson {
  /** Rises when the meaning of a field changes; new fields do not change it. */
  private static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private VerificationJson() {}

  /** The object, indented, ending in {@code \n}. */
  public static String render(VerificationResult result) {
    ObjectNode root = NODES.objectNode().put("formatVersion", FORMAT_VERSION);
    root.put("flinkVersion", result.flinkVersion().orElse(null));
    root.put("analysedFlinkVersion", result.analysedVersion().orElse(null));
    root.put("wrong", result.brokenPromises());
    root.put("notCompared", result.notCompared().size());
    root.put("notRun", result.notRun().size());
    ArrayNode jobs = root.putArray("jobs");
    result.jobs().forEach(job -> jobs.add(job(job)));
    try {
      return MAPPER
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(root)
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode job(JobVerification verification) {
    ObjectNode node = NODES.objectNode().put("name", verification.job().name());
    node.put("deployment", verification.job().scenario().deployment().orElse(null));
    node.set("location", location(verification.job().entryPoint().location()));
    if (verification.outcome() instanceof Outcome.NotCompared not) {
      node.put("outcome", "not-compared").put("message", not.message());
      node.set("output", strings(not.tail()));
    } else if (verification.outcome() instanceof Outcome.NotRun not) {
      node.put("outcome", "not-run").put("message", not.message());
    } else if (verification.outcome() instanceof Outcome.Refused refused) {
      node.put("outcome", "refused-as-foreseen").put("message", refused.message());
    } else if (verification.outcome() instanceof Outcome.Compared compared) {
      Agreement agreement = compared.agreement();
      node.put("outcome", verification.brokenPromises() > 0 ? "contradicted" : "consistent");
      compared.note().ifPresent(note -> node.put("message", note));
      ObjectNode operators = node.putObject("operators");
      for (Verdict verdict : Verdict.values()) {
        operators.put(word(verdict), agreement.count(verdict));
      }
      node.put("tasksAgree", agreement.verticesAgree());
      node.put("slotsAgree", agreement.slotsAgree());
      ArrayNode differences = node.putArray("differences");
      agreement.differences().forEach(difference -> differences.add(difference(difference)));
    }
    return node;
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode node = NODES.objectNode().put("verdict", word(difference.verdict()));
    node.put("breaksPromise", difference.breaksPromise());
    node.put("aspect", difference.aspect().label());
    node.put("operator", difference.operator().isEmpty() ? null : difference.operator());
    node.set("analyzer", strings(difference.claimed()));
    node.set("flink", strings(difference.planned()));
    node.put("certainty", difference.certainty().name().toLowerCase(Locale.ROOT));
    difference.location().ifPresent(place -> node.set("location", location(place)));
    difference.reason().ifPresent(reason -> node.put("reason", reason));
    return node;
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static ObjectNode location(Location place) {
    return NODES
        .objectNode()
        .put("file", place.file())
        .put("line", place.line())
        .put("column", place.column());
  }
}
