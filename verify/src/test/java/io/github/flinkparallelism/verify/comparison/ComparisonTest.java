package io.github.flinkparallelism.verify.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Violation;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.flink.Ending;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Input;
import io.github.flinkparallelism.verify.flink.FlinkPlan.JobVertex;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One plan of Flink against what an analyzer might say about it. */
class ComparisonTest {
  private static final Location HERE = Location.startOf("Job.java");
  private static final FlinkPlan PLAN =
      new FlinkPlan(
          "Flink Streaming Job",
          false,
          List.of(
              new Node(1, "Source: src", 2, -1, "default", List.of()),
              new Node(2, "Map", 2, 7, "default", List.of(new Input(1, "FORWARD"))),
              new Node(4, "Reduce", 3, -1, "heavy", List.of(new Input(2, "HASH")))),
          List.of(
              new JobVertex("Source: src -> Map", 2, List.of(1, 2), 0),
              new JobVertex("Reduce", 3, List.of(4), 1)));
  private static final FlinkRun RUN = new FlinkRun(List.of(PLAN), new Ending.Finished());

  /** What an analyzer says that is always right; the tests change it. */
  private final Claims right = Claims.agreeingWith(PLAN);

  private static Agreement compare(FlinkRun run, Execution... executions) {
    EntryPoint entryPoint = new EntryPoint("Job", "main", HERE);
    Scenario scenario = new Scenario(Optional.empty(), List.of(), Optional.empty());
    Job job = new Job("Job", entryPoint, scenario, List.of(executions), List.of());
    return Comparison.compare("Job", run, Optional.of(job));
  }

  private static Agreement compare(Claims claims) {
    return compare(RUN, claims.execution());
  }

  @Test
  void equalPlansAgreeInFull() {
    Agreement agreement = compare(right);

    assertThat(agreement.full()).isTrue();
    assertThat(agreement.count(Verdict.EXACT)).isEqualTo(3);
  }

  @Test
  void idsDoNotMatterWhenNamesAndOrderDo() {
    assertThat(compare(right.renumbered(1)).full()).isTrue();
  }

  @Test
  void anotherParallelismIsWrong() {
    Agreement agreement = compare(right.withParallelism(1, Quantity.exact(5)));

    assertThat(agreement.count(Verdict.WRONG)).isEqualTo(1);
    assertThat(agreement.wrongClaims()).containsExactly("Map (2): parallelism 5 (EXACT), Flink: 2");
    assertThat(agreement.full()).isFalse();
  }

  @Test
  void defaultsCountAsCovered() {
    Agreement agreement =
        compare(right.withParallelism(1, Quantity.byDefault(2, "getInt(\"p\", 2)", "--p")));

    assertThat(agreement.count(Verdict.DEFAULT)).isEqualTo(1);
    assertThat(agreement.full()).isTrue();
  }

  @Test
  void rangesMustContainTheTruth() {
    Agreement inside = compare(right.withParallelism(1, Quantity.range(1, 2, "flag")));
    Agreement outside = compare(right.withParallelism(1, Quantity.range(3, 9, "flag")));

    assertThat(inside.count(Verdict.RANGE)).isEqualTo(1);
    assertThat(inside.wrongClaims()).isEmpty();
    assertThat(inside.full()).isFalse();
    assertThat(inside.differences().get(0).claimed()).containsExactly("1..2");
    assertThat(inside.differences().get(0).planned()).containsExactly("2");
    assertThat(outside.count(Verdict.WRONG)).isEqualTo(1);
  }

  @Test
  void unknownIsAGap() {
    Agreement agreement = compare(right.withParallelism(1, Quantity.unknown("from a database")));

    assertThat(agreement.count(Verdict.UNKNOWN)).isEqualTo(1);
    assertThat(agreement.gaps()).contains("Map (2): from a database");
    assertThat(agreement.wrongClaims()).isEmpty();
  }

  @Test
  void everythingElseAboutAnOperatorIsAClaimToo() {
    assertThat(compare(right.withMaxParallelism(1, 128)).wrongClaims()).hasSize(1);
    assertThat(compare(right.withSlotSharingGroup(2, "default")).wrongClaims()).hasSize(1);
    assertThat(compare(right.withPartitioning(2, "REBALANCE")).wrongClaims()).hasSize(1);
    assertThat(compare(right.withPartitioning(2, "UNKNOWN")).wrongClaims()).isEmpty();
  }

  @Test
  void whatIsOpenWithoutNeedIsAGap() {
    Agreement partitioning = compare(right.withPartitioning(2, "UNKNOWN"));
    Agreement max =
        compare(right.withMaxParallelism(1, Quantity.unknown("the environment is not known")));

    assertThat(partitioning.gaps()).containsExactly("Reduce (4): the partitioning is not known");
    assertThat(max.gaps()).containsExactly("Map (2): the environment is not known");
    assertThat(max.wrongClaims()).isEmpty();
  }

