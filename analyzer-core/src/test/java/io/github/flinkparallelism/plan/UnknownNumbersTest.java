package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What can be said where numbers of the program are assumed or unknown. */
class UnknownNumbersTest {
  private static final Location PLACE = new Location("Job.java", 9, 9);

  private static Amount unknown(int symbol) {
    return new Amount.Unknown(
        symbol,
        "config.parallelism()",
        "read from a database",
        PLACE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void assumedNumbersAreDefaults() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              Amount assumed = new Amount.Assumed(4, "params.getInt(\"par\", 4)", "--par");
              env.source("src").setParallelism(assumed).map().setParallelism(4).print();
            });

    planned.is(
        "1 Source: src p=4?; 2 Map p=4 [FORWARD<-1]; 3 Sink: Print to Std. Out p=2 [REBALANCE<-2]"
            + " // vertices: Source: src -> Map (4?) | Sink: Print to Std. Out (2) // slots: 4?");
    assertThat(planned.execution().slots().required().input()).contains("--par");
  }

  @Test
  void equalUnknownsChain() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              env.setParallelism(unknown(1));
              env.source("src").map().print().setParallelism(3);
            });

    planned.is(
        "1 Source: src p=?; 2 Map p=? [FORWARD<-1]; 3 Sink: Print to Std. Out p=3 [UNKNOWN<-2] //"
            + " vertices: Source: src -> Map (?) | Sink: Print to Std. Out (3) // slots: >=3?");
    Quantity required = planned.execution().slots().required();
    assertThat(required.reason()).contains("read from a database (Job.java:9)");
    assertThat(required.expression()).contains("config.parallelism()");
  }

  @Test
  void differentUnknownsDoNotChain() {
    Planned planned =
        Planned.on(
            "1.20",
            2,
            env -> {
              StreamBuilder source = env.source("src").setParallelism(unknown(1));
              source.map().setParallelism(unknown(2));
            });

    planned.is(
        "1 Source: src p=?; 2 Map p=? [UNKNOWN<-1] // vertices: Source: src (?) | Map (?) // slots:"
            + " >=1?");
  }

  @Test
  void anUnknownThatCannotMatterDoesNotMatter() {
    Amount few =
        new Amount.Unknown(
            1,
            "Math.min(n, 4)",
            "n is not known",
            PLACE,
            Optional.empty(),
            Optional.of(1),
            Optional.of(4));
    Planned planned =
        Planned.on("1.20", 8, env -> env.source("src").setParallelism(few).map().print());

    assertThat(planned.slots()).isEqualTo("8");
    assertThat(planned.operator("Map").inputs().get(0).partitioning()).isEqualTo("REBALANCE");
    assertThat(planned.operator("Source: src").maxParallelism()).isEqualTo(Quantity.exact(128));
  }
}
