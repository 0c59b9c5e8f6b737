package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.Vertex;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.pipeline.Pipeline;
import io.github.flinkparallelism.pipeline.RecordedExecution;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every pipeline. */
class PlannerPropertiesTest {
  private static final FlinkVersion FLINK = FlinkVersion.ASSUMED;

  @Property(tries = 150)
  void planningIsDeterministic(@ForAll long seed) {
    Pipeline pipeline = randomPipeline(seed, 3, true);

    assertThat(plan(pipeline)).isEqualTo(plan(pipeline));
  }

  @Property(tries = 150)
  void exactNumbersHoldInEveryScenario(@ForAll long seed, @ForAll @IntRange(max = 24) int many) {
    Pipeline pipeline = randomPipeline(seed, many, true);
    Execution merged = plan(pipeline).executions().get(0);
    Map<Integer, Operator> byId = new HashMap<>();
    merged.operators().forEach(operator -> byId.put(operator.id(), operator));
    Random random = new Random(seed);

    for (int round = 0; round < 20; round++) {
      ScenarioPlan scenario = randomScenario(pipeline, random);
      for (StreamNode node : scenario.graph().nodes()) {
        Operator operator = byId.get(node.id());
        if (operator != null && operator.parallelism().certainty() == Certainty.EXACT) {
          assertThat(scenario.parallelism().get(node.id())).isEqualTo(operator.parallelism());
        }
      }
      byId.values().stream()
          .filter(operator -> operator.condition().isEmpty())
          .forEach(operator -> assertThat(scenario.graph().contains(operator.id())).isTrue());
      if (merged.slots().required().certainty() == Certainty.EXACT) {
        assertThat(scenario.slots().required()).isEqualTo(merged.slots().required());
      }
    }
  }

  @Property(tries = 150)
  void everyOperatorIsInExactlyOneVertex(@ForAll long seed) {
    Execution execution = plan(randomPipeline(seed, 0, true)).executions().get(0);

    assertThat(execution.vertices().stream().flatMap(vertex -> vertex.operators().stream()))
        .containsExactlyInAnyOrderElementsOf(
            execution.operators().stream().map(Operator::id).toList());
  }

  @Property(tries = 150)
  void oneGroupNeedsAsManySlotsAsItsWidestVertex(@ForAll long seed) {
    Execution execution = plan(randomPipeline(seed, 0, false)).executions().get(0);

    int widest =
        execution.vertices().stream()
            .map(Vertex::parallelism)
            .mapToInt(parallelism -> parallelism.value().orElseThrow())
            .max()
            .orElse(0);
    assertThat(execution.slots().required().value()).contains(widest);
  }

  @Property(tries = 150)
  void groupsOnlyAddSlots(@ForAll long seed) {
    Execution execution = plan(randomPipeline(seed, 0, true)).executions().get(0);

    execution
        .vertices()
        .forEach(
            vertex ->
                assertThat(execution.slots().required().value().orElseThrow())
                    .isGreaterThanOrEqualTo(vertex.parallelism().value().orElseThrow()));
  }

  @Property(tries = 100)
  void derivedMaxParallelismIsEnough(@ForAll @IntRange(min = 1, max = 32768) int parallelism) {
    int max = MaxParallelism.derived(parallelism);

    assertThat(max).isBetween(Math.max(128, parallelism), 32768);
    assertThat(Integer.bitCount(max)).isEqualTo(1);
  }

  private static PlannedJob plan(Pipeline pipeline) {
    return Planner.plan("Job", pipeline, FLINK, Planned.deployment());
  }

  private static ScenarioPlan randomScenario(Pipeline pipeline, Random random) {
    Map<Condition, Boolean> fixed = new HashMap<>();
    for (int id = 1; id <= 40; id++) {
      Condition condition =
          new Condition(
              id, "c", pipeline.executions().get(0).location(), Optional.empty(), Optional.empty());
      fixed.put(condition, random.nextBoolean());
    }
    PlanContext context =
        PlanContext.of(pipeline, FLINK, Planned.deployment())
            .at(
                pipeline.executions().get(0),
                IdReplay.of(pipeline, FLINK).get(0),
                java.util.Set.of());
    RecordedExecution execution = pipeline.executions().get(0);
    return ScenarioPlanner.plan(context, execution, new Assumptions(fixed));
  }

  /** A connected job of a dozen operators with up to {@code conditions} undecided conditions. */
  private static Pipeline randomPipeline(long seed, int conditions, boolean groups) {
    Random random = new Random(seed);
    PipelineBuilder env = PipelineBuilder.env(1 + random.nextInt(4));
    List<Condition> open = new ArrayList<>();
    for (int index = 0; index < conditions; index++) {
      open.add(random.nextBoolean() ? env.flag("f" + index) : env.condition("c" + index));
    }
    List<StreamBuilder> streams = new ArrayList<>();
    streams.add(env.source("src"));
    streams.add(env.fromCollection());
    for (int step = 0; step < 12 + 2 * conditions; step++) {
      Runnable grow = () -> grow(env, streams, random, groups);
      if (open.isEmpty() || random.nextInt(3) > 0) {
        grow.run();
      } else {
        // What is created in a branch is not used outside of it.
        int before = streams.size();
        env.when(open.get(random.nextInt(open.size())), grow);
        while (streams.size() > before) {
          streams.remove(streams.size() - 1);
        }
      }
    }
    streams.get(0).print();
    return env.build();
  }

  private static void grow(
      PipelineBuilder env, List<StreamBuilder> streams, Random random, boolean groups) {
    StreamBuilder input = streams.get(random.nextInt(streams.size()));
    switch (random.nextInt(8)) {
      case 0 -> env.setParallelism(1 + random.nextInt(6));
      case 1 -> streams.add(input.partition(Partitioner.REBALANCE).map());
      case 2 -> streams.add(env.union(input, streams.get(random.nextInt(streams.size()))).map());
      case 3 -> input.sinkTo(PipelineBuilder.committing());
      case 4 -> streams.add(input.keyedProcess().setParallelism(1 + random.nextInt(6)));
      case 5 -> {
        StreamBuilder map = input.map();
        streams.add(groups ? map.slotSharingGroup("g" + random.nextInt(2)) : map);
      }
      default -> streams.add(input.map());
    }
  }
}
