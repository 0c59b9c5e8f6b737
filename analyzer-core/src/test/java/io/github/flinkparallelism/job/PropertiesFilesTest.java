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
}
