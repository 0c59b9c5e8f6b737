package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.flinkparallelism.model.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups and the slots that they need; executed scenarios A28 to A30, A75, A76. */
class SlotSharingTest {
  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a28GroupsAreInheritedDownstream(String version) {
    Planned.on(
            version,
            2,
            env ->
                env.source("src")
                    .slotSharingGroup("a")
                    .map()
                    .slotSharingGroup("b")
                    .setParallelism(3)
                    .oneInput("Filter")
                    .print()
                    .slotSharingGroup("default"))
        .is(
            "1 Source: src p=2 ssg=a; 2 Map p=3 ssg=b [REBALANCE<-1]; 3 Filter p=2 ssg=b"
                + " [REBALANCE<-2]; 4 Sink: Print to Std. Out p=2 [FORWARD<-3] // vertices: Source:"
                + " src (2) | Map (3) | Filter (2) | Sink: Print to Std. Out (2) // slots: 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a29InputsOfDifferentGroupsMeetInTheDefaultGroup(String version) {
    Planned planned =
        Planned.on(
            version,
            2,
            env ->
                env.union(
                        env.source("src").slotSharingGroup("a"),
                        env.source("src").slotSharingGroup("b"))
                    .map()
                    .print());

    planned.is(
        "1 Source: src p=2 ssg=a; 2 Source: src p=2 ssg=b; 3 Map p=2 [FORWARD<-1 FORWARD<-2]; 4"
            + " Sink: Print to Std. Out p=2 [FORWARD<-3] // vertices: Source: src (2) | Source: src"
            + " (2) | Map -> Sink: Print to Std. Out (2) // slots: 6");
    assertThat(planned.execution().slots().byGroup())
        .containsExactly(
            entry("a", Quantity.exact(2)),
            entry("b", Quantity.exact(2)),
            entry("default", Quantity.exact(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.17", "1.20", "2.3"})
  void a30InputsOfOneGroupPassItOn(String version) {
    Planned.on(
            version,
            2,
            env ->
                env.union(
                        env.source("src").slotSharingGroup("a"),
                        env.source("src").slotSharingGroup("a"))
                    .map()
                    .print())
        .is(
            "1 Source: src p=2 ssg=a; 2 Source: src p=2 ssg=a; 3 Map p=2 ssg=a [FORWARD<-1"
                + " FORWARD<-2]; 4 Sink: Print to Std. Out p=2 ssg=a [FORWARD<-3] // vertices:"
                + " Source: src (2) | Source: src (2) | Map -> Sink: Print to Std. Out (2) //"
                + " slots: 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a75AGroupOnTheSourceTakesTheWholeJob(String version) {
    Planned.on(
            version, 4, env -> env.source("src").slotSharingGroup("s").map().keyedReduce().print())
        .is(
            "1 Source: src p=4 ssg=s; 2 Map p=4 ssg=s [FORWARD<-1]; 3 Keyed Reduce p=4 ssg=s"
                + " [HASH<-2]; 4 Sink: Print to Std. Out p=4 ssg=s [FORWARD<-3] // vertices:"
                + " Source: src -> Map (4) | Keyed Reduce -> Sink: Print to Std. Out (4) // slots:"
                + " 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.13", "1.20", "2.3"})
  void a76ConnectedGroupsMeetInTheDefaultGroup(String version) {
    Planned.on(
            version,
            4,
            env ->
                env.connect("Co-Map", env.source("src").slotSharingGroup("s"), env.source("src"))
                    .print())
        .is(
            "1 Source: src p=4 ssg=s; 2 Source: src p=4; 3 Co-Map p=4 [FORWARD<-1 FORWARD<-2]; 4"
                + " Sink: Print to Std. Out p=4 [FORWARD<-3] // vertices: Source: src (4) | Source:"
                + " src (4) | Co-Map -> Sink: Print to Std. Out (4) // slots: 8");
  }

  @Test
  void capacityIsTaskManagersTimesSlots() {
    Planned planned =
        Planned.with(
            "1.20",
            Planned.deployment(Optional.of(3), "taskmanager.numberOfTaskSlots", "3"),
            5,
            env -> env.source("src").print());

    assertThat(planned.execution().slots().available()).contains(9);
    assertThat(planned.execution().slots().idle()).contains(4);
  }

  @Test
  void aTaskManagerHasOneSlotUnlessToldOtherwise() {
    Planned planned =
        Planned.with(
            "1.20", Planned.deployment(Optional.of(3)), 5, env -> env.source("src").print());

    assertThat(planned.execution().slots().slotsPerTaskManager()).contains(1);
    assertThat(planned.execution().slots().available()).contains(3);
    assertThat(planned.execution().slots().idle()).isEmpty();
  }

  @Test
  void slotsWithoutTaskManagersSayNothingAboutCapacity() {
    Planned planned =
        Planned.with(
            "1.20",
            Planned.deployment("taskmanager.numberOfTaskSlots", "3"),
            5,
            env -> env.source("src").print());

    assertThat(planned.execution().slots().slotsPerTaskManager()).contains(3);
    assertThat(planned.execution().slots().available()).isEmpty();
  }

  @Test
  void anOpaquePartMakesTheSlotsALowerBound() {
    Planned planned =
        Planned.on(
            "1.20",
            3,
            env -> {
              StreamBuilder part = env.opaque("Company.read(env)");
              part.map().print();
            });

    planned.is(
        "1 opaque p=>=1?; 2 Map p=3 [UNKNOWN<-1]; 3 Sink: Print to Std. Out p=3 [FORWARD<-2] //"
            + " vertices: opaque (>=1?) | Map -> Sink: Print to Std. Out (3) // slots: >=3?");
    assertThat(planned.operator("opaque").kind().label()).isEqualTo("opaque");
  }
}
