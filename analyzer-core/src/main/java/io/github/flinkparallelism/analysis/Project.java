package io.github.flinkparallelism.analysis;

import io.github.flinkparallelism.AnalysisRequest;
import io.github.flinkparallelism.described.Descriptions;
import io.github.flinkparallelism.described.ModelFile;
import io.github.flinkparallelism.ir.SourceUnit;
import io.github.flinkparallelism.model.DeploymentInfo;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.SourceInfo;
import io.github.flinkparallelism.model.Submission;
import io.github.flinkparallelism.settings.Deployment;
import io.github.flinkparallelism.settings.DeploymentReader;
import io.github.flinkparallelism.settings.DeploymentRequest;
import io.github.flinkparallelism.settings.Description;
import io.github.flinkparallelism.source.Language;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.types.TypeOracle;
import io.github.flinkparallelism.types.spoon.SpoonTypes;
import io.github.flinkparallelism.version.FlinkVersion;
import io.github.flinkparallelism.workspace.DiskFiles;
import io.github.flinkparallelism.workspace.SourceTree;
import io.github.flinkparallelism.workspace.build.BuildRun;
import io.github.flinkparallelism.workspace.build.DetectedVersion;
import io.github.flinkparallelism.workspace.build.FilteredResources;
import io.github.flinkparallelism.workspace.build.FlinkVersionReader;
import io.github.flinkparallelism.workspace.build.SourceFolderReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A project under analysis: its files, parsed on demand and once, its version and settings. */
public final class Project {
  private static final String CONF_FOLDER = "conf";

  private final AnalysisRequest request;
  private final boolean givenArguments;
  private final DiskFiles files;
  private final SourceTree sources;
  private final FlinkVersion version;
  private final Deployment deployment;
  private final Descriptions descriptions;
  private final TypeOracle types;
  private final Units units;
  private final FilteredResources resources;
  private final Set<Problem> problems;
  private final Set<Submission> submissions;
  private final Set<Location> described;
  private final Set<String> knownMains;
  private final List<Description> shown;
  private final List<SourceInfo> sourceInfos;
  private final Set<String> readByPrograms;
  private Optional<Location> builtWith = Optional.empty();

  private Project(AnalysisRequest request, DiskFiles files, SourceTree sources) {
    this.request = request;
    this.givenArguments = request.arguments().isPresent();
    this.files = files;
    this.sources = sources;
    this.problems = new LinkedHashSet<>();
    this.submissions = new LinkedHashSet<>();
    this.described = new HashSet<>();
    this.knownMains = new TreeSet<>();
    this.shown = new ArrayList<>();
    this.sourceInfos = new ArrayList<>();
    this.readByPrograms = new TreeSet<>();
    this.units = new Units(files, new Frontends(request.frontends()), problems::addAll);
    units.prepare(sources.languages());
    this.resources = new FilteredResources(files, buildRun(), problems::add);
    this.version = readVersion();
    Deployment stated = DeploymentReader.read(deploymentRequest(), version, files);
    this.deployment = request.localProcessors().isPresent() ? stated.ofLocalRun() : stated;
    this.descriptions = readDescriptions();
    this.types = new SpoonTypes(files, request.classpath());
    problems.addAll(deployment.problems());
  }

  /** The same project in another deployment; what was read and noted is shared. */
  private Project(Project other, Deployment deployment, FlinkVersion version) {
    this.request =
        other.request.startedWith(
            deployment.program().arguments(), deployment.program().environment());
    this.givenArguments = other.givenArguments;
    this.files = other.files;
    this.sources = other.sources;
    this.problems = other.problems;
    this.submissions = other.submissions;
    this.described = other.described;
    this.knownMains = other.knownMains;
    this.shown = other.shown;
    this.sourceInfos = other.sourceInfos;
    this.readByPrograms = other.readByPrograms;
    this.units = other.units;
    this.resources = other.resources;
    this.version = version;
    this.deployment = deployment;
    this.descriptions = other.descriptions;
    this.types = other.types;
    problems.addAll(deployment.problems());
  }

