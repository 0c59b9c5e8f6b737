package io.github.flinkparallelism.library.config;

import io.github.flinkparallelism.interp.model.Invocation;
import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.library.FileContent;
import io.github.flinkparallelism.library.Heap;
import io.github.flinkparallelism.library.OpenFile;
import io.github.flinkparallelism.library.OutsideEntries;
import io.github.flinkparallelism.library.PropertiesFiles;
import io.github.flinkparallelism.library.TextConversion;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.External;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A {@code Configuration} of Commons Configuration over a properties file.
 *
 * @param entries what it holds, on the heap, as it can be changed
 * @param prefix of the keys that a subset sees, with its dot; empty for all
 * @param missing why its entries are not known, if they are not
 */
record CommonsConfiguration(Value.MapRef entries, String prefix, Optional<String> missing)
    implements External {
  private static final String ABSENT = "java.util.NoSuchElementException";

  private static final Map<String, String> GETTERS =
      Map.of(
          "getInt", "int",
          "getInteger", "int",
          "getShort", "int",
          "getLong", "long",
          "getDouble", "double",
          "getBoolean", "boolean",
          "getString", "java.lang.String",
          "getProperty", "java.lang.String");

  /** The configuration in {@code file}. */
  static CommonsConfiguration of(OpenFile file, Runtime runtime) {
    Optional<Map<Value, Value>> known = PropertiesFiles.read(file, runtime);
    Map<Value, Value> entries = new LinkedHashMap<>(known.orElse(Map.of()));
    Value.MapRef map = Heap.map("java.util.Map", entries, known.isEmpty(), runtime);
    if (known.isPresent()) {
      return new CommonsConfiguration(map, "", Optional.empty());
    }
    file.path()
        .constant(String.class)
        .ifPresent(
            name -> runtime.write(new Slot(map.address(), Heap.OUTSIDE), Value.of(name + ": ")));
    return new CommonsConfiguration(map, "", Optional.of(FileContent.missing(file)));
  }

  /** A configuration without entries, to which others are added. */
  static CommonsConfiguration composite(Runtime runtime) {
    return new CommonsConfiguration(
        Heap.map("java.util.Map", Map.of(), false, runtime), "", Optional.empty());
  }

  /**
   * A configuration whose every entry is an input.
   *
   * @param naming what makes an input of a key
   */
  static CommonsConfiguration outside(String naming, Runtime runtime) {
    Value.MapRef entries = Heap.map("java.util.Map", Map.of(), true, runtime);
    runtime.write(new Slot(entries.address(), Heap.OUTSIDE), Value.of(naming));
    return new CommonsConfiguration(entries, "", Optional.empty());
  }

  @Override
  public String typeName() {
    return CommonsConfigurationModel.PREFIX + "2.PropertiesConfiguration";
  }

  /** A method; empty for those that are not followed. */
  Optional<Value> call(Invocation call, Runtime runtime) {
    Optional<Value> outside = runtime.read(new Slot(entries.address(), Heap.OUTSIDE));
    if (outside.isPresent() && outside.get() instanceof Choice choice) {
      Supplier<Value> side =
          () ->
              call(call, runtime)
                  .orElseGet(
                      () ->
                          runtime.unknown(
                              call.method() + "() is not modelled", call.text(), call.location()));
      return Optional.of(
          runtime.branch(
              Value.choice(choice.condition(), Value.TRUE, Value.FALSE),
              choice.condition().text(),
              call.location(),
              side,
              side));
    }
    return Heap.eachBranch(entries.address(), call, runtime, () -> call(call, runtime))
        .or(() -> onBranch(call, runtime));
  }

  private Optional<Value> onBranch(Invocation call, Runtime runtime) {
    Optional<String> key = call.arg(0).flatMap(arg -> runtime.settle(arg).constant(String.class));
    String type = GETTERS.get(call.method());
    if (type != null) {
      return key.map(known -> get(known, type, call, runtime));
    }
    switch (call.method()) {
      case "containsKey":
        return key.map(known -> contains(known, call, runtime));
      case "addConfiguration":
        new CommonsLayers(entries, call, runtime).add();
        return Optional.of(Value.VOID);
      case "subset":
        return key.map(name -> new CommonsConfiguration(entries, prefix + name + ".", missing));
      case "setProperty":
      case "addProperty":
      case "clearProperty":
      case "clear":
        change(call, key, runtime);
        return Optional.of(Value.VOID);
      default:
        return Optional.empty();
    }
  }

  private Value get(String key, String type, Invocation call, Runtime runtime) {
    Contents.Entries now = Heap.entries(entries, runtime);
    Value found = now.values().get(Value.of(prefix + key));
    if (found != null) {
      return TextConversion.convert(runtime.settle(found), type, call, runtime);
    }
    if (now.open()) {
      return fromOutside(key, type, call, runtime);
    }
    if (call.args().size() > 1) {
      return call.args().get(1);
    }
    if (type.equals("java.lang.String")) {
      return Value.VOID;
    }
    if (runtime.mayCatch(ABSENT)) {
      runtime.raise(ABSENT);
      return Value.VOID;
    }
    String reason = "the configuration has no " + prefix + key;
    return runtime.unknown(reason, call.text(), call.location());
  }

  /** An input, if it is known where entries come from that are not known. */
  private Value fromOutside(String key, String type, Invocation call, Runtime runtime) {
    Optional<String> naming = CommonsLayers.naming(entries, runtime);
    if (naming.isEmpty() || missing.isPresent()) {
      String reason = missing.orElse("the entries of the configuration are not known");
      return runtime.unknown(reason, call.text(), call.location());
    }
    boolean text = type.equals("java.lang.String");
    Optional<Value> absent =
        call.args().size() > 1
            ? Optional.of(runtime.settle(call.args().get(1)))
            : text ? Optional.of(new Value.Null()) : Optional.empty();
    String input = naming.get() + prefix + key;
    return OutsideEntries.input(input, text ? "String" : type, absent, call);
  }

  private Value contains(String key, Invocation call, Runtime runtime) {
    Contents.Entries now = Heap.entries(entries, runtime);
    if (now.values().containsKey(Value.of(prefix + key))) {
      return Value.TRUE;
    }
    String reason = missing.orElse("the entries of the configuration are not known");
    return now.open() ? runtime.unknown(reason, call.text(), call.location()) : Value.FALSE;
  }

  /** What cannot be told of a change is not known behind it. */
  private void change(Invocation call, Optional<String> key, Runtime runtime) {
    Contents.Entries now = Heap.entries(entries, runtime);
    Map<Value, Value> changed = new LinkedHashMap<>(now.values());
    boolean open = now.open();
    boolean sets = call.method().equals("setProperty") && call.args().size() == 2;
    if (sets && key.isPresent()) {
      changed.put(Value.of(prefix + key.get()), call.args().get(1));
    } else if (call.method().equals("addProperty")
        && key.isPresent()
        && !open
        && !changed.containsKey(Value.of(prefix + key.get()))) {
      changed.put(Value.of(prefix + key.get()), call.args().get(1));
    } else if (call.method().equals("clearProperty") && key.isPresent() && !open) {
      changed.remove(Value.of(prefix + key.get()));
    } else {
      changed.clear();
      open = true;
      OutsideEntries.forget(entries, runtime);
    }
    runtime.write(new Slot(entries.address(), Slot.ELEMENTS), new Contents.Entries(changed, open));
  }
}
