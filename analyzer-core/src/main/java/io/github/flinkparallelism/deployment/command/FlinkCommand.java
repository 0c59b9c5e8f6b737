package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Command;
import io.github.flinkparallelism.deployment.shell.Script;
import io.github.flinkparallelism.deployment.shell.ScriptSource;
import io.github.flinkparallelism.deployment.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command of Flink's distribution.
 *
 * @param program what runs
 * @param name the word that says so
 * @param arguments behind it
 * @param environment what the script exports to it
 * @param container the container or service that it runs in: {@code docker exec jobmanager …}
 * @param startsContainer true for a container of its own: {@code docker run flink:1.20 …}
 */
public record FlinkCommand(
    Program program,
    Word name,
    List<Word> arguments,
    Map<String, String> environment,
    Optional<String> container,
    boolean startsContainer) {
  private static final int DEEPEST = 4;

  /** Programs that run what their arguments say. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "sudo",
          "env",
          "docker",
          "docker-compose",
          "podman",
          "podman-compose",
          "nerdctl",
          "kubectl",
          "oc",
          "ssh",
          "timeout",
          "nice",
          "su",
          "gosu",
          "su-exec",
          "runuser",
          "setsid",
          "winpty",
          "bash",
          "sh",
          "zsh",
          "/bin/sh",
          "/bin/bash",
          "xvfb-run",
          "sshpass",
          "docker-entrypoint.sh",
          "tini",
          "dumb-init",
          "stdbuf");

  private static final Set<String> CONTAINER_ENGINES =
      Set.of("docker", "docker-compose", "podman", "podman-compose", "nerdctl", "kubectl", "oc");

  /** The programs. */
  public enum Program {
    /** {@code flink run} and {@code flink run-application}. */
    RUN,
    /** {@code standalone-job.sh}, and the official image with {@code standalone-job}. */
    STANDALONE_JOB,
    /** {@code yarn-session.sh}. */
    YARN_SESSION,
    /** {@code kubernetes-session.sh}. */
    KUBERNETES_SESSION,
    /** {@code start-cluster.sh}. */
    START_CLUSTER,
    /** {@code sql-client.sh}. */
    SQL_CLIENT,
    /** {@code jobmanager.sh}, and the official image with {@code jobmanager}. */
    JOB_MANAGER,
    /** {@code taskmanager.sh}, and the official image with {@code taskmanager}. */
    TASK_MANAGER
  }

  public FlinkCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** The commands of Flink that a command of a script runs. */
  static List<FlinkCommand> in(Command command) {
    List<FlinkCommand> found = new ArrayList<>();
    find(command, Optional.empty(), false, 0, found);
    return found;
  }

  /** The same for the words that a container of an image of Flink is started with. */
  public static List<FlinkCommand> inContainer(Command command) {
    List<FlinkCommand> found = new ArrayList<>();
    find(command, Optional.empty(), true, 0, found);
    return found;
  }

  private static void find(
      Command command,
      Optional<String> container,
      boolean ofImage,
      int depth,
      List<FlinkCommand> found) {
    List<Word> words = command.words();
    boolean wraps = WRAPPERS.contains(base(words.get(0).text())) || isHolder(words.get(0).text());
    Optional<String> where = container.or(() -> container(words));
    boolean started = ofImage || startsContainer(words);
    for (int i = 0; i < words.size() && (i == 0 || wraps); i++) {
      Optional<Program> program = program(words, i, i == 0 ? ofImage : started);
      if (program.isPresent()) {
        int skipped = program.get() == Program.RUN ? 2 : 1;
        List<Word> arguments = words.subList(i + skipped, words.size());
        found.add(
            new FlinkCommand(
                program.get(),
                words.get(i),
                arguments,
                command.environment(),
                where,
                startsContainer(words)));
        return;
      }
      boolean nested = i > 0 && words.get(i).text().strip().contains(" ");
      if (nested && depth < DEEPEST) {
        ScriptSource source = ScriptSource.at(words.get(i).location());
        Script.commands(words.get(i).text(), source, command.environment(), any -> Optional.empty())
            .forEach(inner -> find(inner, where, ofImage, depth + 1, found));
      }
    }
  }

  private static Optional<Program> program(List<Word> words, int at, boolean ofImage) {
    String text = words.get(at).text();
    String base = base(text);
    Optional<Program> bare = ofImage ? ofImage(text) : Optional.empty();
    return switch (base) {
      case "flink" -> runs(words, at);
      case "standalone-job.sh" -> Optional.of(Program.STANDALONE_JOB);
      case "yarn-session.sh" -> Optional.of(Program.YARN_SESSION);
      case "kubernetes-session.sh" -> Optional.of(Program.KUBERNETES_SESSION);
      case "start-cluster.sh" -> Optional.of(Program.START_CLUSTER);
      case "sql-client.sh" -> Optional.of(Program.SQL_CLIENT);
      case "jobmanager.sh" -> Optional.of(Program.JOB_MANAGER);
      case "taskmanager.sh" -> Optional.of(Program.TASK_MANAGER);
      default ->
          isHolder(text) && text.toUpperCase(Locale.ROOT).contains("FLINK")
              ? runs(words, at)
              : bare;
    };
  }

  private static Optional<Program> runs(List<Word> words, int at) {
    String action = at + 1 < words.size() ? words.get(at + 1).text() : "";
    return action.equals("run") || action.equals("run-application")
        ? Optional.of(Program.RUN)
        : Optional.empty();
  }

  private static Optional<Program> ofImage(String text) {
    return switch (text) {
      case "standalone-job", "job-cluster" -> Optional.of(Program.STANDALONE_JOB);
      case "jobmanager" -> Optional.of(Program.JOB_MANAGER);
      case "taskmanager" -> Optional.of(Program.TASK_MANAGER);
      default -> Optional.empty();
    };
  }

  private static boolean isHolder(String text) {
    return text.startsWith("${") && text.endsWith("}");
  }

  private static String base(String text) {
    String simple = text.substring(text.lastIndexOf('/') + 1);
    return simple.equalsIgnoreCase("flink.bat") ? "flink" : simple;
  }

  /** {@code docker run}, and no {@code docker exec} of something that is called so. */
  private static boolean startsContainer(List<Word> words) {
    List<String> texts = words.stream().map(Word::text).toList();
    int run = texts.indexOf("run");
    return CONTAINER_ENGINES.contains(base(texts.get(0)))
        && run > 0
        && !texts.subList(0, run).contains("exec")
        && texts.stream().anyMatch(text -> text.contains("flink"));
  }

  /** The container of {@code docker exec -it NAME …}, the service of {@code compose exec}. */
  private static Optional<String> container(List<Word> words) {
    if (!CONTAINER_ENGINES.contains(base(words.get(0).text()))) {
      return Optional.empty();
    }
    List<String> texts = words.stream().map(Word::text).toList();
    int exec = texts.indexOf("exec");
    if (exec < 0) {
      return Optional.empty();
    }
    Set<String> valued = Set.of("-e", "--env", "-u", "--user", "-w", "--workdir", "-n", "-c");
    for (int i = exec + 1; i < texts.size(); i++) {
      if (valued.contains(texts.get(i))) {
        i++;
      } else if (!texts.get(i).startsWith("-")) {
        return Optional.of(texts.get(i));
      }
    }
    return Optional.empty();
  }
}
