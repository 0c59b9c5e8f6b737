package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.workspace.build.BuiltJar;
import io.github.flinkparallelism.workspace.build.BuiltJars;
import java.util.List;
import java.util.Optional;

/**
 * Which main methods a deployment starts: that of the class that it names, else of the class that
 * the jar's manifest names, else the only one that there is.
 */
final class Programs {
  /** Jars of Flink itself, in its images and distributions. */
  private static final String FLINK_EXAMPLES = "/examples/";

  private final Project project;
  private final List<EntryPoints.Entry> mains;
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
    List<BuiltJar> built = jars().named(jar);
    List<BuiltJar.MainClass> classes =
        built.stream().flatMap(each -> each.mainClasses().stream()).toList();
    List<String> names = classes.stream().map(BuiltJar.MainClass::name).distinct().toList();
    if (names.size() == 1) {
      List<EntryPoints.Entry> started = named(names.get(0));
      boolean ours = built.stream().anyMatch(this::holdsSources);
      if (started.isEmpty() && ours && project.request().jobs().isEmpty()) {
        project.problems(List.of(unknown(deployment, jar, classes.get(0))));
      }
      return started;
    }
    List<EntryPoints.Entry> inside =
        mains.stream()
            .filter(main -> built.stream().anyMatch(each -> main.file().startsWith(each.folder())))
            .toList();
    List<EntryPoints.Entry> candidates = inside.isEmpty() ? near : inside;
    if (candidates.size() > 1) {
      project.problems(List.of(undecided(deployment, candidates.size())));
      return List.of();
    }
    return candidates;
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
