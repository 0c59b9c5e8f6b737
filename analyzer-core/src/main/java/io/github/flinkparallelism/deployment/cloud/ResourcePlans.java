package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.deployment.yaml.Yaml;
import io.github.flinkparallelism.deployment.yaml.YamlDocuments;
import io.github.flinkparallelism.deployment.yaml.YamlTree;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Resource plans of the expert mode of Alibaba Cloud's Realtime Compute: files as downloaded, and
 * the {@code resourcePlan} of a deployment's {@code expertResourceSetting}. They are told and never
 * applied: the mode is for SQL deployments, which that service plans with a planner of its own, and
 * its nodes are named by ids that no other planner gives.
 */
public final class ResourcePlans implements StatementReader {
  /** No other tool's key, neither in JSON nor within a text of JSON. */
  private static final String PROFILES = "ssgProfiles";

  /** Projects have many files of JSON, and hardly any is a plan. */
  private static final Pattern JSON =
      Pattern.compile(
          "(plan|resource|expert|flink|vvp|vvr|ververica|alibaba|aliyun|deploy|job|sql).*[.]json$",
          Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST = 12;

  @Override
  public boolean accepts(String file) {
    return Yaml.isYaml(file) || Yaml.isJson(file) && JSON.matcher(file).find();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return file.text().contains(PROFILES)
        ? Optional.of(new Silence("resource plan", "is of expert mode, and is not applied"))
        : Optional.empty();
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!file.text().contains(PROFILES)) {
      return Statements.NOTHING;
    }
    // JSON is YAML, but for the tabs that it may be indented with.
    YamlDocuments.Content content = YamlDocuments.of(file.name(), file.text().replace('\t', ' '));
    List<Problem> problems = new ArrayList<>(content.problems());
    content.trees().forEach(tree -> search(tree, 0, problems));
    return new Statements(List.of(), problems);
  }

  private static void search(YamlTree tree, int depth, List<Problem> problems) {
    if (tree.at(PROFILES).isPresent() && tree.at("nodes").isPresent()) {
      problems.addAll(told(tree, tree.at("nodes").get().key()));
    } else if (depth < DEEPEST) {
      tree.entries().values().forEach(each -> search(each, depth + 1, problems));
      tree.items().forEach(each -> search(each, depth + 1, problems));
      tree.scalar()
          .filter(text -> text.contains(PROFILES) && text.stripLeading().startsWith("{"))
          .ifPresent(text -> problems.addAll(within(text, tree)));
    }
  }

  /** A plan that stands as a text: its own lines mean nothing to the reader of the file. */
  private static List<Problem> within(String text, YamlTree at) {
    YamlDocuments.Content content = YamlDocuments.of(at.file(), text.replace('\t', ' '));
    List<Problem> told =
        content.trees().stream()
            .filter(tree -> tree.at(PROFILES).isPresent() && tree.at("nodes").isPresent())
            .flatMap(tree -> told(tree, at.key()).stream())
            .map(problem -> new Problem(problem.message(), at.key()))
            .toList();
    return content.problems().isEmpty()
        ? told
        : List.of(
            new Problem("a resource plan of expert mode is no JSON and is not read", at.key()));
  }

  private static List<Problem> told(YamlTree plan, Location place) {
    List<YamlTree> nodes = plan.list("nodes");
    List<YamlTree> wrong =
        nodes.stream().filter(node -> parallelism(node).filter(it -> it > 0).isEmpty()).toList();
    IntSummaryStatistics numbers =
        nodes.stream()
            .flatMap(node -> parallelism(node).stream())
            .filter(number -> number > 0)
            .mapToInt(number -> number)
            .summaryStatistics();
    List<Problem> all = new ArrayList<>();
    all.add(
        new Problem(
            "a resource plan of Alibaba Cloud's expert mode is present and not applied ("
                + shown(numbers, groups(nodes))
                + PlanResources.of(plan).map(units -> "; its slots take " + units).orElse("")
                + "): it is made by that service for one SQL deployment, and its nodes cannot be"
                + " told among the operators of a project",
            place));
    wrong.stream()
        .findFirst()
        .ifPresent(
            node ->
                all.add(
                    new Problem(
                        "a node of the resource plan has no positive whole number as"
                            + " profile.parallelism",
                        node.at("profile", "parallelism")
                            .or(() -> node.at("profile"))
                            .map(YamlTree::key)
                            .orElse(node.place()))));
    return all;
  }

  private static Optional<Integer> parallelism(YamlTree node) {
    return node.number("profile", "parallelism");
  }

  private static Collection<String> groups(List<YamlTree> nodes) {
    Collection<String> groups = new TreeSet<>();
    nodes.forEach(node -> node.text("profile", "group").ifPresent(groups::add));
    return groups;
  }

  private static String shown(IntSummaryStatistics numbers, Collection<String> groups) {
    long count = numbers.getCount();
    if (count == 0) {
      return "no node with a parallelism";
    }
    String span =
        numbers.getMin() == numbers.getMax()
            ? String.valueOf(numbers.getMin())
            : numbers.getMin() + " to " + numbers.getMax();
    String sharing =
        groups.isEmpty()
            ? ""
            : ", slot sharing group"
                + (groups.size() == 1 ? " " : "s ")
                + String.join(", ", groups.stream().limit(3).toList())
                + (groups.size() > 3 ? " and " + (groups.size() - 3) + " more" : "");
    return count + (count == 1 ? " node" : " nodes") + " of parallelism " + span + sharing;
  }
}
