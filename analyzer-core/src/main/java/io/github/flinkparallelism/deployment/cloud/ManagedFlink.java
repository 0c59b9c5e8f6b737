package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.statement.Role;
import io.github.flinkparallelism.deployment.statement.Statement;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.settings.HandedProperties;
import io.github.flinkparallelism.settings.Keys;
import io.github.flinkparallelism.settings.ProgramCall;
import io.github.flinkparallelism.settings.Secrets;
import io.github.flinkparallelism.settings.Setting;
import io.github.flinkparallelism.settings.TaskManagers;
import io.github.flinkparallelism.settings.Template;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Origin;
import io.github.flinkparallelism.source.Problem;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An application of Amazon's Managed Service for Apache Flink. The service starts the program with
 * {@code Parallelism} as {@code parallelism.default}, a TaskManager for each KPU and {@code
 * ParallelismPerKPU} slots in each; the values count where {@code ConfigurationType} is {@code
 * CUSTOM}.
 */
final class ManagedFlink {
  private static final Pattern RUNTIME = Pattern.compile("FLINK-(\\d+)_(\\d+)");
  private static final String RUN_OPTIONS = "kinesis.analytics.flink.run.options";
  private static final int DEFAULT = 1;

  /** While this is on, as it is by default, a number holds only until the service scales it. */
  private static final Optional<String> SCALED = Optional.of("AutoScalingEnabled");

  private final String kind;
  private final String name;
  private final Location location;
  private final CloudValue properties;
  private final Optional<CloudValue> scaling;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * An application.
   *
   * @param kind the type of the resource in its tool's words
   * @param name of the resource
   * @param location where it is described
   * @param properties {@code ApplicationConfiguration}, {@code RuntimeEnvironment} and the like
   */
  ManagedFlink(String kind, String name, Location location, CloudValue properties) {
    this.kind = kind;
    this.name = name;
    this.location = location;
    this.properties = properties;
    this.scaling = properties.at(scaling());
  }

  /** Nothing for SQL applications and notebooks, which run no program of the project. */
  Statements read() {
    Optional<String> runtime =
        properties.at("RuntimeEnvironment").flatMap(CloudValue::written).map(String::trim);
    boolean other =
        runtime
            .filter(each -> !Template.isIn(each))
            .filter(each -> !each.startsWith("FLINK"))
            .isPresent();
    if (other) {
      return Statements.NOTHING;
    }
    Setting parallelism = setting(Keys.PARALLELISM_DEFAULT, "Parallelism");
    Setting slots = setting(Keys.NUMBER_OF_TASK_SLOTS, "ParallelismPerKPU");
    Statement statement =
        new Statement(
            Role.APPLICATION,
            kind,
            properties
                .at("ApplicationName")
                .or(() -> properties.at("Name"))
                .flatMap(CloudValue::written)
                .filter(each -> !Template.isIn(each))
                .orElse(name),
            location,
            List.of(parallelism, slots),
            taskManagers(parallelism, slots),
            Optional.empty(),
            program(),
            runtime.flatMap(ManagedFlink::version),
            Optional.empty());
    return new Statements(List.of(statement), problems);
  }

  private static Optional<FlinkVersion> version(String runtime) {
    Matcher matcher = RUNTIME.matcher(runtime);
    return matcher.matches()
        ? FlinkVersion.parse(matcher.group(1) + "." + matcher.group(2))
        : Optional.empty();
  }

  private Setting setting(String key, String property) {
    Optional<CloudValue> hidden = hiding("ConfigurationType").or(() -> hiding(property));
    if (hidden.isPresent()) {
      String open = hidden.get().written().filter(Template::isIn).orElse("${...}");
      return setting(key, open, property + ": " + open, hidden.get().place(), Optional.empty());
    }
    Optional<CloudValue> type = scaling.flatMap(found -> found.at("ConfigurationType"));
    Optional<CloudValue> stated = scaling.flatMap(found -> found.at(property));
    Optional<String> typed = type.flatMap(CloudValue::written);
    boolean custom = typed.filter("CUSTOM"::equalsIgnoreCase).isPresent();
    boolean open = typed.filter(Template::isIn).isPresent();
    if (!custom && !open) {
      return byDefault(key, property, stated);
    }
    if (stated.isEmpty()) {
      String code = property + " by default of the service";
      return setting(key, String.valueOf(DEFAULT), code, place(), Optional.empty());
    }
    String text = stated.get().written().orElse("").trim();
    boolean grows = key.equals(Keys.PARALLELISM_DEFAULT) && scales();
    String code = property + ": " + text + (grows ? ", to start with" : "");
    refuse(property, text, stated.get());
    Optional<String> variable =
        stated.get() instanceof CloudValue.Text known ? known.variable() : Optional.empty();
    Optional<String> ofType =
        type.filter(CloudValue.Text.class::isInstance)
            .flatMap(found -> ((CloudValue.Text) found).variable());
    return setting(
        key,
        open ? typed.get() : text,
        code,
        stated.get().place(),
        variable.or(() -> ofType).or(() -> grows ? SCALED : Optional.empty()));
  }

  /** Without {@code CUSTOM}, what is stated is dead. */
  private Setting byDefault(String key, String property, Optional<CloudValue> stated) {
    Optional<CloudValue> dead =
        stated.filter(
            value ->
                value.written().filter(text -> !text.equals(String.valueOf(DEFAULT))).isPresent());
    dead.ifPresent(
        value ->
            problems.add(
                new Problem(
                    property
                        + ": "
                        + value.written().orElse("")
                        + " has no effect, since the service takes its default of 1 while"
                        + " ConfigurationType is not CUSTOM",
                    value.place())));
    return setting(
        key,
        String.valueOf(DEFAULT),
        property + " by default of the service",
        place(),
        key.equals(Keys.PARALLELISM_DEFAULT) ? SCALED : Optional.empty());
  }

