package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.analysis.EntryPoints.Entry;
import io.github.flinkparallelism.ir.MethodDecl;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.ir.TypeDecl;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Methods that build a pipeline and that no main method reaches: runners of a framework, commands,
 * services, and methods of libraries that are given an environment. Of methods that call each other
 * the outermost one is reported.
 */
public final class LibraryPipelines {
  private static final Pattern SUBMISSION = Pattern.compile("\\bexecute(?:Async)?\\s*\\(");

  /** What methods that build something themselves mention, in contrast to those that set it up. */
  private static final Pattern BUILDING =
      Pattern.compile(
          "DataStream|\\b(?:from|add|sink)(?:Source|Sink|To|Elements)\\b|\\bexecute\\b");

  private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\s*\\(");

  /** Most candidates build nothing; this is how far they are followed to tell. */
  private static final int STEPS_TO_FLINK = 20_000;

  private static final int MAX_STEPS_EACH = 100_000;
  private static final int MAX_STEPS = 400_000;
  private static final Pattern PRIVATE = Pattern.compile("^\\s*(?:\\w+\\s+)*private\\s");

  private final Project project;
  private final Set<Location> reached;
  private final List<Found> found = new ArrayList<>();
  private final Map<Location, String> bodies = new HashMap<>();
  private final Map<Path, List<String>> linesOf = new HashMap<>();

  private LibraryPipelines(Project project, Set<Location> reached) {
    this.project = project;
    this.reached = reached;
  }

  /** A type of a candidate file. */
  private record Found(Path file, SourceUnit unit, TypeDecl type) {}

  /** What an entry point led to. */
  private record Run(Entry entry, JobAnalysis.Outcome outcome) {
    /** A method that two classes inherit is an entry point of each. */
    boolean enters(Entry other) {
      return !other.method().equals(entry.method())
          && outcome.entered().contains(other.method().location());
    }
  }

  /**
   * The pipelines of the project beyond those of its main methods.
   *
   * @param mains the main methods that were asked for
   * @param reached the methods that main methods reach
   */
  public static List<JobAnalysis.Outcome> of(
      Project project, List<Entry> mains, Set<Location> reached) {
    if (EntryPoints.coversAll(project, mains)) {
      return List.of();
    }
    return new LibraryPipelines(project, reached).run();
  }

  private List<JobAnalysis.Outcome> run() {
    for (Path file : project.sources().pipelineCandidates()) {
      project.unit(file).ifPresent(unit -> unit.types().forEach(type -> collect(file, unit, type)));
    }
    List<Run> runs = new ArrayList<>();
    int stepsLeft = MAX_STEPS;
    for (Entry entry : callersFirst(named(candidates()))) {
      if (stepsLeft <= 0) {
        project.problems(
            List.of(
                new Problem(
                    "not all methods that may build a pipeline were tried, since the ones before"
                        + " took too many steps; ask for a class with --main",
                    entry.method().location())));
        break;
      }
      if (runs.stream().anyMatch(run -> run.enters(entry))) {
        continue;
      }
      JobAnalysis.Outcome outcome =
          JobAnalysis.of(project, entry, project.deployment(), STEPS_TO_FLINK);
      stepsLeft -= outcome.steps();
      if (outcome.reachedFlink() && outcome.steps() > STEPS_TO_FLINK) {
        outcome = JobAnalysis.of(project, entry, project.deployment(), MAX_STEPS_EACH);
        stepsLeft -= outcome.steps();
      }
      if (builds(outcome)) {
        Run found = new Run(entry, outcome);
        runs.removeIf(run -> found.enters(run.entry()));
        runs.add(found);
      }
    }
    return runs.stream().map(Run::outcome).toList();
  }

  private static boolean builds(JobAnalysis.Outcome outcome) {
    return outcome.job().filter(LibraryPipelines::hasOperators).isPresent();
  }

  private static boolean hasOperators(Job job) {
    return job.executions().stream().anyMatch(execution -> !execution.operators().isEmpty());
  }

  /** What other candidates call by name is probably a part of them, and need not be run. */
  private List<Entry> callersFirst(List<Entry> entries) {
    Set<String> called = new HashSet<>();
    for (Entry entry : entries) {
      Matcher call = CALL.matcher(bodies.get(entry.method().location()));
      while (call.find()) {
        called.add(call.group(1));
      }
    }
    List<Entry> ordered = new ArrayList<>(entries);
    ordered.sort(
        Comparator.comparing((Entry entry) -> called.contains(entry.method().name()))
            .thenComparing(
                entry -> !BUILDING.matcher(bodies.get(entry.method().location())).find()));
    return ordered;
  }

  private void collect(Path file, SourceUnit unit, TypeDecl type) {
    found.add(new Found(file, unit, type));
    type.nested().forEach(nested -> collect(file, unit, nested));
  }

  private List<Entry> candidates() {
    List<Entry> entries = new ArrayList<>();
    for (Found declaring : found) {
      for (MethodDecl method : declaring.type().methods()) {
        if (isCandidate(method, declaring)) {
          for (Found started : startedFor(declaring, method)) {
            entries.add(new Entry(started.file(), started.unit(), started.type(), method));
          }
        }
      }
    }
    entries.removeIf(entry -> !EntryPoints.isWanted(project, entry.type().qualifiedName()));
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.type().qualifiedName())
            .thenComparing(entry -> entry.method().location()));
    return entries;
  }

  private List<String> lines(Path file) {
    return linesOf.computeIfAbsent(
        file,
        each -> project.files().text(each).map(text -> text.lines().toList()).orElse(List.of()));
  }

  private boolean isCandidate(MethodDecl method, Found declaring) {
    boolean callable =
        method.body().isPresent()
            && !method.name().startsWith("<")
            && !EntryPoints.isMain(method)
            && !reached.contains(method.location())
            && !isPrivate(method, lines(declaring.file()));
    if (!callable) {
      return false;
    }
    String text = text(method, declaring.type(), lines(declaring.file()));
    bodies.put(method.location(), text.substring(Math.min(text.length(), method.name().length())));
    return mayBuild(text);
  }

  /** A method that neither sees an environment nor submits a job builds no pipeline. */
  private static boolean mayBuild(String text) {
    return text.contains("env")
        || text.contains("Env")
        || text.contains("execute") && SUBMISSION.matcher(text).find();
  }

  /** A private method that nobody calls is dead. */
  private static boolean isPrivate(MethodDecl method, List<String> lines) {
    int line = method.location().line();
    return line <= lines.size()
        && lines.get(line - 1).contains("private")
        && PRIVATE.matcher(lines.get(line - 1)).find();
  }

  /** From the method's name to that of the next one, which may be more than the method. */
  private static String text(MethodDecl method, TypeDecl type, List<String> lines) {
    int first = method.location().line();
    int last =
        type.methods().stream()
            .mapToInt(other -> other.location().line())
            .filter(line -> line > first)
            .min()
            .orElse(lines.size());
    String whole = String.join("\n", lines.subList(first - 1, Math.min(last, lines.size())));
    return whole.substring(Math.min(whole.length(), method.location().column() - 1));
  }

  /** The class itself; where it is abstract, the classes that extend it, if there are any. */
  private List<Found> startedFor(Found declaring, MethodDecl method) {
    if (method.isStatic() || !declaring.type().isAbstract()) {
      return List.of(declaring);
    }
    List<Found> concrete = new ArrayList<>();
    addConcrete(declaring.type(), concrete);
    return concrete.isEmpty() && declaring.type().kind() == TypeDecl.Kind.CLASS
        ? List.of(declaring)
        : concrete;
  }

  private void addConcrete(TypeDecl ancestor, Collection<Found> into) {
    for (Found each : found) {
      boolean extendsIt =
          each.type()
              .superclass()
              .map(name -> name.name().substring(name.name().lastIndexOf('.') + 1))
              .filter(ancestor.name()::equals)
              .isPresent();
      if (extendsIt && !into.contains(each)) {
        if (!each.type().isAbstract()) {
          into.add(each);
        }
        addConcrete(each.type(), into);
      }
    }
  }

  /** Overloads are told apart by their parameters. */
  private static List<Entry> named(List<Entry> entries) {
    Map<String, Integer> counts = new HashMap<>();
    entries.forEach(entry -> counts.merge(jobName(entry), 1, Integer::sum));
    List<Entry> named = new ArrayList<>();
    for (Entry entry : entries) {
      named.add(
          counts.get(jobName(entry)) == 1
              ? entry
              : new Entry(
                  entry.file(), entry.unit(), entry.type(), entry.method(), signature(entry)));
    }
    return named;
  }

  private static String jobName(Entry entry) {
    return entry.type().qualifiedName() + "#" + entry.method().name();
  }

  private static String signature(Entry entry) {
    List<String> types =
        entry.method().params().stream()
            .map(param -> param.type().toString())
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .toList();
    return entry.method().name() + "(" + String.join(", ", types) + ")";
  }
}
