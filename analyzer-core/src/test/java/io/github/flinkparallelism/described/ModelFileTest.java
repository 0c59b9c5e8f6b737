package io.github.flinkparallelism.described;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.flinkparallelism.pipeline.Partitioner;
import io.github.flinkparallelism.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.ObjectMapper;

/** The model file and its schema: what is understood, and what is said about what is not. */
class ModelFileTest {
  private static final String FILE = "parallelism-models.yaml";
  private static final String METHOD = "{class: a.B, method: m, %s}";

  @Test
  void everyKeyIsUnderstood() {
    ModelFile.Content content =
        ModelFile.read(
            FILE,
            """
            models:
              - class: com.acme.Streams
                method: enrich
                parameters: 3
                input: argument 1
                environment: argument 2
                returns: argument 1
                operators:
                  - name: "Sink: out"
                    kind: sink
                    parallelism: forced 1
                    maxParallelism: argument 3
                    partitioning: global
                    slotSharingGroup: heavy
                    chaining: NEVER
            """);

    assertThat(content.problems()).isEmpty();
    DescribedMethod method =
        content.descriptions().method("com.acme.Streams", "enrich", 3).orElseThrow();
    assertThat(method.returns()).isEqualTo(Place.argument(1));
    DescribedOperator operator = method.operators().get(0);
    assertThat(operator.name()).isEqualTo("out");
    assertThat(operator.partitioning()).contains(Partitioner.GLOBAL);
    assertThat(operator.parallelism())
        .isEqualTo(
            new DescribedNumber.Fixed(
                1, true, "parallelism: forced 1", new Location(FILE, 11, 22)));
    assertThat(operator.maxParallelism()).contains(new DescribedNumber.OfArgument(3));
    assertThat(content.descriptions().method("com.acme.Streams", "enrich", 2)).isEmpty();
  }

