package io.github.flinkparallelism.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the adaptive scheduler divides too few slots among slot sharing groups; {@code
 * SlotSharingSlotAllocator#determineSlotsPerSharingGroup}. From 1.17 on, the group that wants least
 * is served first, and each gets an equal part of what is left.
 *
 * <p>Example: on 8 slots, groups that want 3 and 16 get 3 and 5, groups that want 16 each get 4.
 */
final class SlotShares {
  private SlotShares() {}

  /**
   * What a group gets once all slots are there. Which of several groups that want the same gets the
   * remainder is the order of a hash map, so any of them may.
   *
   * @param least of slots, at least 1
   * @param most of slots
   */
  record Share(int least, int most) {
    private Share upTo(int wish) {
      return new Share(Math.min(least, wish), Math.min(most, wish));
    }

    private Share or(Share other) {
      return new Share(Math.min(least, other.least), Math.max(most, other.most));
    }
  }

  /**
   * What each group gets in releases before 1.17: all the same, however little one of them can use.
   * So the widest group may run with less although every slot is there that the job asks for.
   *
   * @param wanted how many slots each group can use, at least 1
   * @param slots how many there are; the job asks for no more than the sum of what is wanted
   * @param sure false where some groups can perhaps use fewer
   */
  static Map<String, Share> alike(Map<String, Integer> wanted, int slots, boolean sure) {
    long sum = wanted.values().stream().mapToLong(Integer::longValue).sum();
    int each = Math.max(1, (int) (Math.min(slots, sum) / Math.max(1, wanted.size())));
    Map<String, Share> shares = new HashMap<>();
    wanted.forEach((group, wish) -> shares.put(group, new Share(sure ? each : 1, each).upTo(wish)));
    return shares;
  }

  /** What each group may get where it is not known how many slots some of them can use. */
  static Map<String, Share> unsure(Map<String, Integer> most, int slots) {
    Map<String, Share> shares = new HashMap<>();
    int left = Math.max(1, slots - most.size() + 1);
    most.forEach((group, wish) -> shares.put(group, new Share(1, Math.min(wish, left))));
    return shares;
  }

  /**
   * The slots that each group gets.
   *
   * @param wanted how many slots each group can use, at least 1
   * @param slots how many there are; with fewer than groups, which the scheduler waits for, each
   *     counts as having got one
   */
  static Map<String, Share> of(Map<String, Integer> wanted, int slots) {
    List<String> groups = new ArrayList<>(wanted.keySet());
    groups.sort(Comparator.<String>comparingInt(wanted::get).thenComparing(group -> group));
    Map<Integer, Share> byWish = new HashMap<>();
    int left = slots;
    int waiting = groups.size();
    for (String group : groups) {
      int share = Math.max(1, Math.min(wanted.get(group), left / waiting));
      byWish.merge(wanted.get(group), new Share(share, share), Share::or);
      left -= share;
      waiting--;
    }
    Map<String, Share> shares = new HashMap<>();
    wanted.forEach((group, wish) -> shares.put(group, byWish.get(wish)));
    return shares;
  }
}
