package io.github.flinkparallelism.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Finding;
import io.github.flinkparallelism.model.Severity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.plan.PipelineBuilder;
import io.github.flinkparallelism.source.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotEnoughSlotsTest {
  private final Rule rule = new NotEnoughSlots();

  private static void wideMap(PipelineBuilder env) {
    env.source("src").map().name("enrich").setParallelism(17).print();
  }

  private Finding only(RuleTester tester) {
    List<Finding> findings = tester.check(rule);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @Test
  void positive() {
    Finding finding = only(RuleTester.program(NotEnoughSlotsTest::wideMap).cluster(3, 4));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .isEqualTo(
            "The job needs 17 slots, the deployment offers 12 (3 TaskManagers with 4 slots each).");
    assertThat(finding.consequence())
        .isEqualTo(
            "The job waits for resources and fails with NoResourceAvailableException after"
                + " slot.request.timeout (5 min by default).");
    assertThat(finding.remedy())
        .isEqualTo(
            "Raise the TaskManagers to 5, or raise taskmanager.numberOfTaskSlots to 6, or lower"
                + " enrich to 12.");
    assertThat(finding.location()).isEqualTo(RuleTester.WORKERS);
    assertThat(finding.related()).containsExactly(new Location("Job.java", 3, 5));
    assertThat(finding.job()).contains("shop.Job");
    assertThat(finding.deployment()).contains("conf");
  }

  @Test
  void negative() {
    assertThat(RuleTester.program(NotEnoughSlotsTest::wideMap).cluster(5, 4).check(rule)).isEmpty();
    assertThat(RuleTester.program(NotEnoughSlotsTest::wideMap).check(rule)).isEmpty();
  }

  @Test
  void noTaskManagerIsStartedBeyondTheLimit() {
    Finding finding = only(limitedTo18("4"));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .isEqualTo(
            "The job needs 17 slots, slotmanager.number-of-slots.max allows 18 (16 with 4 slots"
                + " each).");
    assertThat(finding.consequence()).contains("NoResourceAvailableException");
    assertThat(finding.remedy())
        .isEqualTo("Raise slotmanager.number-of-slots.max to 20, or lower enrich to 16.");
    assertThat(limitedTo18("3").check(rule)).isEmpty();
  }

  private static RuleTester limitedTo18(String slots) {
    return RuleTester.program(NotEnoughSlotsTest::wideMap)
        .setting("slotmanager.number-of-slots.max", "18")
        .setting("taskmanager.numberOfTaskSlots", slots);
  }

  @Test
  void evenTaskManagersThatAreThereCountUpToTheLimit() {
    assertThat(
            only(RuleTester.program(NotEnoughSlotsTest::wideMap)
                    .setting("slotmanager.number-of-slots.max", "16")
                    .cluster(5, 4))
                .message())
        .isEqualTo("The job needs 17 slots, slotmanager.number-of-slots.max allows 16.");
  }

  /**
   * {@code cluster.evenly-spread-out-slots} and its successor place slots and do not count them.
   */
  @Test
  void howSlotsAreSpreadChangesNothing() {
    assertThat(
            RuleTester.program(NotEnoughSlotsTest::wideMap)
                .setting("cluster.evenly-spread-out-slots", "true")
                .setting("taskmanager.load-balance.mode", "SLOTS")
                .cluster(5, 4)
                .check(rule))
        .isEmpty();
  }

  @Test
  void onlyTheWidestGroupIsLowered() {
    Finding finding =
        only(
            RuleTester.program(
                    env ->
                        env.source("src")
                            .map()
                            .slotSharingGroup("a")
                            .setParallelism(6)
                            .print()
                            .slotSharingGroup("default"))
                .cluster(2, 2));

    assertThat(finding.remedy()).endsWith("or lower Map to 2.");
  }

  @Test
  void aLowerBoundIsEnough() {
    Amount unknown =
        new Amount.Unknown(
            1,
            "n",
            "not known",
            new Location("Job.java", 1, 1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Finding finding =
        only(
            RuleTester.program(
                    env -> env.source("src").setParallelism(8).map().setParallelism(unknown))
                .cluster(2, 2));

    assertThat(finding.message()).startsWith("The job needs at least 8 slots");
  }

  @Test
  void aDefaultNamesItsInput() {
    Amount assumed = new Amount.Assumed(8, "params.getInt(\"par\", 8)", "--par");
    Finding finding =
        only(
            RuleTester.program(env -> env.source("src").setParallelism(assumed).print())
                .cluster(2, 2));

    assertThat(finding.message()).contains("8 slots while --par keeps its default");
  }

  @Test
  void batchJobsMakeDoWithFewer() {
    RuleTester tester =
        RuleTester.program(env -> env.mode(RuntimeMode.BATCH).source("src").keyedReduce().print())
            .parallelism(4)
            .setting("jobmanager.scheduler", "Default")
            .cluster(2, 2);

    assertThat(tester.check(rule)).isEmpty();
  }

  @Test
  void theAdaptiveSchedulerStartsSmaller() {
    Finding finding =
        only(
            RuleTester.program(NotEnoughSlotsTest::wideMap)
                .setting("jobmanager.scheduler", "adaptive")
                .cluster(3, 4));

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.consequence()).contains("adaptive scheduler");
  }

  @Test
  void reactiveModeTakesWhatThereIs() {
    assertThat(
            RuleTester.program(NotEnoughSlotsTest::wideMap)
                .setting("scheduler-mode", "reactive")
                .cluster(3, 4)
                .check(rule))
        .isEmpty();
  }

  @Test
  void aConfiguredTimeoutIsNamed() {
    Finding finding =
        only(
            RuleTester.program(NotEnoughSlotsTest::wideMap)
                .setting("slot.request.timeout", "60000")
                .cluster(1, 1));

    assertThat(finding.consequence()).endsWith("slot.request.timeout (60000).");
  }
}