  private void refuse(String property, String text, CloudValue value) {
    if (!text.isEmpty() && !Template.isIn(text) && number(text).filter(n -> n > 0).isEmpty()) {
      problems.add(
          new Problem(
              "the service refuses "
                  + property
                  + ": "
                  + text
                  + "; it must be a whole number larger than 0",
              value.place()));
    }
  }

  private Location place() {
    return scaling.map(CloudValue::place).orElse(location);
  }

  private Optional<CloudValue> hiding(String property) {
    return properties.hiding(scaling(property));
  }

  /** The path to what scales the application, or to a property of that. */
  private static String[] scaling(String... property) {
    return Stream.concat(
            Stream.of(
                "ApplicationConfiguration",
                "FlinkApplicationConfiguration",
                "ParallelismConfiguration"),
            Stream.of(property))
        .toArray(String[]::new);
  }

  private static Setting setting(
      String key, String value, String code, Location place, Optional<String> variable) {
    return new Setting(key, value, Layer.MANIFEST, code, Optional.of(place), variable);
  }

  private boolean scales() {
    return scaling
        .flatMap(found -> found.at("AutoScalingEnabled"))
        .flatMap(CloudValue::written)
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }

  /** A TaskManager for each KPU. */
  private Optional<TaskManagers> taskManagers(Setting parallelism, Setting slots) {
    String later = scales() ? ", and more or fewer once the service scales it" : "";
    Optional<Integer> all = number(parallelism.value()).filter(count -> count > 0);
    Optional<Integer> each = number(slots.value()).filter(count -> count > 0);
    if (all.isEmpty() || each.isEmpty()) {
      return Optional.empty();
    }
    int units = (int) (((long) all.get() + each.get() - 1) / each.get());
    String code =
        units
            + (units == 1 ? " KPU" : " KPUs")
            + " for Parallelism "
            + all.get()
            + " at "
            + each.get()
            + " per KPU";
    return Optional.of(
        new TaskManagers(units, code, parallelism.location(), Optional.of(billed(units) + later)));
  }

  /** A KPU is a virtual CPU with 4 GB; the service itself takes one for each application. */
  private static String billed(int units) {
    return "%d %s = %d vCPU, %d GB; with the one of the service, %d are billed"
        .formatted(units, units == 1 ? "KPU" : "KPUs", units, 4L * units, units + 1L);
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /** The service passes no arguments: what a program is to know comes as its properties. */
  private ProgramCall program() {
    Optional<CloudValue> code =
        properties.at("ApplicationConfiguration", "ApplicationCodeConfiguration", "CodeContent");
    Optional<String> jar =
        code.map(
            content ->
                content
                    .at("S3ContentLocation", "FileKey")
                    .flatMap(CloudValue::written)
                    .orElse("its code"));
    HandedProperties handed = handed();
    return new ProgramCall(
        python(handed),
        jar,
        Optional.of(List.of()),
        Map.of(),
        Optional.empty(),
        Optional.of(handed));
  }

  /** The script of a program in Python, which takes the place of a class. */
  private static Optional<String> python(HandedProperties handed) {
    return Optional.ofNullable(handed.groups().getOrDefault(RUN_OPTIONS, Map.of()).get("python"))
        .map(script -> script.value().orElse(script.origin().text()));
  }

  private HandedProperties handed() {
    Optional<CloudValue> stated =
        properties.at("ApplicationConfiguration", "EnvironmentProperties");
    Map<String, Map<String, HandedProperties.Property>> groups = new LinkedHashMap<>();
    boolean complete = stated.map(ManagedFlink::isComplete).orElseGet(() -> isComplete(properties));
    Optional<CloudValue> list =
        stated.flatMap(each -> each.at("PropertyGroups").or(() -> each.at("PropertyGroup")));
    for (CloudValue group : list.map(CloudValue::each).orElse(List.of())) {
      Optional<CloudValue> id = group.at("PropertyGroupId");
      Optional<CloudValue> map = group.at("PropertyMap");
      boolean named = id.filter(CloudValue.Text.class::isInstance).isPresent();
      boolean told = map.filter(CloudValue.Fields.class::isInstance).isPresent();
      complete &=
          named && (told || map.isEmpty()) && map.map(ManagedFlink::isComplete).orElse(true);
      if (named) {
        Map<String, HandedProperties.Property> read =
            groups.computeIfAbsent(
                id.flatMap(CloudValue::written).get(), any -> new LinkedHashMap<>());
        if (told) {
          ((CloudValue.Fields) map.get())
              .entries()
              .forEach((key, value) -> read.put(key, property(key, value)));
        }
      }
    }
    return new HandedProperties(groups, complete);
  }

  private static boolean isComplete(CloudValue value) {
    return value instanceof CloudValue.Elements list
        ? list.elements().stream().allMatch(ManagedFlink::isComplete)
        : value instanceof CloudValue.Fields fields && fields.complete();
  }

  private static HandedProperties.Property property(String key, CloudValue value) {
    boolean secret = Secrets.isName(key);
    String text = value.written().orElse("");
    Optional<String> told =
        value instanceof CloudValue.Text && !secret ? Optional.of(text) : Optional.empty();
    Optional<String> variable =
        value instanceof CloudValue.Text known ? known.variable() : Optional.empty();
    String code = key + (secret ? "" : ": " + text);
    return new HandedProperties.Property(told, new Origin(code, value.place()), variable);
  }
}
