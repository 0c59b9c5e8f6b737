package io.github.flinkparallelism.deployment.container;

import io.github.flinkparallelism.deployment.command.CommandStatements;
import io.github.flinkparallelism.deployment.command.FlinkCommand;
import io.github.flinkparallelism.deployment.command.RunCommand;
import io.github.flinkparallelism.deployment.statement.ConfFolder;
import io.github.flinkparallelism.deployment.statement.ContainerCores;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Links;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.ConfigurationText;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The systems of one compose file: each JobManager with its TaskManagers, and the jobs that other
 * services submit.
 */
final class ComposeSystem {
  private static final String KIND = "docker compose";

  private final ComposeProject project;
  private final List<Running> masters = new ArrayList<>();
  private final List<Running> workers = new ArrayList<>();
  private final List<Running> clients = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private ComposeSystem(ComposeProject project) {
    this.project = project;
  }

  /**
   * A service with what it runs.
   *
   * @param service the service
   * @param command a command of Flink
   */
  private record Running(ComposeService service, FlinkCommand command) {}

  static Statements of(ComposeProject project) {
    ComposeSystem system = new ComposeSystem(project);
    system.read();
    return new Statements(system.statements, system.problems);
  }

  private void read() {
    for (ComposeService service : project.services()) {
      for (FlinkCommand command : service.commands()) {
        Running running = new Running(service, command);
        switch (command.program()) {
          case JOB_MANAGER, STANDALONE_JOB -> masters.add(running);
          case TASK_MANAGER -> workers.add(running);
          case RUN -> clients.add(running);
          default -> {
            // Other programs run nowhere in a container.
          }
        }
      }
    }
    masters.forEach(this::master);
    clients.forEach(this::client);
  }

  private void master(Running master) {
    ConfigurationText.Read own = master.service().configuration();
    problems.addAll(own.problems());
    boolean application = master.command().program() == FlinkCommand.Program.STANDALONE_JOB;
    RunCommand arguments = RunCommand.standalone(master.command());
    List<Setting> settings = new ArrayList<>(arguments.dynamic());
    own.settings().stream().filter(each -> !isSlots(each)).forEach(settings::add);
    List<Running> hired = workersOf(master);
    List<Setting> slots = slots(hired);
    settings.addAll(slots);
    ContainerCores.common(hired.stream().map(ComposeSystem::cores).toList())
        .ifPresent(settings::add);
    Optional<String> folder = master.service().confFolder();
    Set<String> files = new LinkedHashSet<>(master.service().files());
    hired.forEach(worker -> files.addAll(worker.service().files()));
    ConfFolder conf = folder.map(ConfFolder::of).orElse(ConfFolder.OF_IMAGE);
    statements.add(
        new Statement(
            application ? Role.APPLICATION : Role.CLUSTER,
            KIND,
            name(master),
            master.service().place(),
            settings,
            taskManagers(hired, slots.isEmpty()),
            Optional.empty(),
            application
                ? copied(master.service(), arguments.standaloneProgram(master.service().known()))
                : ProgramCall.UNSTATED,
            version(master, hired),
            Optional.empty(),
            new Links(Optional.of(conf), master.service().hosts(), files)));
  }

  private static ProgramCall copied(ComposeService service, ProgramCall program) {
    return program.copied(program.jar().flatMap(service::artifact));
  }

  private static Optional<FlinkVersion> version(Running master, List<Running> hired) {
    return master
        .service()
        .version()
        .or(() -> hired.stream().flatMap(each -> each.service().version().stream()).findFirst());
  }

  private static boolean isSlots(Setting setting) {
    return setting.key().equals(Keys.NUMBER_OF_TASK_SLOTS);
  }

  private String name(Running master) {
    String simple = DescribingFile.simple(project.file().name());
    return masters.size() == 1 ? simple : simple + " " + master.service().name();
  }

  /** Those that name it; where it is the only one, all. What only a profile starts comes last. */
  private List<Running> workersOf(Running master) {
    List<Running> own =
        workers.stream()
            .filter(worker -> masters.size() == 1 || isOf(worker.service(), master.service()))
            .toList();
    boolean plain = own.stream().anyMatch(worker -> !worker.service().hasProfile());
    return own.stream().filter(worker -> !plain || !worker.service().hasProfile()).toList();
  }

  private static boolean isOf(ComposeService worker, ComposeService master) {
    return worker.jobManager().filter(master.hosts()::contains).isPresent();
  }

