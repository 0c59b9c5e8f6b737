package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that many branches leave unknown. */
class AlikeSidesTest {
  @TempDir Path folder;

  /** A factory with a case per connector, of which source has none. */
  @Test
  void callsOnThemAreMadeOnce() {
    StringBuilder cases = new StringBuilder("Connector made;\n");
    for (int i = 0; i < 12; i++) {
      cases.append(i == 0 ? "if" : "else if");
      cases.append(
          " (args[0].equals(\"" + i + "\")) made = Library.connector" + i + "(args[1]);\n");
    }
    cases.append("else throw new IllegalArgumentException(args[0]);\n");
    AnalysisResult result =
        JobTest.in(folder)
            .main(
                cases
                    + """
                    made.stream(env).map(x -> x).setParallelism(2).print().setParallelism(3);
                    """)
            .run();

    assertThat(result.jobs().get(0).executions().get(0).operators()).hasSize(1);
  }
}
