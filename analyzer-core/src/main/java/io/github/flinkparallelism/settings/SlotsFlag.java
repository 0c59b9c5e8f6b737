package io.github.flinkparallelism.settings;

import io.github.flinkparallelism.model.Layer;
import java.util.List;
import java.util.Optional;

/** {@code --slots}: how many slots each TaskManager has, whatever the configuration says. */
final class SlotsFlag implements ConfigurationSource {
  @Override
  public Contribution read(SourceContext context) {
    Optional<Integer> slots = context.request().slotsPerTaskManager();
    if (slots.isEmpty()) {
      return Contribution.NOTHING;
    }
    String code = "--slots " + slots.get();
    if (slots.get() < 1) {
      return Contribution.of(
          SourceContext.flagProblem(
              code + " is ignored: a TaskManager has at least one slot; give a positive number"));
    }
    Setting setting =
        new Setting(
            Keys.NUMBER_OF_TASK_SLOTS,
            Integer.toString(slots.get()),
            Layer.CLIENT,
            code,
            Optional.empty());
    return Contribution.of(List.of(setting), List.of());
  }
}
