package io.github.flinkparallelism.deployment.cloud;

import io.github.flinkparallelism.deployment.cloud.CdkTokens.Kind;
import io.github.flinkparallelism.deployment.cloud.CdkTokens.Token;
import io.github.flinkparallelism.deployment.statement.DescribingFile;
import io.github.flinkparallelism.deployment.statement.StatementReader;
import io.github.flinkparallelism.deployment.statement.Statements;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Applications that are written with the AWS CDK in TypeScript or Java, as far as literals tell
 * them: {@code CfnApplication}, {@code CfnApplicationV2}, and {@code Application} of the module for
 * Flink.
 */
public final class CdkApplications implements StatementReader {
  private static final String KIND = "AWS CDK";

  private static final Pattern SCRIPT = Pattern.compile(".*(?<!\\.d)\\.(ts|mts|cts)");

  /** In Java, stacks are told by their names: all sources would have to be read otherwise. */
  private static final Pattern JAVA =
      Pattern.compile("\\w*(Stack|Cdk|CDK|Infra|Construct)\\w*\\.java");

  private static final Pattern SERVICE = Pattern.compile("(?i)kinesisanalytics");
  private static final String MODULE_OF_FLINK = "kinesisanalytics[-.]flink";
  private static final Set<String> RESOURCES = Set.of("CfnApplication", "CfnApplicationV2");
  private static final Set<String> OVERRIDES =
      Set.of(
          "addPropertyOverride",
          "addOverride",
          "addDeletionOverride",
          "addPropertyDeletionOverride");
  private static final String CONSTRUCT = "Application";

  @Override
  public boolean accepts(String file) {
    String simple = DescribingFile.simple(file);
    if (simple.endsWith(".java")) {
      return JAVA.matcher(simple).matches();
    }
    return simple.endsWith("ts") && SCRIPT.matcher(simple).matches();
  }

  @Override
  public Optional<Silence> silence(DescribingFile file) {
    return SERVICE.matcher(file.text()).find()
        ? Optional.of(new Silence(KIND, "creates no application of the service"))
        : Optional.empty();
  }

  @Override
  public Statements read(DescribingFile file) {
    if (!SERVICE.matcher(file.text()).find()) {
      return Statements.NOTHING;
    }
    boolean ofFlink = Pattern.compile(MODULE_OF_FLINK).matcher(file.text()).find();
    List<Token> tokens = CdkTokens.of(file.name(), file.text());
    Optional<Token> override =
        tokens.stream().filter(each -> OVERRIDES.contains(each.text())).findFirst();
    if (override.isPresent()) {
      return new Statements(
          List.of(),
          List.of(
              new Problem(
                  override.get().text()
                      + " may change what the applications of this file are given, so that they"
                      + " are not read; synthesize the template, or state the deployment in"
                      + " parallelism.yaml",
                  override.get().location())));
    }
    Statements all = Statements.NOTHING;
    for (int i = 0; i < tokens.size(); i++) {
      boolean starts =
          tokens.get(i).kind() == Kind.WORD
              && (i == 0 || !tokens.get(i - 1).is("."))
              && !tokens.get(i).is("new");
      if (starts && names(tokens, i, ofFlink)) {
        boolean isNew = i > 0 && tokens.get(i - 1).is("new");
        all = all.and(application(new CdkValues(tokens).chainAt(i), isNew));
      }
    }
    return all;
  }

  /** Whether a chain of names that begins here has that of an application in it. */
  private static boolean names(List<Token> tokens, int start, boolean ofFlink) {
    int at = start;
    while (at < tokens.size() && tokens.get(at).kind() == Kind.WORD) {
      String name = tokens.get(at).text();
      if (RESOURCES.contains(name) || ofFlink && name.equals(CONSTRUCT)) {
        return true;
      }
      if (at + 1 >= tokens.size() || !tokens.get(at + 1).is(".")) {
        return false;
      }
      at += 2;
    }
    return false;
  }

