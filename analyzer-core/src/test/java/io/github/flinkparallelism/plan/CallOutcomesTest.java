package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.gate.Condition;
import io.github.flinkparallelism.model.CallSite;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What became of each call. */
class CallOutcomesTest {
  private static List<String> calls(Consumer<PipelineBuilder> program) {
    return Planned.on("1.20", 2, program).job().calls().stream()
        .map(CallOutcomesTest::text)
        .toList();
  }

  private static String text(CallSite call) {
    return call.method() + " " + call.status().label() + " " + String.join(",", call.operators());
  }

  @Test
  void theLastSetParallelismDecides() {
    assertThat(calls(env -> env.source("src").map().setParallelism(3).setParallelism(4)))
        .containsExactly("setParallelism overridden ", "setParallelism decides Job:2");
  }

  @Test
  void theEnvironmentDecidesForWhoeverFollows() {
    assertThat(
            calls(
                env -> {
                  env.setParallelism(3);
                  StreamBuilder source = env.source("src").setParallelism(1);
                  source.print();
                }))
        .containsExactly("setParallelism decides Job:2", "setParallelism decides Job:1");
  }

  @Test
  void aSinksCallDecidesForAllOfItsOperators() {
    assertThat(
            calls(
                env ->
                    env.source("src")
                        .sinkTo(PipelineBuilder.committing())
                        .setParallelism(3)
                        .slotSharingGroup("s")))
        .containsExactly(
            "setParallelism decides Job:3,Job:5", "slotSharingGroup decides Job:3,Job:5");
  }

  @Test
  void groupsAndChainingDecideByBeingLast() {
    assertThat(
            calls(
                env ->
                    env.source("src")
                        .map()
                        .slotSharingGroup("a")
                        .slotSharingGroup("b")
                        .disableChaining()
                        .startNewChain()))
        .containsExactly(
            "slotSharingGroup overridden ",
            "slotSharingGroup decides Job:2",
            "disableChaining overridden ",
            "startNewChain decides Job:2");
  }

  @Test
  void bothSidesOfAConditionDecide() {
    assertThat(
            calls(
                env -> {
                  Condition prod = env.condition("prod");
                  StreamBuilder map = env.source("src").map();
                  env.when(prod, () -> map.setParallelism(8).slotSharingGroup("a"));
                  env.unless(prod, () -> map.setParallelism(4).slotSharingGroup("b"));
                }))
        .allSatisfy(call -> assertThat(call).endsWith("decides Job:2"));
  }

  @Test
  void maxParallelismOfTheEnvironmentDecidesWhereNobodyElseDoes() {
    assertThat(
            calls(
                env -> {
                  env.source("src").map().setMaxParallelism(10);
                  env.setMaxParallelism(64);
                }))
        .containsExactly("setMaxParallelism decides Job:2", "setMaxParallelism decides Job:1");
  }

  @Test
  void disablingAllChainsDecidesForAll() {
    assertThat(calls(env -> env.disableOperatorChaining().source("src").print()))
        .containsExactly("disableOperatorChaining decides Job:1,Job:2");
  }

  @Test
  void callsOnWhatIsNeverExecutedDecideNothing() {
    assertThat(
            calls(
                env -> {
                  env.source("unused").setParallelism(3);
                  env.source("src").print();
                }))
        .containsExactly("setParallelism overridden ");
  }
}
