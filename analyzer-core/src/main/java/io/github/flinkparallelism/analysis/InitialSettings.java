package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.flink.api.EnvironmentDefaults;
import io.github.flinkparallelism.flink.api.OptionValues;
import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.RuntimeMode;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.IntegerSetting;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the settings below the program give an environment to start with. */
final class InitialSettings {
  /** Since 1.18; the old spelling is still read after it. */
  private static final String CHAINING = "pipeline.operator-chaining.enabled";

  private static final String OLD_CHAINING = "pipeline.operator-chaining";
  private static final String DIFFERENT_MAX =
      "pipeline.operator-chaining.chain-operators-with-different-max-parallelism";
  private static final Assignment FLINK_DEFAULT =
      new Assignment(
          Amount.of(1),
          Layer.DEFAULT,
          "Flink's default of parallelism.default",
          Optional.empty(),
          Optional.empty());

  /** No file and no client. */
  static final Deployment NO_DEPLOYMENT =
      new Deployment(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

  private InitialSettings() {}

  /** The settings of a job that is submitted to a cluster. */
  static EnvironmentDefaults ofCluster(Deployment deployment, FlinkVersion version) {
    return defaults(deployment, parallelism(deployment), version, false);
  }

  /**
   * The settings of a job that is started locally: no file is read, {@code
   * StreamExecutionEnvironment#createLocalEnvironment}.
   */
  static EnvironmentDefaults ofLocal(int processors, FlinkVersion version) {
    return ofLocal(Amount.of(processors), version);
  }

  /**
   * The settings of a test: local ones, on a machine that nobody has named.
   *
   * @param test the method that is run
   */
  static EnvironmentDefaults ofTest(Location test, FlinkVersion version) {
    Amount processors =
        new Amount.Unknown(
            0,
            "number of processors",
            "a test runs with as many subtasks as its machine has processors; state them with"
                + " --local",
            test,
            Optional.empty(),
            Optional.of(1),
            Optional.empty());
    return ofLocal(processors, version);
  }

  private static EnvironmentDefaults ofLocal(Amount processors, FlinkVersion version) {
    Assignment own =
        new Assignment(
            processors,
            Layer.DEFAULT,
            "number of processors of the local environment",
            Optional.empty(),
            Optional.empty());
    return defaults(NO_DEPLOYMENT, own, version, true);
  }

  private static EnvironmentDefaults defaults(
      Deployment deployment, Assignment parallelism, FlinkVersion version, boolean local) {
    boolean chaining =
        Optional.of(CHAINING)
            .filter(key -> version.atLeast(1, 18))
            .flatMap(key -> flag(deployment, key))
            .or(() -> flag(deployment, OLD_CHAINING))
            .orElse(true);
    return new EnvironmentDefaults(
        parallelism,
        maxParallelism(deployment),
        chaining,
        flag(deployment, DIFFERENT_MAX).orElse(true),
        runtimeMode(deployment),
        number(deployment, Keys.TABLE_PARALLELISM),
        inForce(deployment),
        refused(deployment, version),
        local);
  }

  private static Map<String, String> inForce(Deployment deployment) {
    Map<String, String> settings = new HashMap<>();
    deployment.settings().forEach(each -> settings.putIfAbsent(each.key(), each.value()));
    return settings;
  }

  /** Of each key, only the value in force is read. */
  private static List<OptionValues.Refused> refused(Deployment deployment, FlinkVersion version) {
    List<OptionValues.Refused> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Setting each : deployment.settings()) {
      boolean filledIn = deployment.system().isPresent() && Template.isIn(each.value());
      if (seen.add(each.key()) && !filledIn) {
        OptionValues.check(each.key(), each.value(), version, each.code(), each.location())
            .ifPresent(refused::add);
      }
    }
    return refused;
  }

