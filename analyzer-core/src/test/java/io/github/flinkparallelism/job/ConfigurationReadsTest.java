package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.report.ReportOptions;
import io.github.flinkparallelism.report.sarif.SarifReport;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of the program, read from configurations that arguments and files fill. */
class ConfigurationReadsTest {
  private static final String OPTIONS =
      """
      package org.acme;
      import org.apache.flink.configuration.ConfigOption;
      import org.apache.flink.configuration.ConfigOptions;
      import org.apache.flink.configuration.ReadableConfig;
      public class JobOptions {
        public static final ConfigOption<Integer> SOURCES =
            ConfigOptions.key("job.sources").intType().defaultValue(4).withDescription("of the sources");
        public static final ConfigOption<Integer> SINKS =
            ConfigOptions.key("job.sinks").intType().noDefaultValue().withFallbackKeys("job.outputs");
        public static final ConfigOption<Integer> OLD = ConfigOptions.key("job.old").defaultValue(7);
        private JobOptions() {}
      }
      """;

  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder).source(OPTIONS).main(statements);
  }

  @Test
  void defaultsOfOptions() {
    job("""
        Configuration conf = new Configuration();
        int sinks = conf.getOptional(JobOptions.SINKS).orElse(env.getParallelism() * 3);
        env.fromSequence(0, 9).setParallelism(conf.get(JobOptions.SOURCES)) // expect: parallelism=4
            .map(x -> x).setParallelism(conf.getInteger(JobOptions.OLD)) // expect: parallelism=7
            .filter(x -> true).setParallelism(conf.get(JobOptions.OLD, 5)) // expect: parallelism=5
            .print().setParallelism(sinks); // expect: parallelism=3
        """)
        .check();
  }

  @Test
  void valuesThatTheProgramSets() {
    job("""
        Configuration conf = Configuration.fromMap(Map.of("job.old", "8"));
        conf.set(JobOptions.SOURCES, 2);
        conf.setString("job.outputs", "6");
        env.fromSequence(0, 9).setParallelism(conf.get(JobOptions.SOURCES)) // expect: parallelism=2
            .map(x -> x).setParallelism(conf.contains(JobOptions.OLD) ? conf.getInteger(JobOptions.OLD) : 1) // expect: parallelism=8
            .print().setParallelism(conf.getOptional(JobOptions.SINKS).orElse(1)); // expect: parallelism=6
        """)
        .check();
  }

  /** What may be given as an argument holds only by default. */
  @Test
  void aConfigurationOfUnknownArguments() {
    job("""
        Configuration conf = ParameterTool.fromArgs(args).getConfiguration();
        conf.setString("job.name", "x");
        env.fromSequence(0, 9).setParallelism(conf.get(JobOptions.SOURCES)) // expect: parallelism=4? input=--job.sources
            .map(x -> x).setParallelism(conf.getInteger("job.maps", 3)) // expect: parallelism=3? input=--job.maps
            .filter(x -> true).setParallelism(conf.get(JobOptions.SINKS)) // expect: parallelism=unknown input=--job.sinks // finding: ParallelismNotDetermined
            .print().setParallelism(conf.getOptional(JobOptions.SINKS).orElse(2)); // expect: parallelism=2? input=--job.sinks
        """)
        .check();
  }

  @Test
  void aConfigurationOfKnownArguments() {
    job("""
        Configuration conf = ParameterTool.fromArgs(args).getConfiguration();
        env.fromSequence(0, 9).setParallelism(conf.get(JobOptions.SOURCES)) // expect: parallelism=9
            .print().setParallelism(conf.getInteger("job.maps", 3)); // expect: parallelism=3
        """)
        .args("--job.sources", "9")
        .check();
  }

  @Test
  void filesOfTheDeploymentAndUnknownContents() {
    job("""
        Configuration conf = org.apache.flink.configuration.GlobalConfiguration.loadConfiguration();
        Configuration other = new Configuration();
        other.addAll(org.lib.Remote.conf());
        env.fromSequence(0, 9).setParallelism(conf.get(JobOptions.SOURCES)) // expect: parallelism=4? input=job.sources
            .print().setParallelism(other.get(JobOptions.SOURCES)); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .check();
  }

  /** Code scanning services show the line of the file beside the line of the call. */
  @Test
  void theSarifReportNamesTheEntryThatANumberIsReadFrom() {
    AnalysisResult result =
        JobTest.in(folder)
            .file("src/main/resources/job.properties", "# sizes\nsink = 40000\n")
            .main(
                """
                Properties settings = new Properties();
                settings.load(Job.class.getResourceAsStream("/job.properties"));
                env.fromSequence(0, 9).print().setParallelism(Integer.parseInt(settings.getProperty("sink")));
                """)
            .run();

    assertThat(result.findings()).isNotEmpty();
    String sarif = new SarifReport().render(result, ReportOptions.DEFAULT);
    String related = sarif.substring(sarif.indexOf("\"relatedLocations\""));
    assertThat(related)
        .contains("\"text\": \"The number is read from sink = 40000\"")
        .contains("\"uri\": \"src/main/resources/job.properties\"")
        .contains("\"startLine\": 2");
  }

  private static final String PAIRS =
      """
      import org.apache.flink.api.java.utils.MultipleParameterTool;
      import org.apache.flink.table.factories.FactoryUtil;
      public class Job {
        static Map<String, String> pairs(MultipleParameterTool params, String key) {
          if (!params.has(key)) {
            return null;
          }
          Map<String, String> map = new HashMap<>();
          map.put("fixed", "7");
          for (String param : params.getMultiParameter(key)) {
            String[] kv = param.split("=", 2);
            if (kv.length != 2) {
              return null;
            }
            map.put(kv[0].trim(), kv[1].trim());
          }
          map.put("fixed", "9");
          return map;
        }
        public static void main(String[] args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          Configuration sink = Configuration.fromMap(pairs(MultipleParameterTool.fromArgs(args), "sink-conf"));
          env.fromSequence(0, 9).setParallelism(sink.getInteger("fixed", 3)) // expect: parallelism=9
              .filter(x -> true).setParallelism(sink.getInteger("required", null)) // expect: parallelism=unknown input="--sink-conf required" // finding: ParallelismNotDetermined
              .print().setParallelism(sink.getInteger(FactoryUtil.SINK_PARALLELISM, 5)); // expect: parallelism=5? input="--sink-conf sink.parallelism"
          env.execute();
        }
      }
      """;

  /** The keys of the map are parts of arguments: each of its entries may be one of them. */
  @Test
  void aMapThatIsFilledFromArguments() {
    JobTest.in(folder).source(PAIRS).check();
  }

  @Test
  void anEntryThatAnArgumentMayReplaceIsItsDefault() {
    job("""
        Map<String, String> copy = new HashMap<>();
        copy.put("old", "6");
        copy.putAll(ParameterTool.fromArgs(args).toMap());
        copy.put("last", "4");
        env.fromSequence(0, 9).setParallelism(Integer.parseInt(copy.get("old"))) // expect: parallelism=6? input="--old"
            .map(x -> x).setParallelism(Integer.parseInt(copy.get("last"))) // expect: parallelism=4
            .print().setParallelism(Integer.parseInt(copy.getOrDefault("new", "3"))); // expect: parallelism=3? input="--new"
        """)
        .check();
  }

  /** Whatever it puts, nobody can name it. */
  @Test
  void anEntryThatAnythingMayReplaceIsNotKnown() {
    job("""
        Map<String, String> map = new HashMap<>();
        map.put("old", "6");
        map.put(org.lib.Remote.key(), "8");
        env.fromSequence(0, 9).setParallelism(Integer.parseInt(map.get("old"))) // expect: parallelism=unknown // finding: ParallelismNotDetermined
            .print().setParallelism(Integer.parseInt(map.getOrDefault("new", "3"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .check();
  }

  @Test
  void aDefaultThatDependsOnAnotherConditionIsOneOnEachSide() {
    job("""
        Configuration conf = ParameterTool.fromArgs(args).getConfiguration();
        int least = org.lib.Remote.isLarge() ? 4 : 2;
        env.fromSequence(0, 9).setParallelism(conf.getInteger("job.maps", least)) // expect: parallelism=2..4 // finding: ParallelismNotDetermined
            .print().setParallelism(2); // expect: parallelism=2
        """)
        .check();
  }

  /** The program may have put what is no argument. */
  @Test
  void aMapOfArgumentsThatIsChangedInUnknownWays() {
    job("""
        Map<String, String> map = ParameterTool.fromArgs(args).toMap();
        map.put("old", "6");
        map.computeIfAbsent(org.lib.Remote.key(), key -> "8");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(Integer.parseInt(map.getOrDefault("old", "3"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .check();
  }
}