  private static Statements application(List<CdkValues.Step> chain, boolean isNew) {
    List<CdkValues.Step> built = CdkValues.built(chain);
    CdkValues.Step first = chain.get(0);
    String type =
        chain.stream()
            .map(CdkValues.Step::name)
            .filter(name -> RESOURCES.contains(name) || name.equals(CONSTRUCT))
            .findFirst()
            .orElse(CONSTRUCT);
    List<CloudValue> arguments;
    Optional<CloudValue> properties;
    if (isNew) {
      arguments =
          chain.stream()
              .filter(CdkValues.Step::isCalled)
              .findFirst()
              .flatMap(CdkValues.Step::arguments)
              .orElse(List.of());
      properties = arguments.size() == 3 ? Optional.of(arguments.get(2)) : Optional.empty();
    } else {
      boolean created = !built.isEmpty() && built.get(0).name().equals("create");
      arguments = created ? built.get(0).arguments().orElse(List.of()) : List.of();
      properties = created ? Optional.of(CdkValues.built(built, first.place())) : Optional.empty();
    }
    if (arguments.size() < 2 || properties.isEmpty()) {
      return Statements.NOTHING;
    }
    String name = arguments.get(1).written().filter(id -> !id.contains("$")).orElse(type);
    return application(type, name, first.place(), properties.get());
  }

  private static Statements application(
      String type, String name, Location place, CloudValue properties) {
    if (!(properties instanceof CloudValue.Fields fields)) {
      return new Statements(
          List.of(),
          List.of(
              new Problem(
                  "the properties of "
                      + type
                      + " "
                      + name
                      + " are no literals, so that the application is not read; synthesize the"
                      + " template, or state the deployment in parallelism.yaml",
                  properties.place())));
    }
    if (type.equals(CONSTRUCT)) {
      return new ManagedFlink(KIND, name, place, ofConstruct(fields)).read();
    }
    // Without a runtime it is an application for SQL, of the service's first version.
    boolean hasRuntime = fields.at("runtimeEnvironment").isPresent() || !fields.complete();
    return hasRuntime ? new ManagedFlink(KIND, name, place, fields).read() : Statements.NOTHING;
  }

  /**
   * The resource that the construct makes; it is {@code CUSTOM} where one of the three is given.
   */
  private static CloudValue ofConstruct(CloudValue.Fields given) {
    Map<String, CloudValue> scaling = new LinkedHashMap<>();
    boolean complete = given.complete();
    for (String name : List.of("parallelism", "parallelismPerKpu", "autoScalingEnabled")) {
      given.at(name).ifPresent(value -> scaling.put(name, value));
    }
    if (!scaling.isEmpty()) {
      scaling.put(
          "configurationType", new CloudValue.Text("CUSTOM", given.place(), Optional.empty()));
    }
    Map<String, CloudValue> configuration = new LinkedHashMap<>();
    configuration.put(
        "flinkApplicationConfiguration",
        one("parallelismConfiguration", new CloudValue.Fields(scaling, given.place(), complete)));
    given
        .at("propertyGroups")
        .ifPresent(groups -> configuration.put("environmentProperties", groups(groups)));
    given
        .at("code")
        .ifPresent(
            code ->
                configuration.put(
                    "applicationCodeConfiguration",
                    one("codeContent", one("s3ContentLocation", one("fileKey", code)))));
    Map<String, CloudValue> properties = new LinkedHashMap<>();
    given.at("runtime").ifPresent(value -> properties.put("runtimeEnvironment", value));
    given.at("applicationName").ifPresent(value -> properties.put("applicationName", value));
    properties.put(
        "applicationConfiguration", new CloudValue.Fields(configuration, given.place(), complete));
    return new CloudValue.Fields(properties, given.place(), complete);
  }

  private static CloudValue groups(CloudValue groups) {
    List<CloudValue> list = new ArrayList<>();
    if (groups instanceof CloudValue.Fields fields) {
      fields
          .entries()
          .forEach(
              (id, map) ->
                  list.add(
                      new CloudValue.Fields(
                          Map.of(
                              "propertyGroupId",
                              new CloudValue.Text(id, map.place(), Optional.empty()),
                              "propertyMap",
                              map),
                          map.place(),
                          true)));
      return new CloudValue.Fields(
          Map.of("propertyGroups", new CloudValue.Elements(list, groups.place())),
          groups.place(),
          fields.complete());
    }
    return groups;
  }

  private static CloudValue one(String name, CloudValue value) {
    return new CloudValue.Fields(Map.of(name, value), value.place(), true);
  }
}