  @Test
  void whatFollowsFromAnOpenParallelismIsNoGapOfItsOwn() {
    Agreement agreement =
        compare(
            right
                .withParallelism(1, Quantity.unknown("from a database"))
                .withPartitioning(2, "UNKNOWN")
                .withMaxParallelism(1, Quantity.unknown("from a database")));

    assertThat(agreement.gaps()).containsExactly("Map (2): from a database");
  }

  @Test
  void whatASchedulerDecidesIsOpenForThatReasonOnly() {
    FlinkPlan plan =
        new FlinkPlan(
            "Flink Streaming Job",
            true,
            List.of(new Node(1, "Source: src", 4, -1, "default", List.of())),
            List.of(new JobVertex("Source: src", -1, List.of(1), 0)));
    FlinkRun run = new FlinkRun(List.of(plan), new Ending.Finished());
    Claims claims = Claims.agreeingWith(plan);

    assertThat(compare(run, claims.execution()).full()).isTrue();
    assertThat(
            compare(
                    run,
                    claims.withParallelism(0, Quantity.atRunTime(1, Optional.of(4))).execution())
                .full())
        .isTrue();
    assertThat(compare(run, claims.withParallelism(0, Quantity.exact(4)).execution()).verdicts())
        .containsExactly(Verdict.WRONG);
    assertThat(
            compare(run, claims.withParallelism(0, Quantity.range(1, 4, "flag")).execution())
                .verdicts())
        .containsExactly(Verdict.RANGE);
    assertThat(
            compare(run, claims.withSlots(Quantity.unknown("from a database")).execution())
                .slotsAgree())
        .isFalse();
  }

  @Test
  void aNameIsAClaim() {
    Agreement agreement = compare(run(named("Sum")), right.execution());

    assertThat(agreement.wrongClaims()).containsExactly("Sum (4): name Reduce (EXACT), Flink: Sum");
    assertThat(agreement.count(Verdict.WRONG)).isEqualTo(1);
  }

  @Test
  void whatIsNotKnownOfANameIsNone() {
    Claims partly = Claims.agreeingWith(named("Sum-{id} (all)"));

    assertThat(compare(run(named("Sum-4 (all)")), partly.execution()).full()).isTrue();
    assertThat(compare(run(named("Sum-4 (some)")), partly.execution()).wrongClaims())
        .containsExactly("Sum-4 (some) (4): name Sum-{id} (all) (EXACT), Flink: Sum-4 (some)");
  }

  private static FlinkRun run(FlinkPlan plan) {
    return new FlinkRun(List.of(plan), new Ending.Finished());
  }

  private static FlinkPlan named(String name) {
    return new FlinkPlan(
        "Flink Streaming Job",
        false,
        List.of(
            PLAN.nodes().get(0),
            PLAN.nodes().get(1),
            new Node(4, name, 3, -1, "heavy", List.of(new Input(2, "HASH")))),
        PLAN.vertices());
  }

  @Test
  void aJobsNameIsAClaim() {
    FlinkPlan renamed = new FlinkPlan("nightly", false, PLAN.nodes(), PLAN.vertices());
    FlinkRun run = new FlinkRun(List.of(renamed), new Ending.Finished());

    assertThat(compare(run, right.execution()).wrongClaims())
        .containsExactly("job name Flink Streaming Job (EXACT), Flink: nightly");
    assertThat(compare(run, right.withJobName(Optional.of("nightly")).execution()).full()).isTrue();
    assertThat(compare(run, right.withJobName(Optional.empty()).execution()).full()).isTrue();
    assertThat(compare(run, right.withJobName(Optional.of("{args[0]}")).execution()).full())
        .isTrue();
  }

  @Test
  void missingAndExtraOperatorsAreWrong() {
    assertThat(compare(right.without(2)).wrongClaims()).contains("Reduce (4) is missing");
    assertThat(compare(right.withExtra(Optional.empty())).count(Verdict.WRONG)).isEqualTo(1);
  }

  @Test
  void operatorsUnderAConditionMayBeAbsent() {
    assertThat(compare(right.withExtra(Optional.of("isProd()"))).count(Verdict.WRONG)).isZero();
  }

  @Test
  void opaqueRegionsHideOperators() {
    Agreement agreement = compare(right.without(2).withOpaqueRegion());

    assertThat(agreement.count(Verdict.UNKNOWN)).isEqualTo(1);
    assertThat(agreement.wrongClaims()).isEmpty();
  }

  @Test
  void chainsAndSlotsAreClaims() {
    Agreement chains = compare(right.withVertexName(0, "Source: src"));
    Agreement slots = compare(right.withSlots(Quantity.exact(4)));

    assertThat(chains.verticesAgree()).isFalse();
    assertThat(chains.wrongClaims()).hasSize(1);
    assertThat(slots.slotsAgree()).isFalse();
    assertThat(slots.wrongClaims()).containsExactly("slots 4 (EXACT), Flink: 5");
  }

