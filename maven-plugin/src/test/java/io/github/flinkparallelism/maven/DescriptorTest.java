package io.github.flinkparallelism.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The generated descriptor holds what users and IDEs are promised. */
class DescriptorTest {
  /** Maps cannot be written on a command line; why that is no loss. */
  private static final Map<String, String> WITHOUT_PROPERTY =
      Map.of(
          "environmentVariables", "parallelism.env takes NAME=VALUE",
          "dynamicProperties", "Flink's own keys are taken from the command line as they are");

  @Test
  void everyParameterIsDocumented() throws Exception {
    for (Element goal : goals()) {
      for (Element parameter : parameters(goal)) {
        String name = text(goal, "goal") + "." + text(parameter, "name");
        assertThat(text(parameter, "description")).as(name).isNotBlank();
        assertThat(text(parameter, "since")).as(name).isEqualTo("0.1.0");
      }
    }
  }

  @Test
  void everyParameterHasAPropertyOrAReasonForNone() throws Exception {
    for (Element goal : goals()) {
      for (Element parameter : parameters(goal)) {
        String name = text(parameter, "name");
        String expression = text(child(goal, "configuration"), name);
        if (WITHOUT_PROPERTY.containsKey(name)) {
          assertThat(expression).as(name).isEmpty();
        } else {
          assertThat(expression).as(name).startsWith("${" + PropertyNames.PREFIX);
        }
      }
    }
  }

  @Test
  void everyGoalRunsInParallelBuilds() throws Exception {
    assertThat(goals())
        .extracting(goal -> text(goal, "goal"))
        .containsExactlyInAnyOrder("check", "explain", "init", "live", "model", "verify");
    for (Element goal : goals()) {
      assertThat(text(goal, "threadSafe")).isEqualTo("true");
      assertThat(text(goal, "description")).isNotBlank();
    }
  }

  @Test
  void onlyVerifyCompilesAndAsksMavenForDependencies() throws Exception {
    for (Element goal : goals()) {
      boolean runs = text(goal, "goal").equals("verify");
      assertThat(text(goal, "requiresDependencyResolution"))
          .isEqualTo(runs ? "compile+runtime" : "");
      assertThat(text(goal, "executePhase")).isEqualTo(runs ? "process-classes" : "");
      assertThat(text(goal, "requiresDependencyCollection")).isEmpty();
    }
  }

  @Test
  void verifySaysThatItRunsTheProgram() throws Exception {
    assertThat(goals())
        .filteredOn(goal -> text(goal, "goal").equals("verify"))
        .extracting(goal -> text(goal, "description"))
        .allSatisfy(description -> assertThat(description).contains("RUNS YOUR PROGRAM"));
  }

  @Test
  void liveSaysThatItReadsACluster() throws Exception {
    assertThat(goals())
        .filteredOn(goal -> text(goal, "goal").equals("live"))
        .extracting(goal -> text(goal, "description"))
        .allSatisfy(description -> assertThat(description).contains("READS THE REST API"));
  }

  @Test
  void checkIsBoundToVerify() throws Exception {
    assertThat(goals())
        .filteredOn(goal -> text(goal, "goal").equals("check"))
        .extracting(goal -> text(goal, "phase"))
        .containsExactly("verify");
  }

  @Test
  void saysWhichMavenAndJavaItNeeds() throws Exception {
    Element plugin = read("/META-INF/maven/plugin.xml").getDocumentElement();
    assertThat(text(plugin, "goalPrefix")).isEqualTo("parallelism");
    assertThat(text(plugin, "requiredMavenVersion")).startsWith("3.8");
    assertThat(text(plugin, "requiredJavaVersion")).isEqualTo("17");
  }

  @Test
  void eclipseKnowsEveryGoal() throws Exception {
    NodeList known =
        read("/META-INF/m2e/lifecycle-mapping-metadata.xml").getElementsByTagName("goal");
    assertThat(IntStream.range(0, known.getLength()).mapToObj(i -> known.item(i).getTextContent()))
        .containsExactlyInAnyOrderElementsOf(goals().stream().map(g -> text(g, "goal")).toList());
  }

  /** All but the generated help. */
  private static List<Element> goals() throws Exception {
    return elements(read("/META-INF/maven/plugin.xml").getElementsByTagName("mojo"))
        .filter(goal -> !text(goal, "goal").equals("help"))
        .toList();
  }

  /** Those that users can set. */
  private static List<Element> parameters(Element goal) {
    return elements(goal.getElementsByTagName("parameter"))
        .filter(parameter -> !text(parameter, "editable").equals("false"))
        .toList();
  }

  private static Element child(Element parent, String name) {
    return (Element) parent.getElementsByTagName(name).item(0);
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }

  private static Stream<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements.stream();
  }

  private static Document read(String resource) throws Exception {
    try (InputStream in = DescriptorTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
  }
}
