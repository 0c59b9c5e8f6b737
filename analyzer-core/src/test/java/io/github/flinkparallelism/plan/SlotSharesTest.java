package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.plan.SlotShares.Share;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The divisions are those that Flink 1.20.0 and 2.3.0 made on clusters of eight slots. */
class SlotSharesTest {
  @Test
  void oneGroupGetsAll() {
    assertThat(SlotShares.of(Map.of("default", 16), 8)).isEqualTo(Map.of("default", all(8)));
  }

  @Test
  void equalWishesGetEqualParts() {
    assertThat(SlotShares.of(Map.of("a", 16, "b", 16), 8))
        .isEqualTo(Map.of("a", all(4), "b", all(4)));
  }

  @Test
  void whatASmallGroupLeavesGoesToTheOthers() {
    assertThat(SlotShares.of(Map.of("a", 3, "b", 16), 8))
        .isEqualTo(Map.of("a", all(3), "b", all(5)));
  }

  @Test
  void anyOfEqualWishesMayGetTheRemainder() {
    assertThat(SlotShares.of(Map.of("a", 16, "b", 16), 9))
        .isEqualTo(Map.of("a", new Share(4, 5), "b", new Share(4, 5)));
  }

  @Test
  void everyGroupWaitsForOneSlotAtLeast() {
    assertThat(SlotShares.of(Map.of("a", 4, "b", 4), 1))
        .isEqualTo(Map.of("a", all(1), "b", all(1)));
  }

  @Test
  void whatOthersCanUseMayBeUnknown() {
    assertThat(SlotShares.unsure(Map.of("a", 6, "b", 32768), 8))
        .isEqualTo(Map.of("a", new Share(1, 6), "b", new Share(1, 7)));
  }

  /** As 1.13.6 ran groups of 2, 3 and 2 with 8 slots, and groups of 3, 5 and 16 with 8. */
  @Test
  void olderReleasesGiveEveryGroupTheSame() {
    assertThat(SlotShares.alike(Map.of("a", 2, "b", 3, "c", 2), 8, true))
        .isEqualTo(Map.of("a", all(2), "b", all(2), "c", all(2)));
    assertThat(SlotShares.alike(Map.of("a", 3, "b", 5, "c", 16), 8, true))
        .isEqualTo(Map.of("a", all(2), "b", all(2), "c", all(2)));
    assertThat(SlotShares.alike(Map.of("a", 1, "b", 5), Integer.MAX_VALUE, true))
        .isEqualTo(Map.of("a", all(1), "b", all(3)));
    assertThat(SlotShares.alike(Map.of("a", 4, "b", 9), 8, false))
        .isEqualTo(Map.of("a", new Share(1, 4), "b", new Share(1, 4)));
  }

  private static Share all(int slots) {
    return new Share(slots, slots);
  }
}
