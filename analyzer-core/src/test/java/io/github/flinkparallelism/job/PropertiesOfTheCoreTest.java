package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.frontend.javaparser.JavaFrontend;
import io.github.flinkparallelism.ir.Expr;
import io.github.flinkparallelism.ir.Member;
import io.github.flinkparallelism.ir.Printer;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for every expression and every job. */
class PropertiesOfTheCoreTest {
  private static final Set<Layer> OF_THE_PROGRAM = Set.of(Layer.OPERATOR, Layer.ENVIRONMENT);
  private static Path folder = Path.of("");

  @BeforeContainer
  static void createTheProject() throws IOException {
    folder = Files.createTempDirectory("core-properties");
  }

  @AfterContainer
  static void deleteTheProject() throws IOException {
    Files.deleteIfExists(folder.resolve("Job.java"));
    Files.deleteIfExists(folder);
  }

  @Property(tries = 200)
  void whatIsPrintedParsesToTheSame(@ForAll("expressions") String text) {
    String printed = Printer.print(parse(text));

    if (!printed.endsWith("...")) {
      assertThat(Printer.print(parse(printed))).isEqualTo(printed);
    }
  }

  @Property(tries = 200)
  void printingKeepsTheMeaning(@ForAll("expressions") String text) {
    Expr expr = parse(text);
    String printed = Printer.print(expr);

    if (!printed.endsWith("...")) {
      assertThat(shape(parse(printed))).isEqualTo(shape(expr));
    }
  }

  @Property(tries = 200)
  void anyJobHasAResultAndAlwaysTheSame(@ForAll("jobs") List<String> statements) {
    AnalysisRequest request = AnalysisRequest.of(write(statements)).build();

    assertThat(Analysis.run(request)).isEqualTo(Analysis.run(request));
  }

  @Property(tries = 200)
  void theClientChangesNothingThatTheProgramDecides(
      @ForAll("jobs") List<String> statements, @ForAll @IntRange(min = 1, max = 64) int client) {
    Path project = write(statements);
    AnalysisResult without = Analysis.run(AnalysisRequest.of(project).build());
    AnalysisResult with =
        Analysis.run(AnalysisRequest.of(project).clientParallelism(Optional.of(client)).build());

    Map<List<Object>, Operator> others = byPlace(with);
    byPlace(without)
        .forEach(
            (place, operator) -> {
              if (OF_THE_PROGRAM.contains(operator.decision().layer())
                  && !asksForTheDefault(statements)) {
                assertThat(others.get(place).parallelism()).isEqualTo(operator.parallelism());
              }
            });
  }

  @Provide
  Arbitrary<String> expressions() {
    return expressions(3);
  }

  private static Arbitrary<String> expressions(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.of("a", "\"x\\n\"", "'c'", "'\\n'", "null", "this.a", "f(a, 2)", "T.class");
    Arbitrary<String> operator =
        Arbitraries.of("+", "-", "*", "%", "==", "<", "&&", "||", "<<", "&", "^", "|");
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> part = expressions(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(part, operator, part)
            .as((left, op, right) -> "(" + left + ") " + op + " (" + right + ")"),
        Combinators.combine(part, part, part)
            .as((test, then, other) -> "(" + test + ") ? (" + then + ") : (" + other + ")"),
        part.map(inner -> "-(" + inner + ")"),
        part.map(inner -> "(int) (" + inner + ")"),
        part.map(inner -> "(" + inner + ").g()"),
        part.map(inner -> "(" + inner + ")[0]"),
        part.map(inner -> "(" + inner + ") instanceof T"),
        part.map(inner -> "(b = (" + inner + "))"));
  }

  @Provide
  Arbitrary<List<String>> jobs() {
    return Arbitraries.of(
            "env.setParallelism(3);",
            "env.setParallelism(n);",
            "env.setParallelism(-1);",
            "n = env.getParallelism() + 1;",
            "n = Integer.parseInt(args[0]);",
            "if (args.length > 1) n = 7;",
            "if (args.length > 1) env.setParallelism(5); else n++;",
            "for (String arg : args) n += 2;",
            "for (int i = 0; i < 3; i++) n += i;",
            "s = s.map(x -> x);",
            "s = s.map(x -> x).setParallelism(n);",
            "s = s.filter(x -> x > 0).setParallelism(4).slotSharingGroup(\"g\");",
            "if (n > 3) s = s.union(env.fromSequence(0, 9));",
            "s = s.keyBy(x -> x).reduce((a, b) -> a);",
            "s = org.lib.Steps.apply(s);",
            "s.print();",
            "s.print().setParallelism(n);",
            "env.execute();",
            "if (args.length == 3) return;",
            "try { n = Integer.parseInt(\"x\"); } catch (NumberFormatException e) { n = 2; }")
        .list()
        .ofMaxSize(8);
  }

  /** Where the program computes with the environment's number, the client does have a say. */
  private static boolean asksForTheDefault(List<String> statements) {
    return statements.stream()
        .anyMatch(line -> line.contains("getParallelism") || line.contains("(-1)"));
  }

  private static Path write(List<String> statements) {
    String text =
        """
        import org.apache.flink.streaming.api.datastream.*;
        import org.apache.flink.streaming.api.environment.*;
        public class Job {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            int n = 2;
            DataStream<Long> s = env.fromSequence(0, 9);
        """
            + String.join("\n", statements)
            + "\ns.print();\nenv.execute();\n}\n}\n";
    try {
      Files.writeString(folder.resolve("Job.java"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  private static Map<List<Object>, Operator> byPlace(AnalysisResult result) {
    Map<List<Object>, Operator> operators = new HashMap<>();
    result.jobs().stream()
        .flatMap(job -> job.executions().stream())
        .forEach(
            execution ->
                execution
                    .operators()
                    .forEach(
                        each -> operators.put(List.of(execution.location(), each.id()), each)));
    return operators;
  }

  private static Expr parse(String expression) {
    SourceUnit unit =
        new JavaFrontend().parse("T.java", "class T { Object o = " + expression + "; }");
    assertThat(unit.problems()).as(expression).isEmpty();
    Member.FieldDecl field = (Member.FieldDecl) unit.types().get(0).members().get(0);
    return field.init().orElseThrow();
  }

  /** An expression without its places. */
  private static String shape(Expr expr) {
    return expr.toString().replaceAll("T\\.java:\\d+:\\d+", "");
  }
}
