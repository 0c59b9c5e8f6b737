package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.hcl.HclBody;
import io.github.flinkparallelism.deployment.hcl.HclExpression;
import io.github.flinkparallelism.deployment.hcl.HclReader;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.workspace.FileWalk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resources of type {@code aws_kinesisanalyticsv2_application} in Terraform, each with the values
 * of the module that it stands in. A module that others use is read as each of them uses it, and
 * one that is applied by itself is read for each file of values that it may be applied with.
 */
public final class Terraform implements StatementReader {
  private static final String KIND = "Terraform";
  private static final String APPLICATION = "aws_kinesisanalyticsv2_application";
  private static final String ALWAYS_READ = "terraform.tfvars";
  private static final String READ_BESIDE = ".auto.tfvars";
  private static final String VALUES = ".tfvars";

  /** Modules that use modules; no project has more. */
  private static final int DEEPEST = 5;

  private static final int MOST_STATEMENTS = 100;

  @Override
  public boolean accepts(String file) {
    return file.endsWith(".tf");
  }

  @Override
  public Optional<String> kindByName(String file) {
    boolean values = file.endsWith(".tfvars") || file.endsWith(".tfvars.json");
    return accepts(file) || values ? Optional.of(KIND) : Optional.empty();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return Optional.of(new Silence(KIND, "has no resource " + APPLICATION));
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!file.text().contains(APPLICATION)) {
      return Statements.NOTHING;
    }
    HclReader.Content content = HclReader.read(file.name(), file.text());
    Statements all = new Statements(List.of(), content.problem().map(List::of).orElse(List.of()));
    List<HclBody.Block> applications =
        content
            .body()
            .blocks("resource")
            .filter(each -> each.label(0).equals(APPLICATION))
            .toList();
    if (applications.isEmpty()) {
      return all;
    }
    Folders folders = new Folders(file);
    List<Use> uses = folders.uses(file.path().getParent(), 0);
    for (HclBody.Block application : applications) {
      for (Use use : uses) {
        all = all.and(statement(application, use));
      }
    }
    return all;
  }

  private static Statements statement(HclBody.Block block, Use use) {
    CloudValue values = use.module().of(block);
    Statements read =
        new ManagedFlink(APPLICATION, block.label(1), use.place().orElse(block).place(), values)
            .read();
    return use.variant().isEmpty() ? read : named(read, use.variant());
  }

  /** Applications of one name, told apart by the values that they are applied with. */
  private static Statements named(Statements read, String variant) {
    return new Statements(
        read.all().stream().map(each -> each.named(each.name() + " with " + variant)).toList(),
        read.problems());
  }

  /**
   * One way in which a module is applied.
   *
   * @param module it, with the values of its variables
   * @param place the call in the outermost module; absent for one that is applied by itself
   * @param variant the file of values that has to be named; empty for none
   */
  private record Use(TerraformModule module, Optional<HclBody.Block> place, String variant) {}

  /** The folders of a project that hold Terraform. */
  private static final class Folders {
    private final DescribingFile file;
    private final Map<Path, Map<Path, HclBody>> sources = new LinkedHashMap<>();
    private final Map<Path, List<Path>> values = new LinkedHashMap<>();

    Folders(DescribingFile file) {
      this.file = file;
      List<Path> all =
          FileWalk.find(file.files(), name -> name.endsWith(".tf") || name.endsWith(VALUES));
      for (Path path : all) {
        if (path.toString().endsWith(VALUES)) {
          values.computeIfAbsent(path.getParent(), any -> new ArrayList<>()).add(path);
        } else {
          sources
              .computeIfAbsent(path.getParent(), any -> new LinkedHashMap<>())
              .put(path, read(path));
        }
      }
    }

    /** What is malformed here is told when the file itself is read, if it is of interest. */
    private HclBody read(Path path) {
      return file.files()
          .text(path)
          .map(text -> HclReader.read(file.files().relative(path), text).body())
          .orElse(new HclBody(List.of(), List.of()));
    }

    private List<HclBody> bodies(Path folder) {
      return List.copyOf(sources.getOrDefault(folder, Map.of()).values());
    }

    /** How the module in a folder is used: by others, else by itself. */
    List<Use> uses(Path folder, int depth) {
      List<Use> uses = new ArrayList<>();
      for (Path user : sources.keySet()) {
        List<HclBody.Block> calls =
            bodies(user).stream()
                .flatMap(body -> body.blocks("module"))
                .filter(call -> isOf(call, user, folder))
                .toList();
        if (!calls.isEmpty() && !user.equals(folder) && depth < DEEPEST) {
          for (Use outer : uses(user, depth + 1)) {
            calls.forEach(call -> uses.add(inner(folder, call, outer)));
          }
        }
      }
      List<Use> found = uses.isEmpty() ? roots(folder) : uses;
      return found.size() > MOST_STATEMENTS ? found.subList(0, MOST_STATEMENTS) : found;
    }

    private Use inner(Path folder, HclBody.Block call, Use outer) {
      return new Use(
          TerraformModule.used(bodies(folder), outer.module().inputs(call)),
          outer.place().or(() -> Optional.of(call)),
          outer.variant());
    }

    private static boolean isOf(HclBody.Block call, Path user, Path folder) {
      return call.body()
          .value("source")
          .filter(HclExpression.Literal.class::isInstance)
          .map(source -> ((HclExpression.Literal) source).text())
          .filter(source -> source.startsWith("."))
          .filter(source -> user.resolve(source).normalize().equals(folder))
          .isPresent();
    }

    private List<Use> roots(Path folder) {
      List<HclBody> always = new ArrayList<>();
      List<HclBody> beside = new ArrayList<>();
      Map<String, HclBody> named = new LinkedHashMap<>();
      for (Map.Entry<Path, List<Path>> entry : values.entrySet()) {
        boolean own = entry.getKey().equals(folder);
        boolean below = folder.equals(entry.getKey().getParent());
        for (Path path : own || below ? entry.getValue() : List.<Path>of()) {
          String name = path.getFileName().toString();
          if (own && name.equals(ALWAYS_READ)) {
            always.add(read(path));
          } else if (own && name.endsWith(READ_BESIDE)) {
            beside.add(read(path));
          } else {
            named.put(folder.relativize(path).toString().replace('\\', '/'), read(path));
          }
        }
      }
      always.addAll(beside);
      List<HclBody> bodies = bodies(folder);
      Set<String> declared = declared(bodies);
      List<Use> uses = new ArrayList<>();
      named.forEach(
          (name, body) -> {
            if (body.attributes().stream().anyMatch(each -> declared.contains(each.name()))) {
              List<HclBody> all = new ArrayList<>(always);
              all.add(body);
              uses.add(new Use(TerraformModule.root(bodies, all), Optional.empty(), name));
            }
          });
      return uses.isEmpty()
          ? List.of(new Use(TerraformModule.root(bodies, always), Optional.empty(), ""))
          : uses;
    }

    private static Set<String> declared(List<HclBody> bodies) {
      Set<String> names = new LinkedHashSet<>();
      bodies.stream()
          .flatMap(body -> body.blocks("variable"))
          .forEach(variable -> names.add(variable.label(0)));
      return names;
    }
  }
}
