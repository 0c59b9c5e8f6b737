package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typesafe Config: HOCON files of the project, read by classes with typed getters. */
class HoconTest {
  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder)
        .source(
            "package org.acme; import com.typesafe.config.*; import java.io.File; import"
                + " java.util.*; import org.apache.flink.api.java.utils.ParameterTool; import"
                + " org.apache.flink.streaming.api.environment.*;\n"
                + "public class Job { public static void main(String[] args) throws Exception {"
                + " StreamExecutionEnvironment env ="
                + " StreamExecutionEnvironment.getExecutionEnvironment();\n"
                + statements
                + "env.execute();\n}}\n");
  }

  /** A base class reads what all jobs have in common, the job's class what it needs beside. */
  @Test
  void aConfigurationClassWithTypedGetters() {
    job("""
        Config file = ConfigFactory.load("telemetry.conf").withFallback(ConfigFactory.systemEnvironment());
        TelemetryConfig config = new TelemetryConfig(file);
        env.setParallelism(config.parallelism);
        env.fromSequence(0, 9).setParallelism(config.kafkaConsumerParallelism) // expect: parallelism=4 origin=telemetry.conf:4
            .map(x -> x).setParallelism(config.getDownstreamParallelism()) // expect: parallelism=8 origin=telemetry.conf:7
            .filter(x -> true).name(config.topic) // expect: parallelism=2 origin=base.conf:1 name=dev.telemetry.raw layer=environment
            .print().setParallelism(config.sinkParallelism); // expect: parallelism=3
        """)
        .source(
            """
            package org.acme; import com.typesafe.config.Config;
            public class BaseConfig {
              protected final Config config;
              final int kafkaConsumerParallelism;
              final int parallelism;
              BaseConfig(Config config) {
                this.config = config;
                this.kafkaConsumerParallelism = config.getInt("task.consumer.parallelism");
                this.parallelism = config.getConfig("task").getInt("parallelism");
              }
            }
            """)
        .source(
            """
            package org.acme; import com.typesafe.config.Config;
            public class TelemetryConfig extends BaseConfig {
              private final int downstreamOperatorsParallelism;
              final String topic;
              final int sinkParallelism;
              TelemetryConfig(Config config) {
                super(config);
                downstreamOperatorsParallelism = config.getInt("task.downstream.parallelism");
                topic = config.getString("kafka.input.topic");
                sinkParallelism = config.hasPath("task.sink.parallelism") ? config.getInt("task.sink.parallelism") : 3;
              }
              public int getDownstreamParallelism() { return downstreamOperatorsParallelism; }
            }
            """)
        .file(
            "src/main/resources/telemetry.conf",
            """
            include "base.conf"
            kafka { input.topic = ${job.env}".telemetry.raw" }
            task {
              consumer.parallelism = 4
              checkpointing.interval = 60000
              downstream {
                parallelism = "8"
              }
            }
            job.env = dev
            """)
        .file("src/main/resources/base.conf", "task.parallelism = 2\njob.env = none\n")
        .check();
  }

  @Test
  void substitutionsFromTheEnvironmentAreInputs() {
    job("""
        Config config = ConfigFactory.load();
        env.fromSequence(0, 9).setParallelism(config.getInt("source.parallelism")) // expect: parallelism=4? input=$SOURCE_PARALLELISM origin=application.conf:1
            .map(x -> x).setParallelism(config.getInt("map.parallelism")) // expect: parallelism=4? input=$SOURCE_PARALLELISM
            .filter(x -> true).setParallelism(config.getInt("filter.parallelism")) // expect: parallelism=unknown input=$FILTER // finding: ParallelismNotDetermined
            .print().setParallelism(config.getInt("sink.parallelism")); // expect: parallelism=9 origin=reference.conf:1
        """)
        .file(
            "src/main/resources/application.conf",
            """
            source.parallelism = 4
            source.parallelism = ${?SOURCE_PARALLELISM}
            map.parallelism = ${source.parallelism}
            filter.parallelism = ${FILTER}
            """)
        .file("src/main/resources/reference.conf", "sink.parallelism = 9\n")
        .check();
  }

  @Test
  void pinnedVariablesAreResolved() {
    job("""
        Config config = ConfigFactory.load();
        env.fromSequence(0, 9).setParallelism(config.getInt("source.parallelism")) // expect: parallelism=7
            .print().setParallelism(config.getInt("sink.parallelism")); // expect: parallelism=1
        """)
        .file(
            "src/main/resources/application.conf",
            """
            source.parallelism = ${PAR}
            sink.parallelism = 1
            sink.parallelism = ${?SINK}
            """)
        .variable("PAR", "7")
        .variable("SINK", "1")
        .check();
  }

  @Test
  void aFileThatAnArgumentMayName() {
    job("""
        Optional<String> path = Optional.ofNullable(ParameterTool.fromArgs(args).get("config.file.path"));
        Config config = path.map(p -> ConfigFactory.parseFile(new File(p)).resolve()).orElse(ConfigFactory.load("job.conf"));
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("p")); // expect: parallelism=5? input=--config.file.path
        """)
        .file("src/main/resources/job.conf", "p = 5\n")
        .check();
  }

  @Test
  void aFileThatAnArgumentNames() {
    job("""
        Optional<String> path = Optional.ofNullable(ParameterTool.fromArgs(args).get("config.file.path"));
        Config config = path.map(p -> ConfigFactory.parseFile(new File(p)).resolve()).orElse(ConfigFactory.load("job.conf"));
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("p")); // expect: parallelism=6 origin=other.conf:1
        """)
        .args("--config.file.path", "deploy/other.conf")
        .file("src/main/resources/job.conf", "p = 5\n")
        .file("deploy/other.conf", "p = 6\n")
        .check();
  }

  @Test
  void listsObjectsAndTextsInTheProgram() {
    job("""
        Config config = ConfigFactory.parseString("numbers = [2, 3], names = [a, b], routes = [{name: x, p: 5}, {name: y, p: 6}]");
        for (Config route : config.getConfigList("routes")) {
          env.fromSequence(0, 9).name(route.getString("name")).setParallelism(route.getInt("p")).print(); // expect: parallelism=5 name="Source: x" | parallelism=1 | parallelism=6 name="Source: y" | parallelism=1
        }
        env.fromSequence(0, 9).setParallelism(config.getIntList("numbers").get(1)) // expect: parallelism=3
            .print().setParallelism(config.getStringList("names").size()); // expect: parallelism=2
        """)
        .check();
  }

  @Test
  void aKeyThatIsMissing() {
    job("""
        Config config = ConfigFactory.load("job");
        int p;
        try { p = config.getInt("caught"); } catch (ConfigException e) { p = 6; }
        env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=6
            .print().setParallelism(config.getInt("p")); // expect: parallelism=unknown reason="the configuration has no p (Job.java:7)" // finding: ParallelismNotDetermined
        """)
        .file("src/main/resources/job.conf", "q = 5\n")
        .check();
  }

  @Test
  void aFileThatIsMissing() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9).setParallelism(config.hasPath("p") ? config.getInt("p") : 2) // expect: parallelism=unknown // finding: ParallelismNotDetermined
            .print().setParallelism(config.getInt("p")); // expect: parallelism=unknown reason="the file job.conf is not in the project (Job.java:5)" // finding: ParallelismNotDetermined
        """)
        .check();
  }

  @Test
  void aMalformedFile() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("src/main/resources/job.conf", "q = 5\np = [1, {\n")
        .problem("job.conf:3", "is not valid HOCON")
        .check();
  }

  @Test
  void substitutionsInACircle() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("a")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("src/main/resources/job.conf", "a = ${b}\nb = ${a}\n")
        .problem("Job.java:3", "the configuration cannot be resolved")
        .check();
  }

  @Test
  void includesInACircle() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("a")); // expect: parallelism=2 origin=other.conf:2
        """)
        .file("src/main/resources/job.conf", "include \"other.conf\"\n")
        .file("src/main/resources/other.conf", "include \"job.conf\"\na = 2\n")
        .problem("job.conf:1", "is included in a circle")
        .check();
  }

  @Test
  void aBombOfSubstitutions() {
    StringBuilder bomb = new StringBuilder("a0 = xxxxxxxxxx\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d = ${a%d}${a%d}\n".formatted(i, i - 1, i - 1));
    }
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("src/main/resources/job.conf", bomb + "p = 2\n")
        .problem(
            "Job.java:3",
            "the configuration cannot be resolved: its substitutions stand for too much text")
        .check();
  }

  @Test
  void aFileThatIsNestedTooDeeply() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9) // expect: parallelism=1
            .print().setParallelism(config.getInt("p")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
        """)
        .file("src/main/resources/job.conf", "p = 2\na = " + "[".repeat(100_000))
        .problem("job.conf:2", "is not valid HOCON")
        .check();
  }

  /** Nothing of the machine that analyses is read. */
  @Test
  void includesOfFilesAndConnections() {
    job("""
        Config config = ConfigFactory.load("job");
        env.fromSequence(0, 9).setParallelism(config.hasPath("root") ? 2 : 3) // expect: parallelism=3
            .print().setParallelism(config.getInt("p")); // expect: parallelism=4
        """)
        .file(
            "src/main/resources/job.conf",
            """
            include file("/etc/hostname")
            include url("http://localhost:1/x.conf")
            include classpath("part.conf")
            """)
        .file("src/main/resources/part.conf", "p = 4\n")
        .check();
  }

  @Test
  void enumsDurationsAndSizesAreConverted() {
    JobTest.in(folder)
        .file(
            "src/main/resources/application.conf",
            "tier = LARGE\ngap = 5s\nwait = 3 minutes\nbuffer = 6\n")
        .members(
            """
            enum Tier { SMALL(2), LARGE(8); final int size; Tier(int size) { this.size = size; } }
            public static void main(String[] args) throws Exception {
              StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
              com.typesafe.config.Config config = com.typesafe.config.ConfigFactory.load();
              env.fromSequence(0, 9).print().setParallelism(config.getEnum(Tier.class, "tier").size); // expect: parallelism=1 | parallelism=8
              env.fromSequence(0, 9).print().setParallelism((int) config.getDuration("gap").toSeconds()); // expect: parallelism=1 | parallelism=5 origin="application.conf:2"
              env.fromSequence(0, 9).print().setParallelism((int) config.getDuration("wait", java.util.concurrent.TimeUnit.MINUTES)); // expect: parallelism=1 | parallelism=3
              env.fromSequence(0, 9).print().setParallelism((int) config.getMemorySize("buffer").toBytes()); // expect: parallelism=1 | parallelism=6
              env.fromSequence(0, 9).print().setParallelism(config.getBytes("buffer").intValue()); // expect: parallelism=1 | parallelism=6
              env.execute();
            }
            """)
        .check();
  }
}
