package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties that a platform hands to the program: Spring's and those of a managed service. */
class ExternalPropertiesTest {
  private static final String SPRING =
      """
      package org.acme;
      import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.core.env.Environment;
      public class Job {
        @Value("${job.sources:4}") private int sources;
        @Value("${job.sinks:2}") private Integer sinks;
        @Value("${job.required}") private int required;
        @Autowired private Environment environment;
        private final JobProperties properties = new JobProperties();
        public static void main(String[] args) throws Exception {
          new Job().run();
        }
        void run() throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).setParallelism(sources) // expect: parallelism=4? input=${job.sources}
              .map(x -> x).setParallelism(sinks) // expect: parallelism=6? input=${job.sinks} origin=application.yml:2
              .map(x -> x).setParallelism(properties.maxThreads) // expect: parallelism=8? input=${job.maxThreads} origin=application.yml:3
              .map(x -> x).setParallelism(properties.getOther()) // expect: parallelism=3? input=${job.other}
              .filter(x -> true).setParallelism(environment.getProperty("job.filters", Integer.class, 5)) // expect: parallelism=5? input=${job.filters}
              .print().setParallelism(required); // expect: parallelism=unknown input=${job.required} // finding: ParallelismNotDetermined
          env.execute();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void springStatesDefaultsInCodeAndFiles() {
    JobTest.in(folder)
        .source(SPRING)
        .source(
            """
            package org.acme;
            import org.springframework.boot.context.properties.ConfigurationProperties;
            @ConfigurationProperties(prefix = "job")
            public class JobProperties {
              int maxThreads = 1;
              private int other = 3;
              public int getOther() { return other; }
            }
            """)
        .file("src/main/resources/application.yml", "job:\n  sinks: 6\n  max-threads: 8\n")
        .check();
  }

  @Test
  void aManagedServiceHandsPropertiesToTheCluster() {
    JobTest.in(folder)
        .source(
            """
            package org.acme;
            import com.amazonaws.services.kinesisanalytics.runtime.KinesisAnalyticsRuntime;
            import java.util.*;
            import org.apache.flink.streaming.api.environment.*;
            public class Job {
              private static Map<String, Properties> properties(StreamExecutionEnvironment env) throws Exception {
                if (env instanceof LocalStreamEnvironment) {
                  return KinesisAnalyticsRuntime.getApplicationProperties(Job.class.getClassLoader().getResource("local.json").getPath());
                }
                return KinesisAnalyticsRuntime.getApplicationProperties();
              }
              public static void main(String[] args) throws Exception {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                Properties job = properties(env).get("Job");
                Properties local = KinesisAnalyticsRuntime.getApplicationProperties("src/main/resources/local.json").get("Job");
                env.fromSequence(0, 9).setParallelism(Integer.parseInt(job.getProperty("sources", "4"))) // expect: parallelism=4? input="property Job/sources"
                    .map(x -> x).setParallelism(Integer.parseInt(local.getProperty("sources"))) // expect: parallelism=2 origin=local.json:3
                    .print().setParallelism(Integer.parseInt(job.getProperty("sinks"))); // expect: parallelism=unknown input="property Job/sinks" // finding: ParallelismNotDetermined
                env.execute();
              }
            }
            """)
        .file(
            "src/main/resources/local.json",
            """
            [
              {"PropertyGroupId": "Job",
               "PropertyMap": {"sources": "2"}}
            ]
            """)
        .check();
  }

  private static final String RUNNER =
      """
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.boot.*;
      import org.springframework.context.annotation.Bean;
      public class Job implements CommandLineRunner {
        @Value("${flink.sink:2}") int sink;
        @Value("${flink.source}") int source;
        @Override public void run(String... args) throws Exception {
          StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
          env.fromSequence(0, 9).setParallelism(source) // expect: parallelism=5? input="${flink.source}"
              .print().setParallelism(sink); // expect: parallelism=9? input="${flink.sink}"
          env.execute();
        }
      }
      """;

  /** Of several profiles the last one wins. */
  @Test
  void anActiveProfileIsStrongerThanTheFileOfAll() {
    JobTest.in(folder)
        .source(RUNNER)
        .file(
            "src/main/resources/application.yml",
            "spring.profiles.active: base, prod\nflink:\n  sink: 3\n  source: 5\n")
        .file("src/main/resources/application-base.yml", "flink:\n  sink: 4\n")
        .file("src/main/resources/application-prod.properties", "flink.sink = 9\n")
        .file("src/main/resources/application-dev.yml", "flink:\n  source: 7\n")
        .check();
  }

  @Test
  void beansAndTheirParametersAreInjected() {
    JobTest.in(folder)
        .source(
            """
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.boot.*;
            import org.springframework.context.annotation.Bean;
            public class Job {
              @Bean StreamExecutionEnvironment env(@Value("${flink.size:2}") int size) {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(size);
                return env;
              }
              @Bean CommandLineRunner runner(StreamExecutionEnvironment env, @Value("${flink.sink}") int sink) {
                return args -> {
                  env.fromSequence(0, 9) // expect: parallelism=3? input="${flink.size}"
                      .print().setParallelism(sink); // expect: parallelism=5? input="${flink.sink}"
                  env.execute();
                };
              }
            }
            """)
        .file("src/main/resources/application.properties", "flink.size=3\nflink.sink=5\n")
        .check();
  }
}
