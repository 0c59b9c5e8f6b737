package io.github.flinkparallelism.library.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import io.github.flinkparallelism.interp.model.ApiModel;
import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typesafe Config: {@code ConfigFactory} and {@code Config}. Files are parsed and resolved by the
 * library itself, with nothing of this machine in reach.
 */
public final class TypesafeConfigModel implements ApiModel {
  /** The classes of this model. */
  public static final String PACKAGE = "com.typesafe.config.";

  private final HoconSubstitutions substitutions;

  /**
   * A model.
   *
   * @param pinned environment variables whose values are given; others are inputs
   */
  public TypesafeConfigModel(Map<String, String> pinned) {
    this.substitutions = new HoconSubstitutions(pinned);
  }

  @Override
  public Optional<Value> call(Invocation call, Runtime runtime) {
    if (call.receiver().isPresent() && call.self() instanceof HoconAmount amount) {
      return amount.call(call, runtime);
    }
    if (call.receiver().isPresent()) {
      return call.self() instanceof HoconConfig config
          ? instance(call, config, runtime)
          : Optional.empty();
    }
    return call.type().equals(PACKAGE + "ConfigFactory")
        ? factory(call, runtime)
        : Optional.empty();
  }

  private Optional<Value> factory(Invocation call, Runtime runtime) {
    HoconFiles files = new HoconFiles(runtime);
    List<Value> args = new ArrayList<>();
    call.args().forEach(arg -> args.add(runtime.settle(arg)));
    // Class loaders come first where there are several arguments, parse options last.
    Optional<Value> subject = args.stream().filter(arg -> isSubject(arg)).findFirst();
    switch (call.method()) {
      case "load":
        return Optional.of(load(subject, files, call, runtime));
      case "defaultApplication":
        return Optional.of(files.parseAnySyntax(resource(Value.of("application"))));
      case "defaultReference":
      case "defaultReferenceUnresolved":
        return Optional.of(reference(files));
      case "parseResources":
        return subject.map(name -> files.parse(resource(name)));
      case "parseResourcesAnySyntax":
        return subject.map(name -> files.parseAnySyntax(resource(name)));
      case "parseFile":
      case "parseReader":
      case "parseURL":
        return subject.map(files::parse);
      case "parseFileAnySyntax":
        return subject.map(
            file -> file instanceof OpenFile open ? files.parseAnySyntax(open) : file);
      case "parseString":
        return subject.map(text -> ofText(text, files, call));
      case "parseMap":
      case "parseProperties":
        return subject.map(map -> ofMap(map, runtime));
      case "empty":
        return Optional.of(HoconConfig.of(ConfigFactory.empty()));
      case "systemEnvironment":
      case "systemEnvironmentOverrides":
        return Optional.of(HoconConfig.outside("$"));
      case "systemProperties":
      case "defaultOverrides":
        return Optional.of(HoconConfig.outside("-D"));
      case "invalidateCaches":
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  private static boolean isSubject(Value arg) {
    return arg instanceof HoconConfig
        || arg instanceof OpenFile
        || arg instanceof Value.MapRef
        || arg instanceof Value.Symbol
        || arg instanceof Value.Compound
        || arg.constant(String.class).isPresent();
  }

  private static OpenFile resource(Value name) {
    return name instanceof OpenFile file ? file : new OpenFile(name, true);
  }

  private HoconConfig load(
      Optional<Value> subject, HoconFiles files, Invocation call, Runtime runtime) {
    HoconConfig application;
    if (subject.isPresent() && subject.get() instanceof HoconConfig given) {
      application = given;
    } else {
      application = files.parseAnySyntax(resource(subject.orElse(Value.of("application"))));
    }
    return substitutions.resolve(application.withFallback(reference(files)), call, runtime);
  }

  /** There may be others in libraries, each with keys of its own. */
  private static HoconConfig reference(HoconFiles files) {
    HoconConfig found = files.parseAnySyntax(resource(Value.of("reference")));
    return found.missing().isPresent() ? HoconConfig.of(ConfigFactory.empty()) : found;
  }

  private static HoconConfig ofText(Value text, HoconFiles files, Invocation call) {
    if (text instanceof OpenFile) {
      return files.parse(text);
    }
    return text.constant(String.class)
        .map(known -> files.parse(FileContent.ofText(known, call)))
        .orElseGet(() -> HoconConfig.missing("the text of the configuration is not known"));
  }

  private static Value ofMap(Value source, Runtime runtime) {
    if (!(source instanceof Value.MapRef map) || Heap.entries(map, runtime).open()) {
      return HoconConfig.missing("the entries of the map are not known");
    }
    Map<String, Object> known = new LinkedHashMap<>();
    for (Map.Entry<Value, Value> entry : Heap.entries(map, runtime).values().entrySet()) {
      Optional<String> key = entry.getKey().constant(String.class);
      if (key.isEmpty() || !(entry.getValue() instanceof Value.Const value)) {
        return HoconConfig.missing("the entries of the map are not known");
      }
      known.put(key.get(), value.value());
    }
    return HoconConfig.of(ConfigFactory.parseMap(known));
  }

  private Optional<Value> instance(Invocation call, HoconConfig config, Runtime runtime) {
    switch (call.method() + "/" + call.args().size()) {
      case "resolve/0":
      case "resolve/1":
        return Optional.of(substitutions.resolve(config, call, runtime));
      case "withFallback/1":
        return Optional.of(
            runtime.settle(call.args().get(0)) instanceof HoconConfig other
                ? config.withFallback(other)
                : config.withFallback(HoconConfig.missing("its fallback is not known")));
      case "root/0":
      case "toConfig/0":
        return Optional.of(config);
      case "unwrapped/0":
        return Optional.of(new HoconReads(config, call, runtime).value("", config.plain().root()));
      case "isEmpty/0":
        return Optional.of(Value.of(config.plain().isEmpty()));
      case "isResolved/0":
        return Optional.of(Value.TRUE);
      case "checkValid/1":
      case "checkValid/2":
        return Optional.of(Value.VOID);
      case "withValue/2":
        return withValue(call, config, runtime);
      case "getEnum/2":
      case "getDuration/2":
        return converted(call, config, runtime);
      default:
        return byPath(call, config, runtime);
    }
  }

  private static Optional<Value> withValue(Invocation call, HoconConfig config, Runtime runtime) {
    Optional<String> path = runtime.settle(call.args().get(0)).constant(String.class);
    Optional<Object> value = runtime.settle(call.args().get(1)).constant(Object.class);
    return path.isPresent() && value.isPresent()
        ? Optional.of(
            config.map(c -> c.withValue(path.get(), ConfigValueFactory.fromAnyRef(value.get()))))
        : Optional.of(HoconConfig.missing("one of its values is not known"));
  }

  /** Getters that are told what to make of the value. */
  private static Optional<Value> converted(Invocation call, HoconConfig config, Runtime runtime) {
    HoconReads reads = new HoconReads(config, call, runtime);
    Value first = runtime.settle(call.args().get(0));
    Value second = runtime.settle(call.args().get(1));
    if (call.method().equals("getEnum")) {
      return first instanceof Value.ClassRef type
          ? second.constant(String.class).map(path -> reads.enumeration(type.name(), path))
          : Optional.empty();
    }
    return second instanceof Value.EnumRef unit
        ? first.constant(String.class).flatMap(path -> reads.duration(path, unit.name()))
        : Optional.empty();
  }

  private static Optional<Value> byPath(Invocation call, HoconConfig config, Runtime runtime) {
    if (call.args().size() != 1) {
      return Optional.empty();
    }
    Optional<String> path = runtime.settle(call.args().get(0)).constant(String.class);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      switch (call.method()) {
        case "withOnlyPath":
          return Optional.of(config.map(c -> c.withOnlyPath(path.get())));
        case "withoutPath":
          return Optional.of(config.map(c -> c.withoutPath(path.get())));
        case "atPath":
          return Optional.of(config.map(c -> c.atPath(path.get())));
        case "atKey":
          return Optional.of(config.map(c -> c.atKey(path.get())));
        default:
          return new HoconReads(config, call, runtime).get(call.method(), path.get());
      }
    } catch (ConfigException badPath) {
      return Optional.empty();
    }
  }
}
