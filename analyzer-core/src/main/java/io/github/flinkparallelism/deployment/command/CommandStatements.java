package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Command;
import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.deployment.statement.ConfFolder;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.Links;
import io.github.flinkparallelism.deployment.statement.ProjectPaths;
import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the commands of one script say about deployments. */
public final class CommandStatements {
  private static final String CONF_VARIABLE = "FLINK_CONF_DIR";
  private static final String LOCAL = "localhost:8081";
  private static final Set<String> SESSION_VALUED =
      Set.of("D", "s", "n", "jm", "tm", "nm", "qu", "t", "z", "nl", "at", "id");
  private static final Map<String, String> SESSION_LONG =
      Map.of("slots", "s", "name", "nm", "container", "n", "queue", "qu");

  private final DescribingFile file;
  private final List<FlinkCommand> commands;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private Optional<String> session = Optional.empty();
  private List<Setting> resumed = List.of();

  private CommandStatements(DescribingFile file, List<FlinkCommand> commands) {
    this.file = file;
    this.commands = commands;
  }

  /** What these commands of {@code file} say. */
  static Statements of(DescribingFile file, List<Command> commands) {
    List<FlinkCommand> found =
        commands.stream().flatMap(command -> FlinkCommand.in(command).stream()).toList();
    CommandStatements reader = new CommandStatements(file, found);
    found.forEach(reader::read);
    return new Statements(reader.statements, reader.problems);
  }

  private void read(FlinkCommand command) {
    switch (command.program()) {
      case RUN -> run(command);
      case STANDALONE_JOB -> standalone(command);
      case YARN_SESSION -> session(command, "yarn-session.sh", "nm");
      case KUBERNETES_SESSION -> session(command, "kubernetes-session.sh", "kubernetes.cluster-id");
      case START_CLUSTER -> {
        // The project's own conf folder is a deployment anyway.
        if (command.environment().containsKey(CONF_VARIABLE)) {
          add(
              command,
              Role.CLUSTER,
              "start-cluster.sh",
              simple(),
              List.of(),
              Optional.empty(),
              ProgramCall.UNSTATED,
              Optional.empty());
        }
      }
      case SQL_CLIENT -> statements.add(SqlClient.of(file, command));
      case JOB_MANAGER, TASK_MANAGER -> {
        // Alone they say nothing about jobs.
      }
    }
  }

  private void run(FlinkCommand command) {
    RunCommand run = RunCommand.run(command, file.built());
    if (run.isPython()) {
      return;
    }
    problems.addAll(run.problems());
    if (run.namesNothing()) {
      return;
    }
    Optional<String> target = run.target();
    boolean application =
        target
            .filter(text -> text.endsWith("-application") || text.endsWith("-per-job"))
            .or(() -> target.filter("yarn-cluster"::equals))
            .isPresent();
    Map<String, String> environment = new TreeMap<>();
    if (!application) {
      command
          .environment()
          .forEach(
              (name, value) -> {
                if (!Template.isIn(value) && !name.equals(CONF_VARIABLE)) {
                  environment.put(name, value);
                }
              });
    }
    ProgramCall program = run.program(environment);
    String kind =
        "flink run"
            + target
                .map(text -> " -t " + text)
                .orElse("")
                .replace("-t yarn-cluster", "-m yarn-cluster");
    Optional<String> cluster = application ? Optional.empty() : Optional.of(cluster(command, run));
    add(
        command,
        application ? Role.APPLICATION : Role.JOB,
        kind,
        name(program),
        run.settings(run.resumesSession() ? resumed : List.of()),
        run.onDemand(),
        program,
        cluster.filter(text -> !Template.isIn(text)));
  }

  private String cluster(FlinkCommand command, RunCommand run) {
    return run.session()
        .or(() -> session.filter(any -> run.jobManager().isEmpty()))
        .or(() -> command.container().filter(any -> isLocal(run.jobManager().orElse(LOCAL))))
        .or(() -> run.jobManager().map(CommandStatements::host))
        .orElse(LOCAL);
  }

