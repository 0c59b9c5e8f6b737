package io.github.flinkparallelism.report.json;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Resource;
import io.github.flinkparallelism.model.Resources;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.model.Vertex;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One job of the JSON report: {@code jobs[]} and everything below. */
final class JobJson {
  private JobJson() {}

  static void write(JsonOut out, Job job) throws IOException {
    out.field("name", job.name())
        .object("entryPoint", entry -> entryPoint(entry, job.entryPoint()))
        .object("scenario", scenario -> scenario(scenario, job.scenario()))
        .objects("executions", job.executions(), JobJson::execution);
  }

  private static void entryPoint(JsonOut out, EntryPoint entryPoint) throws IOException {
    out.field("class", entryPoint.className()).field("method", entryPoint.method());
    JsonReport.location(out, Optional.of(entryPoint.location()));
  }

  private static void scenario(JsonOut out, Scenario scenario) throws IOException {
    out.text("deployment", scenario.deployment())
        .texts("args", scenario.args())
        .number("clientParallelism", scenario.clientParallelism());
  }

  private static void execution(JsonOut out, Execution execution) throws IOException {
    out.text("jobName", execution.jobName());
    JsonReport.location(out, Optional.of(execution.location()));
    out.objects("operators", execution.operators(), JobJson::operator)
        .objects("vertices", execution.vertices(), JobJson::vertex)
        .object("slots", slots -> slots(slots, execution.slots()));
  }

  private static void operator(JsonOut out, Operator operator) throws IOException {
    out.field("id", operator.id())
        .field("name", operator.name())
        .text("uid", operator.uid())
        .field("kind", operator.kind().label())
        .field("transformation", operator.transformation());
    JsonReport.location(out, Optional.of(operator.location()));
    out.object("parallelism", quantity -> quantity(quantity, operator.parallelism()))
        .object(
            "maxParallelism",
            max -> {
              quantity(max, operator.maxParallelism());
              max.field("configured", operator.maxParallelismConfigured());
            })
        .object(
            "decision",
            decision -> {
              decision.field("layer", operator.decision().layer().label());
              JsonReport.location(decision, operator.decision().location());
              JsonReport.origin(decision, operator.decision().origin());
            })
        .objects("overrides", operator.overrides(), JobJson::override)
        .field("slotSharingGroup", operator.slotSharingGroup())
        .field("chaining", operator.chaining())
        .objects(
            "inputs",
            operator.inputs(),
            (input, edge) ->
                input.field("id", edge.id()).field("partitioning", edge.partitioning()))
        .text("condition", operator.condition())
        .field("repeated", operator.repeated());
  }

  /** The contract has a plain number here: null where the overridden value is not one number. */
  private static void override(JsonOut out, Decision overridden) throws IOException {
    out.field("layer", overridden.layer().label()).number("value", overridden.value().value());
    JsonReport.location(out, overridden.location());
  }

  private static void vertex(JsonOut out, Vertex vertex) throws IOException {
    out.field("name", vertex.name())
        .object("parallelism", quantity -> quantity(quantity, vertex.parallelism()))
        .numbers("operators", vertex.operators())
        .field("slotSharingGroup", vertex.slotSharingGroup());
  }

  private static void slots(JsonOut out, Slots slots) throws IOException {
    out.object("required", quantity -> quantity(quantity, slots.required()))
        .object("byGroup", groups -> byGroup(groups, slots.byGroup()))
        .number("peak", slots.peak())
        .number("available", slots.available())
        .number("taskManagers", slots.taskManagers())
        .number("slotsPerTaskManager", slots.slotsPerTaskManager())
        .number("idle", slots.idle())
        .field("onDemand", slots.onDemand())
        .decimal("coresPerTaskManager", slots.resources().coresPerTaskManager())
        .object("coresPerSlot", groups -> coresPerSlot(groups, slots.resources()))
        .object("resourcesPerTaskManager", each -> perTaskManager(each, slots.resources()))
        .object("resourcesPerSlot", groups -> resourcesPerSlot(groups, slots.resources()));
    JsonReport.location(out, slots.location());
  }

  private static void coresPerSlot(JsonOut out, Resources resources) throws IOException {
    for (Map.Entry<String, Map<Resource, Optional<BigDecimal>>> group :
        resources.byGroup().entrySet()) {
      out.decimal(group.getKey(), group.getValue().getOrDefault(Resource.CPU, Optional.empty()));
    }
  }

  /** Cores have a place of their own. */
  private static void perTaskManager(JsonOut out, Resources resources) throws IOException {
    for (Map.Entry<Resource, BigDecimal> each : resources.perTaskManager().entrySet()) {
      if (!each.getKey().equals(Resource.CPU)) {
        out.decimal(each.getKey().name(), Optional.of(each.getValue()));
      }
    }
  }

  private static void resourcesPerSlot(JsonOut out, Resources resources) throws IOException {
    for (Map.Entry<String, Map<Resource, Optional<BigDecimal>>> group :
        resources.byGroup().entrySet()) {
      out.object(group.getKey(), stated -> stated(stated, group.getValue()));
    }
  }

  private static void stated(JsonOut out, Map<Resource, Optional<BigDecimal>> amounts)
      throws IOException {
    for (Map.Entry<Resource, Optional<BigDecimal>> each : amounts.entrySet()) {
      if (!each.getKey().equals(Resource.CPU)) {
        out.decimal(each.getKey().name(), each.getValue());
      }
    }
  }

  private static void byGroup(JsonOut out, Map<String, Quantity> byGroup) throws IOException {
    for (Map.Entry<String, Quantity> group : byGroup.entrySet()) {
      out.number(group.getKey(), group.getValue().value());
    }
  }

  private static void quantity(JsonOut out, Quantity quantity) throws IOException {
    out.number("value", quantity.value())
        .field("certainty", quantity.certainty().name().toLowerCase(Locale.ROOT))
        .number("min", quantity.min())
        .number("max", quantity.max())
        .text("expression", quantity.expression())
        .text("input", quantity.input())
        .text("reason", quantity.reason());
  }
}
