package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.settings.Artifact;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.build.BuiltJar;
import io.github.flinkparallelism.workspace.build.BuiltJars;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which main methods a deployment starts: that of the class that it names, else of the class that
 * the jar's manifest names, else the only one that there is.
 */
final class Programs {
  /** Jars of Flink itself, in its images and distributions. */
  private static final String FLINK_EXAMPLES = "/examples/";

  private final Project project;
  private final List<EntryPoints.Entry> mains;
  private final Set<String> unknown = new HashSet<>();
  private Optional<BuiltJars> jars = Optional.empty();

  Programs(Project project, List<EntryPoints.Entry> mains) {
    this.project = project;
    this.mains = List.copyOf(mains);
  }

  /** What {@code deployment} starts; a problem is noted where it does not say. */
  List<EntryPoints.Entry> startedBy(Description deployment) {
    ProgramCall program = deployment.program();
    if (program.entryClass().isPresent()) {
      return named(program.entryClass().get());
    }
    List<EntryPoints.Entry> near =
        mains.stream().filter(main -> Modules.sees(project, deployment, main.file())).toList();
    return program.jar().map(jar -> ofJar(deployment, jar, near)).orElse(near);
  }

  /** Names of deployments that start a jar of which nothing says what it is. */
  Set<String> unknown() {
    return Set.copyOf(unknown);
  }

  private List<EntryPoints.Entry> named(String entryClass) {
    return mains.stream()
        .filter(main -> EntryPoints.matches(main.type().qualifiedName(), entryClass))
        .toList();
  }

  private List<EntryPoints.Entry> ofJar(
      Description deployment, String jar, List<EntryPoints.Entry> near) {
    if (jar.contains(FLINK_EXAMPLES)) {
      return List.of();
    }
    Optional<Artifact> artifact = deployment.program().artifact();
    List<BuiltJar> built = artifact.map(this::built).orElse(List.of());
    boolean ofModule = !built.isEmpty() && artifact.get().module().isPresent();
    if (built.isEmpty()) {
      built = jars().named(jar);
    }
    return ofJar(deployment, jar, built, ofModule, near);
  }

  private List<BuiltJar> built(Artifact artifact) {
    List<BuiltJar> ofModule =
        artifact
            .module()
            .map(folder -> jars().ofModule(project.files().root().resolve(folder), artifact.name()))
            .orElse(List.of());
    return ofModule.isEmpty() ? jars().named(artifact.name()) : ofModule;
  }

  private List<EntryPoints.Entry> ofJar(
      Description deployment,
      String jar,
      List<BuiltJar> built,
      boolean ofModule,
      List<EntryPoints.Entry> near) {
    List<BuiltJar.MainClass> classes =
        built.stream().flatMap(each -> each.mainClasses().stream()).toList();
    List<String> names = classes.stream().map(BuiltJar.MainClass::name).distinct().toList();
    if (names.size() == 1) {
      List<EntryPoints.Entry> started =
          named(names.get(0)).stream()
              .filter(main -> !ofModule || isInside(main, built) || !isTwice(names.get(0)))
              .toList();
      boolean ours = built.stream().anyMatch(this::holdsSources);
      if (started.isEmpty() && ours && project.request().jobs().isEmpty()) {
        project.problems(List.of(unknown(deployment, jar, classes.get(0))));
      }
      return started;
    }
    List<EntryPoints.Entry> inside = mains.stream().filter(main -> isInside(main, built)).toList();
    List<EntryPoints.Entry> candidates = inside.isEmpty() && !ofModule ? near : inside;
    if (candidates.isEmpty() && built.isEmpty()) {
      unknown.add(deployment.name());
    }
    if (candidates.size() > 1) {
      unknown.add(deployment.name());
      project.problems(List.of(undecided(deployment, candidates.size())));
      return List.of();
    }
    return candidates;
  }

  private static boolean isInside(EntryPoints.Entry main, List<BuiltJar> built) {
    return built.stream().anyMatch(each -> main.file().startsWith(each.folder()));
  }

  /** Whether copies of a module have the same class. */
  private boolean isTwice(String entryClass) {
    return named(entryClass).size() > 1;
  }

  /** In a build of several modules, one of them is analysed at a time. */
  private boolean holdsSources(BuiltJar jar) {
    return project.sources().files().stream().anyMatch(file -> file.startsWith(jar.folder()));
  }

  private BuiltJars jars() {
    if (jars.isEmpty()) {
      jars =
          Optional.of(
              BuiltJars.in(
                  project.files(),
                  project.buildRun(),
                  problem -> project.problems(List.of(problem))));
    }
    return jars.get();
  }

  private static Problem unknown(Description deployment, String jar, BuiltJar.MainClass main) {
    return new Problem(
        main.name()
            + ", which "
            + jar.substring(jar.lastIndexOf('/') + 1)
            + " starts in "
            + deployment.name()
            + ", is no class of this project with a main method, so that it is not reported",
        main.location());
  }

  private static Problem undecided(Description deployment, int mains) {
    return new Problem(
        deployment.name()
            + " does not say which class it starts, and the project has "
            + mains
            + " with a main method, so it is not reported; name the class in it",
        deployment.system().location());
  }
}
