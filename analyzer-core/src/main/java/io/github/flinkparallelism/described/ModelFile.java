package io.github.flinkparallelism.described;

import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads {@code parallelism-models.yaml}. An entry with a mistake is reported and left out, so that
 * nothing is claimed that the user did not state; the others count.
 */
public final class ModelFile {
  /** Its name, in the root of the project. */
  public static final String NAME = "parallelism-models.yaml";

  private static final String SCHEMA = "$schema";

  private ModelFile() {}

  /**
   * What a file states.
   *
   * @param descriptions its entries without those that are wrong
   * @param problems what is wrong
   */
  public record Content(Descriptions descriptions, List<Problem> problems) {
    public Content {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @param file its path in locations
   * @param text its content
   */
  public static Content read(String file, String text) {
    List<Problem> problems = new ArrayList<>();
    Optional<Node> root = ModelYaml.compose(file, text, problems::add);
    if (root.isEmpty()) {
      return new Content(Descriptions.NONE, problems);
    }
    Optional<Entry> top = Entry.of(root.get(), file, "the file", problems::add);
    if (top.isEmpty()) {
      return new Content(Descriptions.NONE, problems);
    }
    top.get().only(Set.of(SCHEMA, "models"));
    List<DescribedMethod> methods = new ArrayList<>();
    Map<String, DescribedSource> sources = new LinkedHashMap<>();
    for (Entry entry : top.get().entries("models", "a model", true)) {
      if (entry.has("source")) {
        MethodReader.source(entry).ifPresent(source -> addSource(source, entry, sources));
      } else {
        MethodReader.method(entry).ifPresent(method -> addMethod(method, entry, methods));
      }
    }
    return new Content(new Descriptions(methods, sources), problems);
  }

  private static void addSource(
      DescribedSource source, Entry entry, Map<String, DescribedSource> sources) {
    if (sources.putIfAbsent(source.className(), source) != null) {
      entry.problem("source " + source.className() + " is described twice; remove one", "class");
    }
  }

  private static void addMethod(
      DescribedMethod method, Entry entry, List<DescribedMethod> methods) {
    Optional<Location> before =
        methods.stream()
            .filter(
                other ->
                    other.className().equals(method.className())
                        && other.method().equals(method.method())
                        && other.parameters().equals(method.parameters()))
            .map(DescribedMethod::location)
            .findFirst();
    if (before.isPresent()) {
      String what = method.className() + "#" + method.method();
      entry.problem(
          "%s is described twice (first in line %d); remove one, or tell them apart by parameters"
              .formatted(what, before.get().line()),
          "class");
      return;
    }
    methods.add(method);
  }
}
