package io.github.flinkparallelism.deployment;

import io.github.flinkparallelism.deployment.shell.Word;
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

/**
 * What a command line of Flink states. Follows {@code CliFrontendParser}, {@code GenericCLI} and
 * {@code FlinkYarnSessionCli} for {@code flink run}, and {@code
 * StandaloneApplicationClusterConfigurationParserFactory} for {@code standalone-job.sh}.
 */
final class RunCommand {
  private static final Set<String> VALUED =
      Set.of(
          "c",
          "C",
          "p",
          "s",
          "m",
          "t",
          "e",
          "z",
          "D",
          "rm",
          "claimMode",
          "py",
          "pym",
          "pyfs",
          "pyarch",
          "pyreq",
          "pyexec",
          "pyclientexec",
          "pypath",
          "yid",
          "ynm",
          "yqu",
          "yjm",
          "ytm",
          "yn",
          "ys",
          "yD",
          "yt",
          "yz",
          "ynl",
          "yat");

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("class", "c"),
          Map.entry("classpath", "C"),
          Map.entry("parallelism", "p"),
          Map.entry("fromSavepoint", "s"),
          Map.entry("jobmanager", "m"),
          Map.entry("target", "t"),
          Map.entry("executor", "e"),
          Map.entry("zookeeperNamespace", "z"),
          Map.entry("restoreMode", "rm"),
          Map.entry("python", "py"),
          Map.entry("pyModule", "pym"),
          Map.entry("pyFiles", "pyfs"),
          Map.entry("pyArchives", "pyarch"),
          Map.entry("pyRequirements", "pyreq"),
          Map.entry("pyExecutable", "pyexec"),
          Map.entry("pyClientExecutable", "pyclientexec"),
          Map.entry("yarnapplicationId", "yid"),
          Map.entry("yarnname", "ynm"),
          Map.entry("yarnqueue", "yqu"),
          Map.entry("yarnjobManagerMemory", "yjm"),
          Map.entry("yarntaskManagerMemory", "ytm"),
          Map.entry("yarncontainer", "yn"),
          Map.entry("yarnslots", "ys"),
          Map.entry("yarnship", "yt"));

  private static final Set<String> STANDALONE_VALUED =
      Set.of("c", "r", "j", "jid", "jars", "s", "h", "D", "restoreMode", "rm", "host");

  private static final Set<String> STANDALONE_FLAGS = Set.of("n", "allowNonRestoredState");

  private static final Map<String, String> STANDALONE_LONG =
      Map.of(
          "configDir", "c",
          "webui-port", "r",
          "job-classname", "j",
          "job-id", "jid",
          "fromSavepoint", "s",
          "executionMode", "x");

  private final Options options;
  private final List<Problem> problems = new ArrayList<>();

  private RunCommand(Options options) {
    this.options = options;
  }

  /** {@code flink run}. */
  static RunCommand run(FlinkCommand command) {
    return new RunCommand(Options.of(command.arguments(), VALUED, LONG, Optional.empty()));
  }

  /** {@code standalone-job.sh}, with or without {@code start}. */
  static RunCommand standalone(FlinkCommand command) {
    List<Word> words = command.arguments();
    boolean action = !words.isEmpty() && words.get(0).text().startsWith("start");
    return new RunCommand(
        Options.of(
            words.subList(action ? 1 : 0, words.size()),
            STANDALONE_VALUED,
            STANDALONE_LONG,
            Optional.of(STANDALONE_FLAGS)));
  }

  List<Problem> problems() {
    return problems;
  }

  boolean isPython() {
    boolean script = !options.rest().isEmpty() && options.rest().get(0).text().endsWith(".py");
    return script || options.first("py", "pym").isPresent();
  }

  /** True where the command names neither a jar nor a class. */
  boolean namesNothing() {
    return options.rest().isEmpty() && options.first("c").isEmpty();
  }

  Optional<String> target() {
    return options.value("t", "e").or(() -> options.value("m").filter("yarn-cluster"::equals));
  }

  /** The host of {@code -m host:port}. */
  Optional<String> jobManager() {
    return options
        .value("m")
        .filter(address -> !address.equals("yarn-cluster"))
        .map(address -> address.replaceFirst("^https?://", ""));
  }

  /** The id of the session that a job is submitted to. */
  Optional<String> session() {
    return options
        .value("yid")
        .or(() -> property("yarn.application.id"))
        .or(() -> property("kubernetes.cluster-id"));
  }

  private Optional<String> property(String key) {
    return dynamic().stream()
        .filter(setting -> setting.key().equals(key))
        .map(Setting::value)
        .findFirst();
  }

  /** What says that TaskManagers are started as needed. */
  Optional<OnDemand> onDemand() {
    return options
        .first("t", "e")
        .or(() -> options.first("m", "yid"))
        .filter(option -> isOnDemand(option.name().equals("yid") ? "yarn" : option.value()))
        .map(
            option ->
                new OnDemand(
                    "-" + option.name() + " " + option.value(),
                    Optional.of(option.at().location())));
  }

  private static boolean isOnDemand(String target) {
    return target.startsWith("yarn") || target.startsWith("kubernetes");
  }

  /** {@code -p} over {@code -D} over {@code -ys}; of several {@code -p} the first counts. */
  List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    parallelism().ifPresent(settings::add);
    settings.addAll(dynamic());
    options
        .first("ys")
        .ifPresent(option -> settings.add(setting(Keys.NUMBER_OF_TASK_SLOTS, option)));
    return settings;
  }

  private Optional<Setting> parallelism() {
    Optional<Options.Option> stated = options.first("p");
    Optional<Word> perhaps =
        options.unknown().stream()
            .filter(word -> stated.isEmpty() || isBefore(word, stated.get().at()))
            .findFirst();
    if (perhaps.isPresent()) {
      Word word = perhaps.get();
      return Optional.of(
          new Setting(
              Keys.PARALLELISM_DEFAULT,
              word.text(),
              Layer.CLIENT,
              "-p in " + word.text(),
              Optional.of(word.location())));
    }
    Optional<Integer> number =
        stated
            .map(Options.Option::value)
            .filter(text -> text.matches("-?\\d{1,9}"))
            .map(Integer::parseInt);
    if (number.filter(value -> value < 1 && value != -1).isPresent()) {
      problems.add(
          new Problem(
              "-p "
                  + number.get()
                  + " is rejected by Flink's client and is ignored here: the parallelism must be a"
                  + " positive number",
              stated.get().at().location()));
      return Optional.empty();
    }
    return stated.map(option -> setting(Keys.PARALLELISM_DEFAULT, option));
  }

  private static boolean isBefore(Word word, Word other) {
    return word.location().compareTo(other.location()) < 0;
  }

  private static Setting setting(String key, Options.Option option) {
    return new Setting(
        key,
        option.value(),
        Layer.CLIENT,
        "-" + option.name() + " " + option.value(),
        Optional.of(option.at().location()));
  }

  /** {@code -D} and {@code -yD}, of which the last of a key wins. */
  List<Setting> dynamic() {
    List<Setting> settings = new ArrayList<>();
    for (Options.Option option : options.given()) {
      int equals = option.value().indexOf('=');
      boolean property = option.name().equals("D") || option.name().equals("yD");
      if (property && equals > 0) {
        String key = option.value().substring(0, equals).trim();
        String value = option.value().substring(equals + 1).trim();
        String code = "-" + option.name() + key + "=" + value;
        settings.add(
            0, new Setting(key, value, Layer.CLIENT, code, Optional.of(option.at().location())));
      }
    }
    return settings;
  }

  /**
   * The program of {@code flink run}.
   *
   * @param environment of the process that runs {@code main}
   */
  ProgramCall program(Map<String, String> environment) {
    List<Word> rest = options.rest();
    return new ProgramCall(
        entryClass("c"),
        rest.stream().findFirst().map(Word::text),
        rest.isEmpty() ? Optional.empty() : arguments(rest.subList(1, rest.size())),
        environment);
  }

  /** The program of {@code standalone-job.sh}, whose jar lies in {@code usrlib}. */
  ProgramCall standaloneProgram(Map<String, String> environment) {
    Optional<String> jar = options.value("jars").or(() -> Optional.of("usrlib"));
    return new ProgramCall(entryClass("j"), jar, arguments(options.rest()), environment);
  }

  /** A class that a variable holds is not known, as if none were stated. */
  private Optional<String> entryClass(String option) {
    return options
        .value(option)
        .map(text -> Template.unfilled(text).orElse(text))
        .filter(text -> !Template.isIn(text) && !text.isBlank());
  }

  /** Absent where a variable may hold any number of them. */
  private static Optional<List<String>> arguments(List<Word> words) {
    return words.stream().anyMatch(Options::isOpen)
        ? Optional.empty()
        : Optional.of(words.stream().map(Word::text).toList());
  }
}
