package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.model.CallSite;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many conditions cost neither time nor the certainty of what they do not touch. */
class ManyConditionsTest {
  @Test
  void aCaseAnalysisCostsOneScenarioPerCase() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src");
              List<Condition> cases = new ArrayList<>();
              for (int index = 0; index < 30; index++) {
                cases.add(env.condition("mode == " + index));
              }
              nest(env, source, cases, 0);
            });

    assertThat(planned.operator("Sink: case 29").condition())
        .hasValueSatisfying(text -> assertThat(text).endsWith("mode == 29"));
    assertThat(planned.operator("Source: src").parallelism()).isEqualTo(Quantity.exact(2));
    assertThat(planned.slots()).isEqualTo("2..31");
  }

  private static void nest(
      PipelineBuilder env, StreamBuilder source, List<Condition> cases, int index) {
    env.when(cases.get(index), () -> source.addSink("case " + index).setParallelism(index + 2));
    if (index + 1 < cases.size()) {
      env.unless(cases.get(index), () -> nest(env, source, cases, index + 1));
    } else {
      env.unless(cases.get(index), source::print);
    }
  }

  @Test
  void manyConditionsStillLeaveExactWhatTheyDoNotTouch() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder map = env.source("src").map();
              for (int index = 0; index < 40; index++) {
                env.when(env.flag("sink" + index), map::print);
              }
            });

    assertThat(planned.execution().operators()).hasSize(42);
    assertThat(planned.operator("Map").parallelism()).isEqualTo(Quantity.exact(4));
    assertThat(planned.operator("Map").condition()).isEmpty();
    assertThat(planned.slots()).isEqualTo("4");
  }

  @Test
  void manyConditionsThatTouchSlotsAreNeverExact() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder map = env.source("src").map();
              for (int index = 0; index < 12; index++) {
                int group = index;
                env.when(
                    env.flag("sink" + index), () -> map.print().slotSharingGroup("group" + group));
              }
            });

    assertThat(planned.execution().slots().required().certainty()).isEqualTo(Certainty.RANGE);
    assertThat(planned.execution().operators()).hasSize(14);
  }

  @Test
  void manyConditionsOnOneNumberGiveItsRange() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              for (int index = 1; index <= 12; index++) {
                int parallelism = index * 10;
                env.when(env.condition("c" + index), () -> env.setParallelism(parallelism));
              }
              env.source("src").print();
            });

    assertThat(planned.operator("Source: src").parallelism().min()).contains(4);
    assertThat(planned.operator("Source: src").parallelism().max()).contains(120);
    assertThat(planned.slots()).isEqualTo("4..120");
  }

  @Test
  void everyConditionalCallDecidesHoweverManyThereAre() {
    Planned planned =
        Planned.on(
            "1.20",
            4,
            env -> {
              StreamBuilder source = env.source("src");
              for (int index = 1; index <= 40; index++) {
                int parallelism = index;
                env.when(env.flag("f" + index), () -> source.map().setParallelism(parallelism));
              }
            });

    assertThat(planned.job().calls())
        .hasSize(40)
        .allSatisfy(call -> assertThat(call.status()).isEqualTo(CallSite.Status.DECIDES));
  }
}
