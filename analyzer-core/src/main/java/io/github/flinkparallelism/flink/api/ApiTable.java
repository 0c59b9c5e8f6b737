package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of one Flink class: a row per method. What is modelled stands first, then the methods
 * that cannot influence the plan, told apart by what they give back. A test reads Flink's releases
 * and fails for a method without a row and for a row without a method.
 */
final class ApiTable {
  private final List<String> classes;
  private final boolean statics;
  private final Map<String, List<ApiRow>> rows = new LinkedHashMap<>();

  private ApiTable(List<String> classes, boolean statics) {
    this.classes = classes;
    this.statics = statics;
  }

  /** The table of a followed class and of the classes that are treated like it. */
  static ApiTable of(FlinkType type) {
    return new ApiTable(type.classNames(), false);
  }

  /** The table of a class's static methods and constructors; their receiver is nothing. */
  static ApiTable statics(String... classes) {
    return new ApiTable(List.of(classes), true);
  }

  /** Qualified names, dots between nested classes. */
  List<String> classes() {
    return classes;
  }

  /** True for static methods and constructors, false for instance methods. */
  boolean isStatic() {
    return statics;
  }

  List<ApiRow> rows() {
    return rows.values().stream().flatMap(List::stream).toList();
  }

  /** The methods that a stream of unknown origin is asked for. */
  Set<String> telling() {
    return rows().stream()
        .filter(row -> row.result() == ApiRow.Result.MODELLED)
        .map(ApiRow::method)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A row for every overload of a method. */
  ApiTable row(String method, Effect effect) {
    return row(method, 0, Integer.MAX_VALUE, effect);
  }

  /** A row for the overloads with that many arguments. */
  ApiTable row(String method, int minArgs, int maxArgs, Effect effect) {
    return add(
        new ApiRow(method, minArgs, maxArgs, Optional.empty(), ApiRow.Result.MODELLED, effect));
  }

  /** A row that holds from a release line on; it stands before the row for older ones. */
  ApiTable since(String version, String method, Effect effect) {
    Optional<FlinkVersion> first = FlinkVersion.parse(version);
    return add(new ApiRow(method, 0, Integer.MAX_VALUE, first, ApiRow.Result.MODELLED, effect));
  }

  /** Rows of methods that return their receiver, or nothing, and do not touch the plan. */
  ApiTable noEffect(String... methods) {
    return all(ApiRow.Result.RECEIVER, Call::self, methods);
  }

  /** Rows of methods that return an object of no interest and do not touch the plan. */
  ApiTable inert(String... methods) {
    return all(
        ApiRow.Result.OBJECT, call -> FlinkRef.of(FlinkType.INERT, call.self().env()), methods);
  }

  /** Rows of methods that tell something that is not followed and do not touch the plan. */
  ApiTable value(String... methods) {
    return all(ApiRow.Result.VALUE, Call::notFollowed, methods);
  }

  private ApiTable all(ApiRow.Result result, Effect effect, String... methods) {
    for (String method : methods) {
      add(new ApiRow(method, 0, Integer.MAX_VALUE, Optional.empty(), result, effect));
    }
    return this;
  }

  private ApiTable add(ApiRow row) {
    rows.computeIfAbsent(row.method(), m -> new ArrayList<>()).add(row);
    return this;
  }

  /** The effect of a method with that many arguments. */
  Optional<Effect> find(String method, int args, FlinkVersion version) {
    for (ApiRow row : rows.getOrDefault(method, List.of())) {
      if (row.holdsIn(version) && row.takes(args)) {
        return Optional.of(row.effect());
      }
    }
    return Optional.empty();
  }
}