  /**
   * The same project under one of the systems that its files describe: with that system's settings,
   * Flink version, program arguments and environment variables.
   */
  Project under(Description description) {
    FlinkVersion runs =
        description
            .system()
            .version()
            .filter(stated -> stated.compareTo(version) != 0)
            .filter(stated -> stated.compareTo(FlinkVersion.OLDEST) >= 0)
            .filter(any -> request.flinkVersion().isEmpty())
            .orElse(version);
    Deployment read = DeploymentReader.read(description, deploymentRequest(), runs, files);
    return new Project(this, read, runs);
  }

  /** Opens the project that {@code request} names. */
  public static Project open(AnalysisRequest request) {
    DiskFiles files = DiskFiles.of(request.root(), request.configurations());
    Set<Problem> problems = new LinkedHashSet<>();
    SourceTree sources =
        SourceTree.of(
            files,
            request.sourceRoots(),
            request.librarySourceRoots(),
            request.includeTests(),
            new SourceFolderReader(files, problems::add));
    Project project = new Project(request, files, sources);
    project.problems.addAll(problems);
    return project;
  }

  private FlinkVersion readVersion() {
    Optional<FlinkVersion> stated = request.flinkVersion().flatMap(FlinkVersion::parse);
    Optional<Location> where = Optional.empty();
    if (stated.isEmpty()) {
      DetectedVersion detected = new FlinkVersionReader(files, buildRun()).read(place());
      problems.addAll(detected.problems());
      stated = detected.version();
      where = detected.location();
      builtWith = where;
    }
    if (request.flinkVersion().isPresent() && stated.isEmpty()) {
      String text = request.flinkVersion().get();
      problem(
          "Flink version \"" + text + "\" is not understood; write it like 1.20", Optional.empty());
    }
    FlinkVersion found = stated.orElse(FlinkVersion.ASSUMED);
    if (found.compareTo(FlinkVersion.OLDEST) < 0) {
      problem(
          "Flink "
              + found
              + " is older than what is modelled and is treated as "
              + FlinkVersion.OLDEST,
          where);
      return FlinkVersion.OLDEST;
    }
    return found;
  }

  /** The version of Scala that the first source in Scala is built with. */
  public Optional<String> scalaVersion() {
    return sources.files().stream()
        .filter(file -> Language.SCALA.isOf(file.toString()))
        .findFirst()
        .flatMap(file -> new FlinkVersionReader(files, buildRun()).scalaVersion(file));
  }

  private Descriptions readDescriptions() {
    Path file = files.root().resolve(ModelFile.NAME);
    if (!files.exists(file)) {
      return Descriptions.NONE;
    }
    Optional<ModelFile.Content> content =
        files.text(file).map(text -> ModelFile.read(files.relative(file), text));
    content.ifPresent(read -> problems.addAll(read.problems()));
    return content.map(ModelFile.Content::descriptions).orElse(Descriptions.NONE);
  }

  /** The first source file decides which build file counts. */
  private Path place() {
    List<Path> all = sources.files();
    return all.isEmpty() ? files.root() : all.get(0);
  }

  /** Notes a problem, at the project itself where no place is given. */
  void problem(String message, Optional<Location> location) {
    problems.add(new Problem(message, location.orElseGet(() -> Location.startOf("."))));
  }

  private DeploymentRequest deploymentRequest() {
    return new DeploymentRequest(
        request.clientParallelism(),
        request.dynamicProperties(),
        request.configurations(),
        Stream.concat(request.confFolders().stream(), Stream.of(files.root().resolve(CONF_FOLDER)))
            .toList(),
        request.taskManagers(),
        request.slotsPerTaskManager());
  }

  /** The request. */
  AnalysisRequest request() {
    return request;
  }