  /** What only a reader of the whole file notices is not for the schema. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {class: a.B, metod: m}                                | "metod" is no key of a model; did you mean method?
          {class: a.B, method: m, whatever: 1}                  | "whatever" is no key of a model; its keys are class, environment,
          {class: a.B}                                          | a model has no method; add it
          {method: m}                                           | a model has no class; add it
          {class: B, method: m}                                 | class: "B" is not understood; write the qualified name
          {class: a.B, method: 'm()'}                           | method: "m()" is not understood
          {class: a.B, method: [m]}                             | method of a model has no value that is a text
          {class: a.B, method: }                                | method of a model has no value that is a text
          {class: a.B, method: m, parameters: -1}               | parameters: "-1" is not understood; write a number from 0 to 255
          {class: a.B, method: m, parameters: '2'}              | parameters: "2" is not understood
          {class: a.B, method: m, input: 1}                     | input: "1" is not understood; write argument N
          {class: a.B, method: m, environment: argument 0}      | environment: "argument 0" is not understood
          {class: a.B, method: m, environment: argument 256}    | environment: "argument 256" is not understood
          {class: a.B, method: m, returns: table}               | returns: "table" is not understood
          {class: a.B, method: m, operators: {name: x}}         | operators is no list
          {class: a.B, method: m, operators: [x]}               | an operator is not a mapping
          {class: a.B, source: maybe}                           | source: "maybe" is not understood; write parallel or non-parallel
          {class: a.B, source: parallel, method: m}             | "method" is no key of a model
          """)
  void mistakesInModels(String model, String message) {
    assertMistake(model, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {kind: sink, parallelism: 1}                                   | an operator has no name; add it
          {name: x, parallelism: 1}                                      | an operator has no kind; add it
          {name: x, kind: sink}                                          | an operator has no parallelism; add it
          {name: x, kind: sink, paralelism: 1, parallelism: 1}           | "paralelism" is no key of an operator; did you mean parallelism?
          {name: x, kind: map, parallelism: 1}                           | kind: "map" is not understood; write source, operator or sink
          {name: x, kind: sink, parallelism: 0}                          | parallelism: "0" is not understood
          {name: x, kind: sink, parallelism: 32769}                      | parallelism: "32769" is not understood
          {name: x, kind: sink, parallelism: '4'}                        | parallelism: "4" is not understood
          {name: x, kind: sink, parallelism: forced 2}                   | parallelism: "forced 2" is not understood
          {name: x, kind: sink, parallelism: 1, maxParallelism: input}   | maxParallelism: "input" is not understood
          {name: x, kind: sink, parallelism: 1, partitioning: keyed}     | partitioning: "keyed" is not understood; write forward, hash,
          {name: x, kind: sink, parallelism: 1, chaining: never}         | chaining: "never" is not understood; write ALWAYS, HEAD or NEVER
          {name: x, kind: sink, parallelism: 1, bounded: true}           | only a source is bounded or not; remove it
          {name: x, kind: source, parallelism: 1, bounded: maybe}        | bounded: "maybe" is not understood; write true or false
          {name: x, kind: source, parallelism: 1, partitioning: hash}    | a source reads nothing; remove partitioning
          {name: x, kind: source, parallelism: input}                    | a source has no input; write parallelism: environment
          """)
  void mistakesInOperators(String operator, String message) {
    assertMistake(METHOD.formatted("operators: [" + operator + "]"), message);
  }

  /** The parser and the schema refuse it; a sound entry beside it counts. */
  private static void assertMistake(String model, String message) {
    String text = "models:\n  - {class: a.Good, method: m}\n  - " + model + "\n";

    ModelFile.Content content = ModelFile.read(FILE, text);

    assertThat(content.problems()).hasSize(1);
    assertThat(content.problems().get(0).message()).startsWith(message);
    assertThat(content.problems().get(0).location().line()).isEqualTo(3);
    assertThat(content.descriptions().classes()).containsExactly("a.Good");
    assertThat(schemaErrors(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{class: a.B, method: m}",
        "{class: a.B, method: <init>, parameters: 0}",
        "{class: a.B$C, method: m, returns: stream, environment: created}",
        "{class: a.B, method: m, input: argument 2, environment: argument 255, operators: []}",
        "{class: a.B, source: parallel}",
        "{class: a.B, method: m, operators: [{name: x, kind: source, parallelism: 32768,"
            + " bounded: true}, {name: y, kind: sink, parallelism: input, chaining: HEAD}]}"
      })
  void parserAndSchemaAcceptTheSame(String model) {
    String text = "models:\n  - " + model + "\n";

    ModelFile.Content content = ModelFile.read(FILE, text);

    assertThat(content.problems()).isEmpty();
    assertThat(content.descriptions().classes()).hasSize(1);
    assertThat(schemaErrors(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          models: []\\nmodel: []                                | 2 | "model" is no key of the file; did you mean models?
          - class: a.B                                          | 1 | the file is not a mapping
          {}                                                    | 1 | the file has no models; add it
          models: [{class: a.B, method: m}, {class: a.B, method: m}] | 1 | a.B#m is described twice (first in line 1)
          models: [{class: a.B, class: a.C, method: m}]         | 1 | "class" stands twice in a model
          models: &a [*a]                                       | 1 | holds an alias here and is not read
          models:\\n  - class: "a.B                             | 2 | is not valid YAML and is not read
          models: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]    | 1 | is nested more than 20 levels deep
          !!java.net.URL [x]                                    | 1 | the file is not a mapping
          models: !!binary abc                                  | 1 | models is no list
          models: {}                                            | 1 | models is no list
          models:                                               | 1 | models is no list
          models:\\n@- x                                      | 2 | is not valid YAML and is not read
          models: []\\n---\\nmodels: []                         | 2 | is not valid YAML and is not read
          models: [{class: a.B, source: parallel}, {class: a.B, source: parallel}] | 1 | source a.B is described twice
          models: [{class: a.B, method: m, operators: [{name: s, kind: sink, parallelism: 1}, {name: o, kind: operator, parallelism: 1}]}] | 1 | no operator reads a sink; put it last
          models: [{class: a.B, method: m, operators: [{name: o, kind: operator, parallelism: 1}, {name: s, kind: source, parallelism: 1}]}] | 1 | a source reads no operator; put it first
          """)
  void mistakesInTheFile(String text, int line, String message) {
    ModelFile.Content content = ModelFile.read(FILE, text.replace("\\n", "\n").replace('@', '\t'));

    assertThat(content.problems()).hasSize(1);
    assertThat(content.problems().get(0).message()).startsWith(message);
    assertThat(content.problems().get(0).location().line()).isBetween(line, line + 1);
  }

  @Test
  void aHugeFileIsNotRead() {
    String text = "models: []\n" + "#".repeat(2 * 1024 * 1024);

    assertThat(ModelFile.read(FILE, text).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).startsWith("is longer than 1048576"));
  }

  @Test
  void theExampleOfTheDocumentationIsValid() throws IOException {
    String page = Files.readString(Path.of("../docs/models.md"));
    int start = page.indexOf("```yaml") + "```yaml".length();
    String example = page.substring(start, page.indexOf("```", start));

    ModelFile.Content content = ModelFile.read(FILE, example);

    assertThat(content.problems()).isEmpty();
    assertThat(content.descriptions().methods()).isNotEmpty();
    assertThat(schemaErrors(example)).isEmpty();
  }

  private static List<String> schemaErrors(String yaml) {
    Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = new ObjectMapper().writeValueAsString(tree);
    return schema().validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Schema schema() {
    String resource = "/io/github/flinkparallelism/described/parallelism-models.schema.json";
    InputStream stream =
        Optional.ofNullable(ModelFileTest.class.getResourceAsStream(resource)).orElseThrow();
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
  }
}
