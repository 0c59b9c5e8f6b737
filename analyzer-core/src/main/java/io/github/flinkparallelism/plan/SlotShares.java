package io.github.flinkparallelism.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the adaptive scheduler divides too few slots among slot sharing groups; {@code
 * SlotSharingSlotAllocator#determineSlotsPerSharingGroup}. The group that wants least is served
 * first, each gets an equal part of what is left.
 *
 * <p>Example: on 8 slots, groups that want 3 and 16 get 3 and 5, groups that want 16 each get 4.
 */
final class SlotShares {
  private SlotShares() {}

  /**
   * The most slots that each group can get, at least 1. Which of several groups that want the same
   * gets the remainder is the order of a hash map, so all of them may.
   *
   * @param wanted how many slots each group can use, at least 1
   * @param slots how many there are
   */
  static Map<String, Integer> of(Map<String, Integer> wanted, int slots) {
    List<String> groups = new ArrayList<>(wanted.keySet());
    groups.sort(Comparator.<String>comparingInt(wanted::get).thenComparing(group -> group));
    Map<Integer, Integer> byWish = new HashMap<>();
    int left = slots;
    int waiting = groups.size();
    for (String group : groups) {
      int share = Math.max(1, Math.min(wanted.get(group), left / waiting));
      byWish.merge(wanted.get(group), share, Math::max);
      left -= share;
      waiting--;
    }
    Map<String, Integer> shares = new HashMap<>();
    wanted.forEach((group, wish) -> shares.put(group, byWish.get(wish)));
    return shares;
  }
}
