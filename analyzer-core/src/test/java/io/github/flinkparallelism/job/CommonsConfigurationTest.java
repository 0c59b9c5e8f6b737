package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers that jobs read with Commons Configuration. */
class CommonsConfigurationTest {
  private static final String FILE = "src/main/resources/app.properties";
  private static final String ENTRIES = "sink = 4\nflink.source = 3\n";

  @TempDir Path folder;

  private JobTest job(String statements) {
    String packages =
        "import org.apache.commons.configuration2.*;"
            + " import org.apache.commons.configuration2.builder.*;"
            + " import org.apache.commons.configuration2.builder.fluent.*;\n";
    return JobTest.in(folder)
        .file(FILE, ENTRIES)
        .source(
            packages
                + "public class Job { public static void main(String[] args) throws Exception {"
                + " StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();\n"
                + statements
                + "env.execute();\n}}\n");
  }

  @Test
  void propertiesAreReadWithTheirPlace() {
    job("""
            Configuration settings = new Configurations().properties("app.properties");
            env.fromSequence(0, 9).print().setParallelism(settings.getInt("sink")); // expect: parallelism=1 | parallelism=4 origin="app.properties:1"
            env.fromSequence(0, 9).print().setParallelism(settings.subset("flink").getInt("source")); // expect: parallelism=1 | parallelism=3
            env.fromSequence(0, 9).print().setParallelism(settings.getInt("missing", 7)); // expect: parallelism=1 | parallelism=7
            env.fromSequence(0, 9).print().setParallelism(settings.containsKey("sink") ? 5 : 6); // expect: parallelism=1 | parallelism=5
            """)
        .check();
  }

  @Test
  void buildersAndTheFirstVersionReadThemAsWell() {
    job("""
            FileBasedConfigurationBuilder<PropertiesConfiguration> builder =
                new FileBasedConfigurationBuilder<>(PropertiesConfiguration.class)
                    .configure(new Parameters().properties().setFileName("app.properties"));
            env.fromSequence(0, 9).print().setParallelism(builder.getConfiguration().getInt("sink")); // expect: parallelism=1 | parallelism=4
            var first = new org.apache.commons.configuration.PropertiesConfiguration("app.properties");
            env.fromSequence(0, 9).print().setParallelism(first.getInteger("flink.source", 1)); // expect: parallelism=1 | parallelism=3
            """)
        .check();
  }

  @Test
  void whatTheProgramSetsCounts() {
    job("""
            PropertiesConfiguration settings = new Configurations().properties("app.properties");
            settings.setProperty("sink", 6);
            env.fromSequence(0, 9).print().setParallelism(settings.getInt("sink")); // expect: parallelism=1 | parallelism=6
            settings.addProperty("sink", 8);
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(settings.getInt("sink")); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void aFileThatIsNotInTheProjectIsTheReason() {
    job("""
            Configuration settings = new Configurations().properties("other.properties");
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(settings.getInt("sink", 2)); // expect: parallelism=unknown reason="the file other.properties is not in the project (Job.java:6)" // finding: ParallelismNotDetermined
            """)
        .check();
  }

  /** The first that has a key wins; what is below an open layer is that layer's default. */
  @Test
  void layersOfACompositeConfiguration() {
    job("""
            CompositeConfiguration settings = new CompositeConfiguration();
            settings.addConfiguration(new Configurations().properties("app.properties"));
            settings.addConfiguration(new EnvironmentConfiguration() {});
            if (java.nio.file.Files.exists(java.nio.file.Paths.get("user.properties"))) {
              settings.addConfiguration(new Configurations().properties("user.properties"));
            }
            settings.addConfiguration(new Configurations().properties("low.properties"));
            Integer parallelism = settings.getInteger("parallelism", null);
            if (parallelism != null) {
              env.setParallelism(parallelism);
            }
            env.fromSequence(0, 9) // expect: parallelism=1?
                .map(x -> x).setParallelism(settings.getInt("sink")) // expect: parallelism=4
                .map(x -> x).setParallelism(settings.getInt("low")) // expect: parallelism=6?
                .print().setParallelism(settings.getInt("nowhere", 3)); // expect: parallelism=3?
            """)
        .file("src/main/resources/low.properties", "sink=9\nlow=6\n")
        .check();
  }

  @Test
  void aLayerThatNobodyKnowsMayHaveAnyKey() {
    job("""
            CompositeConfiguration settings = new CompositeConfiguration();
            settings.addConfiguration(org.lib.Remote.configuration());
            settings.addConfiguration(new Configurations().properties("app.properties"));
            env.fromSequence(0, 9) // expect: parallelism=1
                .print().setParallelism(settings.getInt("sink", 2)); // expect: parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }
}
