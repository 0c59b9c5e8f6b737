package io.github.flinkparallelism.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Plans a program in one line: {@code Planned.on("1.20", 4, env -> ...).is("...")}. */
public final class Planned {
  private final PlannedJob job;

  private Planned(PlannedJob job) {
    this.job = job;
  }

  public static Planned on(String version, int parallelism, Consumer<PipelineBuilder> program) {
    return with(version, deployment(), parallelism, program);
  }

  public static Planned with(
      String version, Deployment deployment, int parallelism, Consumer<PipelineBuilder> program) {
    PipelineBuilder env = PipelineBuilder.env(parallelism);
    program.accept(env);
    return of(version, deployment, env);
  }

  public static Planned of(String version, Deployment deployment, PipelineBuilder env) {
    FlinkVersion flink = FlinkVersion.parse(version).orElseThrow();
    return new Planned(Planner.plan("Job", env.build(), flink, deployment));
  }

  /** A deployment with these settings: key, value, key, value. */
  public static Deployment deployment(String... settings) {
    return deployment(Optional.empty(), settings);
  }

  public static Deployment deployment(Optional<Integer> taskManagers, String... settings) {
    List<Setting> list = new ArrayList<>();
    for (int index = 0; index < settings.length; index += 2) {
      String code = settings[index] + ": " + settings[index + 1];
      list.add(
          new Setting(settings[index], settings[index + 1], Layer.FILE, code, Optional.empty()));
    }
    return new Deployment(
        Optional.empty(),
        list,
        taskManagers.map(count -> new TaskManagers(count, "conf/workers", Optional.empty())),
        List.of(),
        List.of());
  }

  public PlannedJob job() {
    return job;
  }

  public Execution execution() {
    return job.executions().get(0);
  }

  public Operator operator(String name) {
    return execution().operators().stream()
        .filter(operator -> operator.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + PlanText.of(execution())));
  }

  public String slots() {
    return PlanText.text(execution().slots().required());
  }

  public String vertices() {
    return PlanText.of(execution()).replaceAll(".* // vertices: (.*) // .*", "$1");
  }

  public void is(String expected) {
    assertThat(PlanText.of(execution())).isEqualTo(expected);
  }
}