  /** The host alone, but of this machine with the port, which tells one cluster from another. */
  public static String host(String address) {
    return isLocal(address)
        ? address.replace("127.0.0.1", "localhost")
        : address.replaceFirst(":\\d+$", "");
  }

  private static boolean isLocal(String address) {
    return address.startsWith("localhost") || address.startsWith("127.0.0.1");
  }

  private void standalone(FlinkCommand command) {
    RunCommand run = RunCommand.standalone(command);
    ProgramCall program = run.standaloneProgram(Map.of());
    add(
        command,
        Role.APPLICATION,
        "standalone-job",
        name(program),
        run.dynamic(),
        Optional.empty(),
        program,
        Optional.empty());
  }

  private void session(FlinkCommand command, String kind, String nameKey) {
    Options options =
        Options.of(command.arguments(), OptionTable.some(SESSION_VALUED, SESSION_LONG));
    List<Setting> settings = new ArrayList<>();
    for (Options.Option option : options.given()) {
      int equals = option.value().indexOf('=');
      if (option.name().equals("D") && equals > 0) {
        settings.add(
            0,
            setting(
                option.value().substring(0, equals),
                option.value().substring(equals + 1),
                "-D" + option.value(),
                option.at()));
      }
    }
    options
        .first("s")
        .ifPresent(
            slots ->
                settings.add(
                    setting(
                        Keys.NUMBER_OF_TASK_SLOTS,
                        slots.value(),
                        "-s " + slots.value(),
                        slots.at())));
    String name =
        options
            .value(nameKey)
            .or(
                () ->
                    settings.stream()
                        .filter(each -> each.key().equals(nameKey))
                        .map(Setting::value)
                        .findFirst())
            .filter(text -> !Template.isIn(text))
            .orElse(simple());
    session = Optional.of(name);
    boolean ofYarn = command.program() == FlinkCommand.Program.YARN_SESSION;
    // The slots are the cluster's own, whoever takes it up.
    resumed =
        ofYarn
            ? settings.stream()
                .filter(each -> !each.key().equals(Keys.NUMBER_OF_TASK_SLOTS))
                .toList()
            : List.of();
    add(
        command,
        Role.CLUSTER,
        kind,
        name,
        settings,
        Optional.of(new OnDemand(kind, Optional.of(command.name().location()))),
        ProgramCall.UNSTATED,
        Optional.empty());
  }

  private static Setting setting(String key, String value, String code, Word at) {
    return new Setting(key.trim(), value.trim(), Layer.CLIENT, code, Optional.of(at.location()));
  }

  private void add(
      FlinkCommand command,
      Role role,
      String kind,
      String name,
      List<Setting> settings,
      Optional<OnDemand> onDemand,
      ProgramCall program,
      Optional<String> cluster) {
    statements.add(
        new Statement(
            role,
            kind,
            name,
            command.name().location(),
            settings,
            Optional.empty(),
            onDemand,
            program,
            Optional.empty(),
            cluster,
            conf(command).map(Links::to).orElse(Links.NONE)));
  }

  /** In a container, the container's configuration counts. */
  private Optional<ConfFolder> conf(FlinkCommand command) {
    if (command.container().isPresent()) {
      return Optional.empty();
    } else if (command.startsContainer()) {
      return Optional.of(ConfFolder.OF_IMAGE);
    }
    return Optional.ofNullable(command.environment().get(CONF_VARIABLE))
        .flatMap(text -> ProjectPaths.folder(file, text))
        .map(ConfFolder::of)
        .or(() -> Optional.of(ConfFolder.OF_PROJECT));
  }

  private String simple() {
    return DescribingFile.simple(file.name());
  }

  /** The file's name, with that of the class where the file starts several programs. */
  private String name(ProgramCall program) {
    long programs =
        commands.stream()
            .filter(
                each ->
                    each.program() == FlinkCommand.Program.RUN
                        || each.program() == FlinkCommand.Program.STANDALONE_JOB)
            .count();
    Optional<String> entryClass =
        program
            .entryClass()
            .filter(any -> programs > 1)
            .map(text -> text.substring(text.lastIndexOf('.') + 1));
    return simple() + entryClass.map(text -> " " + text).orElse("");
  }
}