  /** How the project is built. */
  BuildRun buildRun() {
    return new BuildRun(request.buildProperties(), request.buildProfiles());
  }

  /** The text of a resource as the build copies it. */
  String filtered(Path file, String text) {
    return resources.apply(file, text);
  }

  /** Whether the user gives the program arguments, so that no deployment decides them. */
  boolean hasGivenArguments() {
    return givenArguments;
  }

  /** The source files. */
  SourceTree sources() {
    return sources;
  }

  /** The project's files. */
  DiskFiles files() {
    return files;
  }

  /** The Flink version whose rules apply. */
  public FlinkVersion version() {
    return version;
  }

  /** The settings below the program. */
  public Deployment deployment() {
    return deployment;
  }

  /** What the user states about libraries that are not in source. */
  Descriptions descriptions() {
    return descriptions;
  }

  /** Types from the class path. */
  TypeOracle types() {
    return types;
  }

  /** The IR of a file, parsed on first use. */
  Optional<SourceUnit> unit(Path file) {
    return units.of(file);
  }

  /** Parses files that are all going to be asked for; parsing is what they cost. */
  void parse(List<Path> wanted) {
    units.parse(wanted);
  }

  /** Notes what a run could not analyse. */
  public void problems(List<Problem> more) {
    problems.addAll(more);
  }

  /** Notes what is told of deployments and starts none of the jobs. */
  void shown(List<Description> more) {
    shown.addAll(more);
  }

  /** What is told of deployments and starts none of the jobs, for information only. */
  public List<DeploymentInfo> shown() {
    return shown.stream()
        .map(
            each ->
                DeploymentInfo.shown(
                    each.system().kind(),
                    each.system().location(),
                    Deployment.ofInterest(each.settings())))
        .toList();
  }

  /** Where the build says which Flink the project is built with. */
  Optional<Location> builtWith() {
    return builtWith;
  }

  /** Notes what came of the files that can say how a job runs. */
  void accounted(List<SourceInfo> more) {
    sourceInfos.addAll(more);
  }

  /** Notes a file that a program reads. */
  void readByProgram(String file) {
    readByPrograms.add(file);
  }

  /** What came of the files that can say how a job runs, by name. */
  public List<SourceInfo> accounted() {
    return Sources.withRead(sourceInfos, readByPrograms, resources.filled());
  }

  /** Notes programs that were submitted. */
  void submitted(List<Submission> more) {
    submissions.addAll(more);
  }

  /** The programs that interpreted code submits, each once. */
  List<Submission> submissions() {
    return List.copyOf(submissions);
  }

  /** Notes entries of the user's descriptions that a run came across. */
  void described(Set<Location> entries) {
    described.addAll(entries);
  }

  /** Whether a run came across the entry at {@code entry} of the user's descriptions. */
  boolean isDescriptionUsed(Location entry) {
    return described.contains(entry);
  }

  /** Notes a class with a main method, for suggestions. */
  void knowMain(String className) {
    knownMains.add(className);
  }

  /** Says which of the jobs that were asked for do not exist. */
  public void missing(List<Job> jobs) {
    for (String wanted : request.jobs()) {
      boolean found =
          jobs.stream().anyMatch(job -> EntryPoints.matches(job.entryPoint().className(), wanted));
      if (!found) {
        problems.add(new Problem(message(wanted), Location.startOf(".")));
      }
    }
  }

  private String message(String wanted) {
    boolean exists = knownMains.stream().anyMatch(name -> EntryPoints.matches(name, wanted));
    if (exists) {
      return "class " + wanted + " was found, but no execute() is reached from its main method";
    }
    List<String> near = Similar.to(wanted, knownMains);
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return "no class " + wanted + " with a main method was found" + hint;
  }

  /** What could not be read or analysed, by location. */
  public List<Problem> problems() {
    Set<Problem> all = new TreeSet<>(problems);
    all.addAll(files.problems());
    return new ArrayList<>(all);
  }
}
