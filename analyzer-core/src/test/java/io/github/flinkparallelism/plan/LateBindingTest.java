package io.github.flinkparallelism.plan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the environment's parallelism counts; scenarios A1 to A4, A17, A36, A37. */
class LateBindingTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void operatorsKeepWhatTheEnvironmentSaidWhenTheyWereCreated(String version) {
    Planned.on(
            version,
            2,
            env -> {
              StreamBuilder source = env.source("src");
              env.setParallelism(5);
              source.map().print();
              env.setParallelism(7);
            })
        .is(
            "1 Source: src p=2; 2 Map p=5 [REBALANCE<-1]; 3 Sink: Print to Std. Out p=5 [FORWARD<-2]"
                + " // vertices: Source: src (2) | Map -> Sink: Print to Std. Out (5) // slots: 5");
  }
}
