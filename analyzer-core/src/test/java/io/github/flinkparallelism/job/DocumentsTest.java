package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YAML and JSON files of the project, read by SnakeYAML, Jackson and Gson. */
class DocumentsTest {
  private static final String JOB =
      """
      package org.acme;
      import com.fasterxml.jackson.databind.*;
      import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
      import com.google.gson.*;
      import java.io.*;
      import java.nio.charset.StandardCharsets;
      import java.nio.file.*;
      import java.util.*;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      import org.yaml.snakeyaml.Yaml;
      import org.yaml.snakeyaml.constructor.Constructor;
      public class Job {
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          STATEMENTS
          env.execute();
        }
      }
      """;

  private static final String SETTINGS =
      """
      package org.acme;
      import com.fasterxml.jackson.annotation.JsonProperty;
      public class Settings {
        private int parallelism = 1;
        private Sink sink = new Sink();
        @JsonProperty("max-parallelism") private Integer maxParallelism;
        private Mode mode;
        public int getParallelism() { return parallelism; }
        public void setParallelism(int parallelism) { this.parallelism = parallelism; }
        public Sink getSink() { return sink; }
        public Mode getMode() { return mode; }
        public Integer getMaxParallelism() { return maxParallelism; }
        public enum Mode { SMALL, LARGE }
        public static class Sink {
          public int parallelism = 2;
          public String name = "sink";
        }
      }
      """;

  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder).source(JOB.replace("    STATEMENTS\n", statements)).source(SETTINGS);
  }

  @Test
  void yamlAsMaps() {
    job("""
        Map<String, Object> conf = new Yaml().load(Job.class.getResourceAsStream("/job.yaml"));
        Map<String, Object> sink = (Map<String, Object>) conf.get("sink");
        List<Integer> list = (List<Integer>) conf.get("stages");
        env.setParallelism((Integer) conf.getOrDefault("parallelism", 1));
        env.fromSequence(0, 9) // expect: parallelism=4 origin=job.yaml:1 layer=environment
            .map(x -> x).setParallelism(list.get(1)) // expect: parallelism=6 origin=job.yaml:6
            .filter(x -> true).setParallelism(sink.containsKey("filters") ? 9 : 3) // expect: parallelism=3
            .print().setParallelism(Integer.parseInt(sink.get("parallelism").toString())); // expect: parallelism=8 origin=job.yaml:3
        """)
        .file(
            "src/main/resources/job.yaml",
            """
            parallelism: 4
            sink:
              parallelism: "8"
            stages:
              - 5
              - 6
            """)
        .check();
  }

  @Test
  void yamlAsObjects() {
    job("""
        Settings settings;
        try (InputStream in = Files.newInputStream(Paths.get("conf", "job.yaml"))) {
          settings = new Yaml(new Constructor(Settings.class)).load(in);
        }
        Settings same = new Yaml().loadAs(new FileReader("conf/job.yaml"), Settings.class);
        env.fromSequence(0, 9).setParallelism(settings.getParallelism()) // expect: parallelism=4 origin=job.yaml:2
            .map(x -> x).setParallelism(settings.getMode() == Settings.Mode.LARGE ? 16 : 1) // expect: parallelism=16
            .filter(x -> true).name(same.getSink().name).setParallelism(same.getSink().parallelism) // expect: parallelism=2 name=out
            .print().setParallelism(same.getParallelism()); // expect: parallelism=4
        """)
        .file(
            "conf/job.yaml",
            """
            defaults: &defaults
              parallelism: 4
            <<: *defaults
            mode: LARGE
            sink: {name: out}
            """)
        .check();
  }

  @Test
  void jacksonObjectsAndTrees() {
    job("""
        ObjectMapper mapper = new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        Settings settings = mapper.readValue(new File("conf/job.json"), Settings.class);
        JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(Job.class.getClassLoader().getResource("job.yaml"));
        env.setMaxParallelism(settings.getMaxParallelism());
        env.fromSequence(0, 9).setParallelism(settings.getParallelism()) // expect: parallelism=4 origin=job.json:2 maxParallelism=64
            .map(x -> x).setParallelism(tree.path("stages").get(0).path("parallelism").asInt()) // expect: parallelism=7 origin=job.yaml:2
            .filter(x -> true).setParallelism(tree.at("/sink/parallelism").asInt(1)) // expect: parallelism=5 origin=job.yaml:3
            .print().setParallelism(settings.getSink().parallelism); // expect: parallelism=3 origin=job.json:4
        """)
        .file(
            "conf/job.json",
            """
            {
              "parallelism": 4,
              "max-parallelism": 64,
              "sink": {"parallelism": "3"}
            }
            """)
        .file(
            "src/main/resources/job.yaml",
            """
            stages:
              - parallelism: 7
            sink: {parallelism: 5}
            """)
        .check();
  }

  @Test
  void recordsAndGson() {
    job("""
        Stage stage = new ObjectMapper().readValue("{\\"name\\": \\"a\\", \\"parallelism\\": 6}", Stage.class);
        Settings settings = new Gson().fromJson(new InputStreamReader(Job.class.getResourceAsStream("/job.json"), StandardCharsets.UTF_8), Settings.class);
        JsonObject object = JsonParser.parseString(Files.readString(Path.of("conf/job.json"))).getAsJsonObject();
        env.fromSequence(0, 9).name(stage.name()).setParallelism(stage.parallelism()) // expect: parallelism=6 name="Source: a"
            .map(x -> x).setParallelism(settings.getParallelism()) // expect: parallelism=4 origin=job.json:1
            .print().setParallelism(object.getAsJsonObject("sink").get("parallelism").getAsInt()); // expect: parallelism=3 origin=job.json:1
        """)
        .source("package org.acme;\npublic record Stage(String name, int parallelism) {}\n")
        .file("src/main/resources/job.json", "{\"parallelism\": 4}\n")
        .file("conf/job.json", "{\"sink\": {\"parallelism\": 3}}\n")
        .check();
  }

  @Test
  void listsAndMapsOfObjects() {
    job("""
        Plan plan = new ObjectMapper(new YAMLFactory()).readValue(Job.class.getResourceAsStream("/plan.yaml"), Plan.class);
        for (Settings stage : plan.stages) {
          env.fromSequence(0, 9).setParallelism(stage.getParallelism()).print(); // expect: parallelism=3 origin=plan.yaml:2 | parallelism=1 | parallelism=5 origin=plan.yaml:3 | parallelism=1
        }
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(plan.byName.get("sink").getParallelism()); // expect: parallelism=6 origin=plan.yaml:5
        """)
        .source(
            "package org.acme;\nimport java.util.*;\npublic class Plan { public List<Settings>"
                + " stages; public Map<String, Settings> byName; }\n")
        .file(
            "src/main/resources/plan.yaml",
            """
            stages:
              - parallelism: 3
              - parallelism: 5
            byName:
              sink: {parallelism: 6}
            """)
        .check();
  }

  @Test
  void placeholdersAndFilesThatArgumentsName() {
    job("""
        String path = args.length > 0 ? args[0] : "conf/job.yaml";
        Settings settings = new ObjectMapper(new YAMLFactory()).readValue(new File(path), Settings.class);
        env.fromSequence(0, 9).setParallelism(settings.getSink().parallelism) // expect: parallelism=5?
            .print().setParallelism(settings.getParallelism()); // expect: parallelism=4? origin=job.yaml:1
        """)
        .file(
            "conf/job.yaml",
            """
            parallelism: ${PARALLELISM:4}
            sink:
              parallelism: 5
            """)
        .check();
  }

  @Test
  void aFileThatIsMissing() {
    job("""
        Settings settings = new ObjectMapper().readValue(new File("/etc/job.json"), Settings.class);
        Map<String, Integer> map = new Yaml().load(new FileInputStream("conf/missing.yaml"));
        env.fromSequence(0, 9).setParallelism(map.get("p")) // expect: parallelism=unknown reason="the file conf/missing.yaml is not in the project (Job.java:17)" // finding: ParallelismNotDetermined
            .print().setParallelism(settings.getParallelism()); // expect: parallelism=unknown reason="the file /etc/job.json is not in the project (Job.java:15)" // finding: ParallelismNotDetermined
        """)
        .check();
  }

  @Test
  void malformedFiles() {
    job("""
        Settings settings = new ObjectMapper().readValue(new File("conf/job.json"), Settings.class);
        Map<String, Integer> map = new Yaml().load(new FileInputStream("conf/job.yaml"));
        env.fromSequence(0, 9).setParallelism(map.get("p")) // expect: parallelism=unknown // finding: ParallelismNotDetermined
            .print().setParallelism(settings.getParallelism()); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("conf/job.json", "{\n  \"parallelism\": }\n")
        .file("conf/job.yaml", "p: 4\n q: [\n")
        .problem("job.json:2", "is not valid JSON")
        .problem("job.yaml:2", "is not valid YAML")
        .check();
  }

  @Test
  void bombsAndCircles() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1) + ", ";
      bomb.append("a%d: &a%d [%s*a%d]\n".formatted(i, i, alias.repeat(9), i - 1));
    }
    job("""
        Map<String, Integer> one = new Yaml().load(new FileInputStream("conf/bomb.yaml"));
        Map<String, Object> two = new Yaml().load(new FileInputStream("conf/circle.yaml"));
        Map<String, Object> three = new ObjectMapper().readValue(new File("conf/deep.json"), Map.class);
        env.fromSequence(0, 9).setParallelism((Integer) two.get("p")) // expect: parallelism=4
            .map(x -> x).setParallelism((Integer) three.get("p")) // expect: parallelism=unknown // finding: ParallelismNotDetermined
            .print().setParallelism(one.get("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("conf/bomb.yaml", bomb + "p: 4\n")
        .file("conf/circle.yaml", "a: &a [*a]\np: 4\n")
        .file("conf/deep.json", "[".repeat(100_000))
        .problem("bomb.yaml:1", "is not valid YAML")
        .problem("deep.json:1", "is not valid JSON")
        .check();
  }

  /** What the user hands in is an input by each of its keys. */
  @Test
  void aDocumentThatAnArgumentIsOrNames() {
    job("""
        ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
        JsonNode text = mapper.readTree(args[0]);
        JsonNode file = mapper.readTree(new File(args[1]));
        JsonNode sink = text.get("sink");
        Map<String, String> all = mapper.convertValue(text.path("job"), Map.class);
        Map<String, String> copy = new HashMap<>();
        copy.putAll(all);
        int least = sink == null ? 2 : sink.get("p").asInt();
        env.fromSequence(0, 9).setParallelism(Integer.parseInt(copy.getOrDefault("p", "4"))) // expect: parallelism=4? input="args[0] job.p"
            .map(x -> x).setParallelism(file.path("stage").path("p").asInt(5)) // expect: parallelism=5? input="args[1] stage.p"
            .filter(x -> true).setParallelism(least) // expect: parallelism=2? input="args[0] sink"
            .print().setParallelism(file.path("p").asInt()); // expect: parallelism=unknown input="args[1] p" // finding: ParallelismNotDetermined
        """)
        .check();
  }

  @Test
  void jacksonInThePackageThatFlinkMovesItTo() {
    JobTest.in(folder)
        .source(
            JOB.replace("com.fasterxml", "org.apache.flink.shaded.jackson2.com.fasterxml")
                .replace(
                    "    STATEMENTS\n",
                    """
                    JsonNode tree = new ObjectMapper(new YAMLFactory()).readTree(Job.class.getResource("/job.yaml"));
                    env.fromSequence(0, 9) // expect: parallelism=1
                        .print().setParallelism(parallelism(tree)); // expect: parallelism=7
                    """)
                .replace(
                    "public static void main",
                    """
                    static int parallelism(String name) { return 1; }
                    static int parallelism(JsonNode tree) { return tree.get("p").asInt(); }
                    public static void main"""))
        .file("src/main/resources/job.yaml", "p: 7\n")
        .check();
  }
}
