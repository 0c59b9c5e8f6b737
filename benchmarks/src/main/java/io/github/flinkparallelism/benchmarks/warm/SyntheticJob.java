package io.github.flinkparallelism.benchmarks.warm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Jobs of any size, written as source. */
final class SyntheticJob {
  private static final int OPERATORS_PER_METHOD = 4;

  private SyntheticJob() {}

  /** A job of about {@code operators} operators, four in each of the methods that main calls. */
  static Path chain(Path folder, int operators) throws IOException {
    int methods = operators / OPERATORS_PER_METHOD;
    StringBuilder source = new StringBuilder(header("Chain" + operators));
    source.append("    DataStream<Long> stream = env.fromSequence(0, 9);\n");
    for (int i = 0; i < methods; i++) {
      source.append("    stream = step").append(i).append("(stream, ").append(i % 7 + 1);
      source.append(");\n");
    }
    source.append("    stream.print();\n    env.execute();\n  }\n");
    for (int i = 0; i < methods; i++) {
      source.append(step(i));
    }
    return write(folder, "Chain" + operators, source + "}\n");
  }

  private static String step(int number) {
    return """
          static DataStream<Long> step%d(DataStream<Long> in, int width) {
            int doubled = width * 2;
            return in.map(x -> x + 1).setParallelism(width)
                .filter(x -> x > %d).name("filter-%d")
                .keyBy(x -> x %% 10).reduce((a, b) -> a + b).setParallelism(doubled)
                .rebalance().map(x -> x);
          }
        """
        .formatted(number, number, number);
  }

  /** A job with {@code branches} tests of different arguments, each of which adds an operator. */
  static Path branches(Path folder, int branches) throws IOException {
    StringBuilder source = new StringBuilder(header("Branches" + branches));
    source.append("    ParameterTool params = ParameterTool.fromArgs(args);\n");
    source.append("    DataStream<Long> stream = env.fromSequence(0, 9);\n");
    for (int i = 0; i < branches; i++) {
      source.append("    if (params.has(\"with").append(i).append("\")) {\n");
      source.append("      env.setParallelism(").append(i + 1).append(");\n");
      source.append("      stream = stream.map(x -> x).name(\"map-").append(i).append("\");\n");
      source.append("    }\n");
    }
    source.append("    stream.print();\n    env.execute();\n  }\n}\n");
    return write(folder, "Branches" + branches, source.toString());
  }

  private static String header(String name) {
    return """
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.datastream.DataStream;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

        public class %s {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        """
        .formatted(name);
  }

  private static Path write(Path folder, String name, String source) throws IOException {
    Path project = folder.resolve(name);
    Path file = project.resolve("src/main/java").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    return project;
  }
}
