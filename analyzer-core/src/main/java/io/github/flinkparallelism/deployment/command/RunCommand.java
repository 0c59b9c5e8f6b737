package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.deployment.shell.Word;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.OnDemand;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line of Flink states. Follows {@code CliFrontendParser}, {@code GenericCLI} and
 * {@code FlinkYarnSessionCli} for {@code flink run}, and {@code
 * StandaloneApplicationClusterConfigurationParserFactory} for {@code standalone-job.sh}.
 */
public final class RunCommand {
  private final Options options;
  private final FlinkVersion version;
  private final List<Problem> problems = new ArrayList<>();
  private final Optional<Setting> parallelism;

  private RunCommand(Options options, FlinkVersion version) {
    this.options = options;
    this.version = version;
    this.parallelism = readParallelism();
  }

  /** {@code flink run} of a release. */
  public static RunCommand run(FlinkCommand command, FlinkVersion version) {
    RunCommand run =
        new RunCommand(Options.of(command.arguments(), RunOptions.of(version)), version);
    run.options
        .refused()
        .ifPresent(
            word ->
                run.complain(
                    word.text()
                        + " lacks a value or may be several options, and is rejected by"
                        + " Flink's client",
                    word));
    run.options
        .stopped()
        .ifPresent(
            word ->
                run.complain(
                    word.text()
                        + " is no option of flink run, so that Flink takes it for the jar and what"
                        + " follows for arguments of the program",
                    word));
    return run;
  }

  private void complain(String message, Word word) {
    problems.add(new Problem(message, word.location()));
  }

  /** {@code standalone-job.sh}, with or without {@code start}. */
  public static RunCommand standalone(FlinkCommand command) {
    List<Word> words = command.arguments();
    boolean action = !words.isEmpty() && words.get(0).text().startsWith("start");
    return new RunCommand(
        Options.of(words.subList(action ? 1 : 0, words.size()), RunOptions.STANDALONE),
        FlinkVersion.ASSUMED);
  }

  /** What of the command could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether the program is written in Python, whose code is not read. */
  public boolean isPython() {
    boolean script = !options.rest().isEmpty() && options.rest().get(0).text().endsWith(".py");
    return script || options.first("py", "pym").isPresent();
  }

  /** True where the command names neither a jar nor a class. */
  public boolean namesNothing() {
    return options.rest().isEmpty() && options.first("c", "j", "a").isEmpty();
  }

  Optional<String> target() {
    return options.value("t", "e").or(() -> options.value("m").filter("yarn-cluster"::equals));
  }

  /** The host of {@code -m host:port}. */
  public Optional<String> jobManager() {
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

  /**
   * Whether the client takes up the session on YARN that was started last, with what that was
   * started with: {@code FlinkYarnSessionCli#isYarnPropertiesFileMode}.
   */
  boolean resumesSession() {
    boolean ofYarn =
        options.given().stream()
            .map(Options.Option::name)
            .anyMatch(name -> name.startsWith("y") && !name.equals("yd"));
    return !ofYarn
        && target().isEmpty()
        && options.first("m").isEmpty()
        && property("execution.target").isEmpty();
  }

  private Optional<String> property(String key) {
    return dynamic().stream()
        .filter(setting -> setting.key().equals(key))
        .map(Setting::value)
        .findFirst();
  }

  /** What says that TaskManagers are started as needed. */
  public Optional<OnDemand> onDemand() {
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
  public List<Setting> settings() {
    return settings(List.of());
  }

  /**
   * The same.
   *
   * @param session what the session on YARN that it resumes was started with, which only {@code -p}
   *     beats: {@code FlinkYarnSessionCli#applyYarnProperties}
   */
  List<Setting> settings(List<Setting> session) {
    List<Setting> settings = new ArrayList<>();
    parallelism.ifPresent(settings::add);
    settings.addAll(session);
    settings.addAll(dynamic());
    options
        .first("ys")
        .ifPresent(option -> settings.add(setting(Keys.NUMBER_OF_TASK_SLOTS, option)));
    return settings;
  }

  private Optional<Setting> readParallelism() {
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
    if (stated.isEmpty() || Template.isIn(stated.get().value())) {
      return stated.map(option -> setting(Keys.PARALLELISM_DEFAULT, option));
    }
    Options.Option option = stated.get();
    Optional<Integer> number = parsed(option.value());
    if (number.isEmpty()) {
      complain(
          "-p "
              + option.value()
              + " is rejected by Flink's client and is ignored here: the parallelism must be a"
              + " positive number",
          option.at());
    }
    return number.map(
        value ->
            new Setting(
                Keys.PARALLELISM_DEFAULT,
                Integer.toString(value),
                Layer.CLIENT,
                "-p " + option.value(),
                Optional.of(option.at().location())));
  }

  /** As {@code ProgramOptions#ProgramOptions} reads it, which takes -1 from 1.15 on. */
  private Optional<Integer> parsed(String text) {
    try {
      int number = Integer.parseInt(text);
      boolean saysDefault = number == -1 && version.atLeast(1, 15);
      return number > 0 || saysDefault ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
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
  public List<Setting> dynamic() {
    List<Setting> settings = new ArrayList<>();
    for (Options.Option option : options.given()) {
      int equals = option.value().indexOf('=');
      boolean property = option.name().equals("D") || option.name().equals("yD");
      if (property && equals < 0 && Template.isIn(option.value())) {
        String code = "-" + option.name() + " " + option.value();
        Optional<Location> where = Optional.of(option.at().location());
        settings.add(
            0, new Setting(Keys.PARALLELISM_DEFAULT, option.value(), Layer.CLIENT, code, where));
      }
      if (property && equals > 0) {
        String key = option.value().substring(0, equals);
        String value = option.value().substring(equals + 1);
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
  public ProgramCall program(Map<String, String> environment) {
    List<Word> given =
        options.given().stream()
            .filter(option -> option.name().equals("a"))
            .map(option -> Word.of(option.value(), option.at().location()))
            .toList();
    List<Word> words = given.isEmpty() ? options.rest() : given;
    Optional<String> stated = options.value("j");
    List<Word> arguments =
        stated.isPresent() || words.isEmpty() ? words : words.subList(1, words.size());
    return new ProgramCall(
        entryClass("c"),
        stated.or(() -> words.stream().findFirst().map(Word::text)),
        words.isEmpty() ? Optional.empty() : arguments(arguments),
        environment);
  }

  /** The program of {@code standalone-job.sh}, whose jar lies in {@code usrlib}. */
  public ProgramCall standaloneProgram(Map<String, String> environment) {
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
