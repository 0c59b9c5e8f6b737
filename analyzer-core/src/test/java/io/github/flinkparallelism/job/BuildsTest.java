package io.github.flinkparallelism.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.Analysis;
import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.AnalysisRequestBuilder;
import io.github.flinkparallelism.model.AnalysisResult;
import io.github.flinkparallelism.model.Certainty;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build decides: which class a jar starts, and what stands in its resources. */
class BuildsTest {
  @TempDir private Path root;

  @Test
  void a_deployment_that_names_a_jar_starts_the_class_of_its_manifest() {
    job("Orders", "3");
    job("Clicks", "5");
    file("pom.xml", pom("shop", "", "org.example.Clicks"));
    file(
        "k8s/clicks.yaml",
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: clicks}
        spec:
          job: {jarURI: local:///opt/flink/usrlib/shop-1.0.jar, parallelism: 2}
        """);
    file("bin/start.sh", "flink run -p 4 target/shop-1.0.jar\nflink run target/other.jar\n");
    AnalysisResult result = run(request());
    assertThat(plans(result))
        .isEqualTo("Clicks in clicks: 2 5 2\nClicks in start.sh: 4 5 4\nOrders in none: 1 3 1\n");
    assertThat(messages(result))
        .contains(
            "bin/start.sh:2 start.sh #2 does not say which class it starts, and the project has 2"
                + " with a main method, so it is not reported; name the class in it");
  }

  @Test
  void a_jar_starts_what_its_own_module_has() {
    job("a/", "Orders", "3");
    job("b/", "Clicks", "5");
    file("a/pom.xml", "<project><artifactId>orders</artifactId></project>");
    file("b/pom.xml", "<project><artifactId>clicks</artifactId></project>");
    file("start.sh", "flink run -p 4 orders-1.0.jar\n");
    assertThat(plans(run(request())))
        .isEqualTo("Clicks in none: 1 5 1\nOrders in start.sh: 4 3 4\n");
  }

  @Test
  void a_manifest_that_names_no_class_of_the_project_is_told() {
    job("Orders", "3");
    file("pom.xml", pom("shop", "", "com.example.Template"));
    file("start.sh", "flink run -p 4 shop-1.0.jar\n");
    AnalysisResult result = run(request());
    assertThat(messages(result))
        .contains(
            "pom.xml:5 com.example.Template, which shop-1.0.jar starts in start.sh, is no class of"
                + " this project with a main method, so that it is not reported");
  }

  @Test
  void filtered_resources_hold_the_properties_of_the_build() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "# of the job\nwidth=${flink.width}\n");
    String filtered =
        """
        <properties><flink.width>6</flink.width></properties>
        <resources><resource>
          <directory>${project.basedir}/src/main/resources</directory><filtering>true</filtering>
        </resource></resources>
        """;
    file("pom.xml", pom("shop", filtered, "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 6 1\n");
    assertThat(plans(run(request().buildProperties(Map.of("flink.width", "9")))))
        .isEqualTo("Orders in none: 1 9 1\n");
  }

  @Test
  void profiles_make_a_default_of_a_property() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "width=@flink.width@\n");
    String filtered =
        """
        <properties><flink.width>6</flink.width></properties>
        <profiles><profile>
          <id>prod</id><properties><flink.width>8</flink.width></properties>
        </profile></profiles>
        <resources><resource>
          <directory>src/main/resources</directory><filtering>true</filtering>
          <includes><include>**/*.properties</include></includes>
        </resource></resources>
        """;
    file("pom.xml", pom("shop", filtered, "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 6? 1\n");
    assertThat(plans(run(request().buildProfiles(Optional.of(List.of("prod"))))))
        .isEqualTo("Orders in none: 1 8 1\n");
    assertThat(plans(run(request().buildProfiles(Optional.of(List.of())))))
        .isEqualTo("Orders in none: 1 6 1\n");
  }

  @Test
  void resources_that_are_not_filtered_stay_as_they_are() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "width=${flink.width}\n");
    String excluded =
        """
        <properties><flink.width>6</flink.width></properties>
        <resources><resource>
          <directory>src/main/resources</directory><filtering>true</filtering>
          <excludes><exclude>*.properties</exclude></excludes>
        </resource></resources>
        """;
    file("pom.xml", pom("shop", excluded, "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 ? 1\n");
    file("pom.xml", pom("shop", "<properties><flink.width>6</flink.width></properties>", "x"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 ? 1\n");
  }

  @Test
  void filter_files_give_values_below_the_properties_of_the_project() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "width=${flink.width}\n");
    String filtered =
        """
        <properties><stage>dev</stage>%s</properties>
        <profiles><profile><id>prod</id><properties><stage>prod</stage></properties></profile>
        </profiles>
        <resources><resource>
          <directory>src/main/resources</directory><filtering>true</filtering>
        </resource></resources>
        <filters><filter>env/all.properties</filter>
          <filter>${project.basedir}/env/${stage}.properties</filter></filters>
        """;
    file("env/all.properties", "flink.width = 2\nhalf=${base}\nbase=5\n");
    file("env/dev.properties", "flink.width = 3\n");
    file("env/prod.properties", "flink.width = ${width.of.prod}\nwidth.of.prod=7\n");
    file("pom.xml", pom("shop", filtered.formatted(""), "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 3? 1\n");
    assertThat(plans(run(profiles("prod")))).isEqualTo("Orders in none: 1 7 1\n");
    assertThat(plans(run(profiles()))).isEqualTo("Orders in none: 1 3 1\n");
    file(
        "pom.xml",
        pom("shop", filtered.formatted("<flink.width>9</flink.width>"), "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 9 1\n");
  }

  @Test
  void a_filter_file_that_is_not_there_is_told() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "width=${flink.width}\n");
    String filtered =
        """
        <properties><flink.width>4</flink.width></properties>
        <resources><resource>
          <directory>src/main/resources</directory><filtering>true</filtering>
        </resource></resources>
        <filters><filter>env/${stage}.properties</filter></filters>
        """;
    file("pom.xml", pom("shop", filtered, "org.example.Orders"));
    AnalysisResult result = run(request());
    assertThat(plans(result)).isEqualTo("Orders in none: 1 ? 1\n");
    assertThat(messages(result))
        .contains(
            "pom.xml:8 the filter file env/${stage}.properties is not known or cannot be read, so"
                + " that filtered resources are taken as they are written; name the profile that"
                + " sets it, or correct the path");
    file("pom.xml", pom("shop", filtered.replace("${stage}", "bad"), "org.example.Orders"));
    file("env/bad.properties", "flink.width=\\u00zz\n");
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 ? 1\n");
  }

  @Test
  void a_property_made_of_one_that_profiles_set_is_a_default_too() {
    job("Orders", WIDTH);
    file("src/main/resources/job.properties", "width=${flink.width}\n");
    String filtered =
        """
        <properties><wide>6</wide><flink.width>${wide}</flink.width></properties>
        <profiles><profile><id>prod</id><properties><wide>8</wide></properties></profile></profiles>
        <resources><resource>
          <directory>src/main/resources</directory><filtering>true</filtering>
        </resource></resources>
        """;
    file("pom.xml", pom("shop", filtered, "org.example.Orders"));
    assertThat(plans(run(request()))).isEqualTo("Orders in none: 1 6? 1\n");
    assertThat(plans(run(profiles("prod")))).isEqualTo("Orders in none: 1 8 1\n");
  }

  private AnalysisRequestBuilder profiles(String... names) {
    return request().buildProfiles(Optional.of(List.of(names)));
  }

  private static final String WIDTH =
      "ParameterTool.fromPropertiesFile(Orders.class.getResourceAsStream(\"/job.properties\"))"
          + ".getInt(\"width\")";

  private void job(String name, String width) {
    job("", name, width);
  }

  private void job(String module, String name, String width) {
    file(
        module + "src/main/java/org/example/" + name + ".java",
        """
        package org.example;
        import org.apache.flink.api.java.utils.ParameterTool;
        import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
        public class %s {
          public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromSequence(1, 9).map(x -> x).setParallelism(%s).print();
            env.execute();
          }
        }
        """
            .formatted(name, width));
  }

  private static String pom(String artifact, String rest, String mainClass) {
    int resources = rest.indexOf("<resources>");
    return """
        <project>
        <artifactId>%s</artifactId>
        <version>1.0</version>
        %s<build>%s<plugins><plugin><artifactId>maven-jar-plugin</artifactId><configuration>
          <archive><manifest><mainClass>%s</mainClass></manifest></archive>
        </configuration></plugin></plugins></build>
        </project>
        """
        .formatted(
            artifact,
            resources < 0 ? rest : rest.substring(0, resources),
            resources < 0 ? "" : rest.substring(resources),
            mainClass);
  }

  private void file(String name, String text) {
    try {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private AnalysisRequestBuilder request() {
    return AnalysisRequest.of(root);
  }

  private static AnalysisResult run(AnalysisRequestBuilder request) {
    return Analysis.run(request.build());
  }

  private static List<String> messages(AnalysisResult result) {
    return result.problems().stream().map(BuildsTest::text).toList();
  }

  private static String text(Problem problem) {
    return problem.location().file() + ":" + problem.location().line() + " " + problem.message();
  }

  private static String plans(AnalysisResult result) {
    return result.jobs().stream()
        .map(job -> line(job) + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(Job job) {
    return job.name().substring(job.name().lastIndexOf('.') + 1)
        + " in "
        + job.scenario().deployment().orElse("none")
        + ": "
        + job.executions().get(0).operators().stream()
            .map(BuildsTest::number)
            .collect(Collectors.joining(" "));
  }

  private static String number(Operator operator) {
    String value = operator.parallelism().value().map(String::valueOf).orElse("");
    return operator.parallelism().certainty() == Certainty.EXACT ? value : value + "?";
  }
}