  @Test
  void whatABatchSchedulerDecidesMustNotBeClaimed() {
    FlinkPlan batch =
        new FlinkPlan(
            "Flink Streaming Job",
            true,
            List.of(new Node(1, "Source: src", 2, -1, "default", List.of())),
            List.of(new JobVertex("Source: src", -1, List.of(1), 0)));
    FlinkRun run = new FlinkRun(List.of(batch), new Ending.Finished());
    Claims unknown = Claims.agreeingWith(batch);

    assertThat(compare(run, unknown.execution()).full()).isTrue();
    Claims claimed = unknown.withParallelism(0, Quantity.exact(2));
    assertThat(compare(run, claimed.execution()).count(Verdict.WRONG)).isEqualTo(1);
  }

  @Test
  void streamsWithoutANumberRunWithOne() {
    FlinkPlan unset =
        new FlinkPlan(
            "Flink Streaming Job",
            false,
            List.of(new Node(1, "Map", -1, -1, "default", List.of())),
            List.of(new JobVertex("Map", -1, List.of(1), 0)));

    assertThat(unset.effectiveParallelism(unset.nodes().get(0))).hasValue(1);
    assertThat(unset.effectiveMaxParallelism(unset.nodes().get(0))).hasValue(128);
    assertThat(unset.requiredSlots()).hasValue(1);
  }

  @Test
  void derivedMaxParallelismIsAPowerOfTwo() {
    List<Integer> derived =
        IntStream.of(1, 85, 86, 170, 171, 172, 30_000).mapToObj(this::derivedMax).toList();

    assertThat(derived).containsExactly(128, 128, 256, 256, 256, 512, 32768);
  }

  private int derivedMax(int parallelism) {
    Node node = new Node(1, "Map", parallelism, -1, "default", List.of());
    JobVertex vertex = new JobVertex("Map", parallelism, List.of(1), 0);
    FlinkPlan plan = new FlinkPlan("Flink Streaming Job", false, List.of(node), List.of(vertex));
    return plan.effectiveMaxParallelism(node).getAsInt();
  }

  @Test
  void refusedJobsMustBeForeseen() {
    FlinkRun refused =
        new FlinkRun(
            List.of(), new Ending.Threw("java.lang.IllegalArgumentException", "no", List.of()));
    Violation violation =
        new Violation(Violation.Kind.ILLEGAL_PARALLELISM, "0", "throws", "raise", HERE);

    assertThat(compare(refused, right.withViolation(violation).execution()).full()).isTrue();
    assertThat(compare(refused, right.execution()).count(Verdict.WRONG)).isEqualTo(1);
    assertThat(compare(refused).count(Verdict.UNKNOWN)).isEqualTo(1);
  }

  @Test
  void executionsAreComparedInOrder() {
    FlinkRun twice = new FlinkRun(List.of(PLAN, PLAN), new Ending.Finished());

    assertThat(compare(twice, right.execution(), right.execution()).full()).isTrue();
    assertThat(compare(twice, right.execution()).count(Verdict.WRONG)).isEqualTo(3);
    assertThat(compare(RUN, right.execution(), right.execution()).wrongClaims()).hasSize(1);
  }

  @Test
  void aJobThatIsNotFoundIsAGap() {
    Agreement agreement = Comparison.compare("Job", RUN, Optional.empty());

    assertThat(agreement.count(Verdict.UNKNOWN)).isEqualTo(3);
    assertThat(agreement.wrongClaims()).isEmpty();
  }

  @Test
  void operatorsOfLoopsStandForMany() {
    List<Node> nodes = new ArrayList<>();
    List<JobVertex> vertices = new ArrayList<>();
    for (int id = 1; id <= 3; id++) {
      nodes.add(new Node(id, "Source: src", 2, -1, "default", List.of()));
      vertices.add(new JobVertex("Source: src", 2, List.of(id), 0));
    }
    FlinkPlan plan = new FlinkPlan("Flink Streaming Job", false, nodes, vertices);
    Claims once = Claims.agreeingWith(plan).without(2).without(1).repeated(0);
    Agreement agreement =
        compare(new FlinkRun(List.of(plan), new Ending.Finished()), once.execution());

    assertThat(agreement.count(Verdict.EXACT)).isEqualTo(3);
  }

  @Test
  void opaqueOperatorsAreNoClaimToExist() {
    List<Operator> operators = right.withOpaqueRegion().execution().operators();

    assertThat(operators).extracting(Operator::kind).contains(OperatorKind.OPAQUE);
    assertThat(compare(right.withOpaqueRegion()).count(Verdict.WRONG)).isZero();
  }
}
