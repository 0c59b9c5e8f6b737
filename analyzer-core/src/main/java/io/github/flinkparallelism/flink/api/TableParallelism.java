package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.Optional;

/**
 * What the translation of a table program does to the stream environment's parallelism; {@code
 * PlannerBase#beforeTranslation}. It stays so afterwards.
 */
final class TableParallelism {
  static final String TABLE_DEFAULT = "table.exec.resource.default-parallelism";

  private TableParallelism() {}

  /** Before operators are created: the table configuration's value, then the table default. */
  static void beforeTranslation(Call call) {
    TableState tables = TableState.of(call);
    write(call, ConfigurationModel.PARALLELISM, tables.setting(ConfigurationModel.PARALLELISM));
    Value own = tables.setting(TABLE_DEFAULT);
    write(call, TABLE_DEFAULT, own);
    // Earlier releases do not read the table options of configuration files.
    if (own.isNull() && call.version().atLeast(1, 15)) {
      Optional<Value> deployed = call.runtime().read(new Slot(tables.env(), TABLE_DEFAULT));
      deployed.ifPresent(value -> write(call, TABLE_DEFAULT, value));
    }
  }

  /** {@code DefaultExecutor#createPipeline} applies the table configuration once more. */
  static void afterTranslation(Call call) {
    Value value = TableState.of(call).setting(ConfigurationModel.PARALLELISM);
    write(call, ConfigurationModel.PARALLELISM, value);
  }

  private static void write(Call call, String key, Value value) {
    if (value.isNull()) {
      return;
    }
    int env = TableState.of(call).env();
    Slot slot = new Slot(env, Attribute.PARALLELISM);
    Value before = call.runtime().read(slot).orElseThrow();
    call.runtime().write(slot, replaced(call, key, value, before));
  }

  private static Value replaced(Call call, String key, Value value, Value before) {
    if (value instanceof Choice choice) {
      return Value.choice(
          choice.condition(),
          replaced(call, key, choice.then(), before),
          replaced(call, key, choice.otherwise(), before));
    }
    if (value.isNull()) {
      return before;
    }
    if (value instanceof Assigned assigned) {
      Assignment deployed = assigned.assignment();
      return isSet(deployed.amount())
          ? new Assigned(
              new Assignment(
                  deployed.amount(),
                  deployed.layer(),
                  deployed.code(),
                  deployed.location(),
                  Optional.of(Assigned.toGated(before))))
          : before;
    }
    Value number = ConfigurationModel.toInt(value, call);
    String code = key + ": " + Texts.of(value);
    Gated<Amount> amounts =
        call.settings().amounts().of(number, code, call.invocation().location());
    Gated<Assignment> kept = Assigned.toGated(before);
    return Assigned.toValue(
        amounts.map(
            amount ->
                isSet(amount)
                    ? new Assignment(
                        amount,
                        Layer.ENVIRONMENT,
                        code,
                        Optional.of(call.invocation().location()),
                        Optional.of(kept))
                    : first(kept)));
  }

  /** 0 and below mean that the table program does not care. */
  private static boolean isSet(Amount amount) {
    return !(amount instanceof Amount.Known known) || known.value() > 0;
  }

  private static Assignment first(Gated<Assignment> gated) {
    Gated<Assignment> current = gated;
    while (current instanceof Gated.Choice<Assignment> choice) {
      current = choice.otherwise();
    }
    return ((Gated.Always<Assignment>) current).value();
  }
}
