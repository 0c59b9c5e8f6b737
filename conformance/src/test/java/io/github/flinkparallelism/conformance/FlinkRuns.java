package io.github.flinkparallelism.conformance;

import io.github.flinkparallelism.verify.flink.FlinkOracle;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Flink's word on cases, in their order. */
final class FlinkRuns {
  private FlinkRuns() {}

  /** Asks for the plans of {@code cases} and keeps what is said in {@code folder}. */
  static Map<ConformanceCase, FlinkRun> of(List<ConformanceCase> cases, Path folder)
      throws IOException, InterruptedException {
    FlinkOracle oracle = new FlinkOracle(FlinkClassPath.flink(), folder);
    List<FlinkRun> runs = oracle.run(cases.stream().map(ConformanceCase::program).toList());
    Map<ConformanceCase, FlinkRun> result = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      result.put(cases.get(i), runs.get(i));
    }
    return result;
  }
}