  /** The slots of each TaskManager, strongest first, where all have the same number. */
  private List<Setting> slots(List<Running> hired) {
    List<List<Setting>> all = new ArrayList<>();
    for (Running worker : hired) {
      ConfigurationText.Read read = worker.service().configuration();
      problems.addAll(read.problems());
      List<Setting> stated = new ArrayList<>(RunCommand.standalone(worker.command()).dynamic());
      stated.addAll(read.settings());
      List<Setting> own = stated.stream().filter(ComposeSystem::isSlots).toList();
      boolean ofFolder = own.isEmpty() && worker.service().confFolder().isPresent();
      if (!ofFolder) {
        all.add(own.isEmpty() ? List.of(ofImage(worker.service())) : own);
      }
    }
    if (all.stream().map(each -> each.get(0).value()).distinct().count() > 1) {
      problems.add(
          new Problem(
              "TaskManagers of "
                  + DescribingFile.simple(project.file().name())
                  + " have different numbers of slots, so the slots that it offers are not told;"
                  + " state them with --slots and --task-managers",
              all.get(1).get(0).location().orElseThrow()));
      return List.of();
    }
    return all.isEmpty() ? List.of() : all.get(0);
  }

  /** What a container may use at most; what is reserved for it says less. */
  private static Optional<Setting> cores(Running worker) {
    ComposeService service = worker.service();
    return Stream.of(new String[] {"deploy", "resources", "limits", "cpus"}, new String[] {"cpus"})
        .flatMap(
            path ->
                service.text(path).stream()
                    .map(
                        text ->
                            ContainerCores.of(
                                text,
                                String.join(".", path) + ": " + text,
                                service.at(path).orElseThrow().key())))
        .findFirst();
  }

  private static Setting ofImage(ComposeService worker) {
    return new Setting(
        Keys.NUMBER_OF_TASK_SLOTS,
        "1",
        Layer.FILE,
        "the image's own 1",
        Optional.of(worker.place()));
  }

  private Optional<TaskManagers> taskManagers(List<Running> hired, boolean withoutSlots) {
    boolean ofFolder = hired.stream().anyMatch(worker -> worker.service().confFolder().isPresent());
    if (hired.isEmpty() || (withoutSlots && !ofFolder)) {
      return Optional.empty();
    }
    int count = 0;
    for (Running worker : hired) {
      Optional<Integer> replicas = worker.service().replicas();
      if (replicas.isEmpty()) {
        problems.add(
            new Problem(
                worker.service().replicasCode()
                    + " does not say how many TaskManagers there are; state them with"
                    + " --task-managers",
                worker.service().replicasPlace()));
        return Optional.empty();
      }
      count += replicas.get();
    }
    ComposeService first = hired.get(0).service();
    String code =
        hired.size() == 1 ? first.replicasCode() : hired.size() + " services with TaskManagers";
    return Optional.of(new TaskManagers(count, code, Optional.of(first.replicasPlace())));
  }

  private void client(Running client) {
    FlinkVersion version = client.service().version().orElse(project.file().built());
    RunCommand run = RunCommand.run(client.command(), version);
    if (run.isPython()) {
      return;
    }
    problems.addAll(run.problems());
    if (run.namesNothing()) {
      return;
    }
    ComposeService service = client.service();
    ConfigurationText.Read own = service.configuration();
    List<Setting> settings = new ArrayList<>(run.settings());
    own.settings().stream().filter(each -> !isSlots(each)).forEach(settings::add);
    problems.addAll(own.problems());
    Optional<String> host =
        run.jobManager()
            .map(CommandStatements::host)
            .or(service::jobManager)
            .filter(text -> !Template.isIn(text));
    Optional<Running> master =
        masters.stream()
            .filter(
                each ->
                    masters.size() == 1
                        || host.filter(each.service().hosts()::contains).isPresent())
            .findFirst();
    ConfFolder conf = service.confFolder().map(ConfFolder::of).orElse(ConfFolder.OF_IMAGE);
    statements.add(
        new Statement(
            Role.JOB,
            KIND,
            DescribingFile.simple(project.file().name()) + " " + service.name(),
            client.command().name().location(),
            settings,
            Optional.empty(),
            run.onDemand(),
            copied(service, run.program(service.known())),
            service.version(),
            master.map(this::name).or(() -> host),
            new Links(Optional.of(conf), Set.of(), service.files())));
  }
}