  private static Assignment parallelism(Deployment deployment) {
    List<Setting> chain = new ArrayList<>(deployment.chain(Keys.PARALLELISM_DEFAULT));
    Assignment current = FLINK_DEFAULT;
    for (int i = chain.size() - 1; i >= 0; i--) {
      Setting setting = chain.get(i);
      current =
          new Assignment(
              amount(setting),
              setting.layer(),
              setting.code(),
              setting.location(),
              Optional.of(Gated.always(current)));
    }
    return current;
  }

  private static Amount amount(Setting setting) {
    Optional<Integer> number = IntegerSetting.parse(setting.value());
    // ExecutionConfig.PARALLELISM_UNKNOWN is accepted and ends up as 1.
    Optional<Integer> legal = number.map(n -> n == -2 ? 1 : n).filter(n -> n > 0 || n == -1);
    if (legal.isPresent()) {
      int value = legal.get();
      return setting
          .variable()
          .<Amount>map(variable -> new Amount.Assumed(value, setting.code(), variable))
          .orElseGet(() -> Amount.of(value));
    }
    Optional<Integer> unfilled = IntegerSetting.unfilled(setting).filter(n -> n > 0 || n == -1);
    if (unfilled.isPresent()) {
      return assumed(setting, unfilled.get());
    }
    return new Amount.Unknown(
        0,
        setting.code(),
        number.isPresent()
            ? "Flink refuses " + setting.value() + " as a parallelism"
            : Template.isIn(setting.value())
                ? setting.value() + " is filled in by a tool before Flink reads it"
                : "\"" + setting.value() + "\" is not a number",
        setting.location().orElseGet(() -> Location.startOf(".")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Amount assumed(Setting setting, int value) {
    return new Amount.Assumed(value, setting.code(), setting.value());
  }

  private static Optional<Assignment> maxParallelism(Deployment deployment) {
    return number(deployment, Keys.MAX_PARALLELISM);
  }

  private static Optional<Assignment> number(Deployment deployment, String key) {
    return IntegerSetting.effective(deployment, key)
        .filter(max -> max.value() > 0 && max.value() <= 32768)
        .map(
            max ->
                new Assignment(
                    IntegerSetting.parse(max.setting().value()).isPresent()
                        ? Amount.of(max.value())
                        : assumed(max.setting(), max.value()),
                    max.setting().layer(),
                    max.setting().code(),
                    max.setting().location(),
                    Optional.empty()));
  }

  private static Optional<Boolean> flag(Deployment deployment, String key) {
    return deployment
        .effective(key)
        .map(setting -> !setting.value().trim().equalsIgnoreCase("false"));
  }

  private static RuntimeMode runtimeMode(Deployment deployment) {
    String text =
        deployment
            .effective("execution.runtime-mode")
            .map(setting -> setting.value().trim().toUpperCase(Locale.ROOT))
            .orElse("");
    for (RuntimeMode mode : RuntimeMode.values()) {
      if (mode.name().equals(text)) {
        return mode;
      }
    }
    return RuntimeMode.STREAMING;
  }

  /** Every layer's word on the default parallelism, strongest first. */
  static List<Decision> layers(EnvironmentDefaults defaults) {
    List<Decision> layers = new ArrayList<>();
    Optional<Assignment> current = Optional.of(defaults.parallelism());
    while (current.isPresent()) {
      Assignment assignment = current.get();
      layers.add(
          new Decision(
              assignment.layer(),
              quantity(assignment.amount()),
              assignment.code(),
              assignment.location()));
      current =
          assignment
              .replaced()
              .filter(Gated.Always.class::isInstance)
              .map(gated -> ((Gated.Always<Assignment>) gated).value());
    }
    return layers;
  }

  private static Quantity quantity(Amount amount) {
    if (amount instanceof Amount.Known known) {
      return Quantity.exact(known.value());
    }
    if (amount instanceof Amount.Assumed assumed) {
      return Quantity.byDefault(assumed.value(), assumed.expression(), assumed.input());
    }
    return Quantity.unknown(((Amount.Unknown) amount).reason());
  }
}
