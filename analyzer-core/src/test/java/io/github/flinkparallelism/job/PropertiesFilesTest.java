package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Properties files of the project. */
class PropertiesFilesTest {
  @TempDir Path folder;

  @Test
  void aClassPathResource() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            try (java.io.InputStream in = Job.class.getResourceAsStream("/job.properties")) {
              props.load(in);
            }
            env.setParallelism(Integer.parseInt(props.getProperty("parallelism")));
            env.fromSequence(0, 9) // expect: parallelism=6 layer=environment
                .print().setParallelism(Integer.parseInt(props.getProperty("sinks", "3"))); // expect: parallelism=3
            """)
        .file(
            "src/main/resources/job.properties",
            """
            # sizes
            parallelism = 6
            """)
        .check();
  }

  @Test
  void aResourceOfTheClassLoader() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromPropertiesFile(Job.class.getClassLoader().getResourceAsStream("conf/job.properties"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(params.getInt("p", 2)); // expect: parallelism=8
            """)
        .file(
            "src/main/resources/conf/job.properties",
            """
            p=8
            """)
        .check();
  }

  @Test
  void argumentsOverrideAFile() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromPropertiesFile("src/main/resources/job.properties").mergeWith(ParameterTool.fromArgs(args));
            env.fromSequence(0, 9).setParallelism(params.getInt("p")) // expect: parallelism=5
                .print().setParallelism(params.getInt("q")); // expect: parallelism=9
            """)
        .args("--q", "9")
        .file(
            "src/main/resources/job.properties",
            """
            p=5
            q=6
            """)
        .check();
  }

  @Test
  void unknownArgumentsMayOverrideAFile() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromPropertiesFile("src/main/resources/job.properties").mergeWith(ParameterTool.fromArgs(args));
            env.fromSequence(0, 9).setParallelism(params.getInt("p")) // expect: parallelism=5? input=--p
                .print().setParallelism(params.getInt("p", 3)); // expect: parallelism=5? input=--p
            """)
        .file(
            "src/main/resources/job.properties",
            """
            p=5
            """)
        .check();
  }

  @Test
  void aFileOverridesUnknownArguments() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args).mergeWith(ParameterTool.fromPropertiesFile("src/main/resources/job.properties"));
            env.fromSequence(0, 9).setParallelism(params.getInt("p", 2)) // expect: parallelism=5
                .print().setParallelism(params.getInt("q", 3)); // expect: parallelism=3? input=--q
            """)
        .file(
            "src/main/resources/job.properties",
            """
            p=5
            """)
        .check();
  }

  /** It may hold the key, so that the default of the call claims nothing. */
  @Test
  void aFileThatIsNotInTheProject() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            props.load(new java.io.FileInputStream("/etc/job.properties"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(Integer.parseInt(props.getProperty("p", "3"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void theEntryIsNamed() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            props.load(new java.io.InputStreamReader(Thread.currentThread().getContextClassLoader().getResourceAsStream("job.properties"), java.nio.charset.StandardCharsets.UTF_8));
            int p = Integer.parseInt(props.getProperty("parallelism").trim());
            env.fromSequence(0, 9).setParallelism(p) // expect: parallelism=6 origin=job.properties:4
                .print().setParallelism(p * 2); // expect: parallelism=12 origin=job.properties:4
            """)
        .file(
            "src/main/resources/job.properties",
            """
            # sizes
            servers = a,\\
              b
            parallelism = 6\u0020
            """)
        .check();
  }

  @Test
  void placeholdersAreInputs() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            props.load(Job.class.getResourceAsStream("/job.properties"));
            env.fromSequence(0, 9).setParallelism(Integer.parseInt(props.getProperty("a"))) // expect: parallelism=unknown input=${flink.parallelism} // finding: ParallelismNotDetermined
                .map(x -> x).setParallelism(Integer.parseInt(props.getProperty("b"))) // expect: parallelism=4? input=${PAR} origin=job.properties:2
                .print().setParallelism(Integer.parseInt(props.getProperty("c"))); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .file(
            "src/main/resources/job.properties",
            """
            a=${flink.parallelism}
            b=${PAR:-4}
            c={{ parallelism }}
            """)
        .check();
  }

  @Test
  void aFileThatAnArgumentNames() {
    JobTest.in(folder)
        .main(
            """
            ParameterTool params = ParameterTool.fromArgs(args);
            ParameterTool file = ParameterTool.fromPropertiesFile(params.get("config", "src/main/resources/job.properties"));
            env.fromSequence(0, 9).setParallelism(file.getInt("p")) // expect: parallelism=5? input=--config origin=job.properties:1
                .print().setParallelism(ParameterTool.fromPropertiesFile(params.get("other")).getInt("p", 3)); // expect: parallelism=3? input="a properties file: p"
            """)
        .file(
            "src/main/resources/job.properties",
            """
            p=5
            """)
        .check();
  }

  @Test
  void aResourceBundle() {
    JobTest.in(folder)
        .main(
            """
            int p = Integer.parseInt(ResourceBundle.getBundle("conf.job").getString("parallelism"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(p); // expect: parallelism=5 origin=job.properties:1
            """)
        .file("src/main/resources/conf/job.properties", "parallelism=5\n")
        .check();
  }

  /** A helper that many jobs share: file, then arguments, then system properties. */
  @Test
  void aHelperThatMergesAllSources() {
    JobTest.in(folder)
        .source(
            """
            public class ExecutionEnvUtil {
              public static final String KEY = "stream.parallelism";
              public static ParameterTool createParameterTool(final String[] args) throws Exception {
                return ParameterTool.fromPropertiesFile(ExecutionEnvUtil.class.getResourceAsStream("/application.properties"))
                    .mergeWith(ParameterTool.fromArgs(args))
                    .mergeWith(ParameterTool.fromSystemProperties());
              }
              public static StreamExecutionEnvironment prepare(ParameterTool params) {
                StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                env.setParallelism(params.getInt(KEY, 5));
                env.getConfig().setGlobalJobParameters(params);
                return env;
              }
            }
            """)
        .members(
            """
            public static void main(String[] args) throws Exception {
              ParameterTool params = ExecutionEnvUtil.createParameterTool(args);
              StreamExecutionEnvironment env = ExecutionEnvUtil.prepare(params);
              env.fromSequence(0, 9) // expect: parallelism=2? input=--stream.parallelism origin=application.properties:1
                  .print().setParallelism(params.getInt("stream.sink.parallelism", 3)); // expect: parallelism=3? input=--stream.sink.parallelism
              env.execute();
            }
            """)
        .file("src/main/resources/application.properties", "stream.parallelism=2\n")
        .check();
  }

  @Test
  void aResourceNextToItsClass() {
    JobTest.in(folder)
        .main(
            """
            Properties props = new Properties();
            java.nio.file.Path path = java.nio.file.Paths.get("conf", "job.properties");
            if (java.nio.file.Files.exists(path)) {
              props.load(java.nio.file.Files.newBufferedReader(path));
            }
            Properties own = new Properties();
            own.load(Job.class.getResourceAsStream("own.properties"));
            env.fromSequence(0, 9).setParallelism(Integer.parseInt(own.getProperty("p"))) // expect: parallelism=7
                .print().setParallelism(Integer.parseInt(props.getProperty("p", "2"))); // expect: parallelism=5 origin=job.properties:1
            """)
        .file("src/main/resources/org/acme/own.properties", "p=7\n")
        .file("conf/job.properties", "p=5\n")
        .check();
  }

  @Test
  void theProgramEndsWhereARequiredArgumentIsMissing() {
    JobTest.in(folder)
        .main(
            """
            int p = ParameterTool.fromArgs(args).getInt("p"); // problem: the program ends here: --p is required and not given
            env.fromSequence(0, 9).setParallelism(p).print();
            """)
        .args("--q", "3")
        .check();
  }
}
