package io.github.flinkparallelism.flink.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.flink.api.ApiRow.Result;
import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Our tables against the class files of Flink's releases: nothing public is missing, and nothing is
 * listed that no release has. What a new release brings shows here first.
 */
class ApiCompletenessTest {
  private static final List<FlinkRelease> RELEASES = FlinkRelease.all();

  /** Packages of other APIs that have tables: they are not held against the releases here. */
  private static final List<String> OTHER_APIS =
      List.of(
          "org.apache.flink.cep.",
          "org.apache.flink.table.",
          "org.apache.flink.state.api.",
          "org.apache.flink.api.java.");

  /** Packages whose public classes must all be accounted for. */
  private static final Set<String> PACKAGES =
      Set.of(
          "org.apache.flink.streaming.api.datastream",
          "org.apache.flink.streaming.api.environment",
          "org.apache.flink.datastream.api",
          "org.apache.flink.datastream.api.builtin",
          "org.apache.flink.datastream.api.stream");

  /** Public classes of those packages that no program builds streams with. */
  private static final List<String> NOT_FOLLOWED =
      List.of(
          "datastream.AsyncDataStream.OutputMode",
          "datastream.CoGroupedStreams.TaggedUnion",
          "datastream.CoGroupedStreams.UnionSerializer",
          "datastream.CoGroupedStreams.UnionSerializerConfigSnapshot",
          "datastream.CoGroupedStreams.UnionSerializerSnapshot",
          "datastream.CustomSinkOperatorUidHashes",
          "datastream.CustomSinkOperatorUidHashes.SinkOperatorUidHashesBuilder",
          "datastream.DataStream.Collector",
          "datastream.StreamProjection",
          "datastream.UnsupportedTimeCharacteristicException",
          "environment.CheckpointConfig.ExternalizedCheckpointCleanup",
          "environment.ExecutionCheckpointingOptions",
          "environment.StreamExecutionEnvironmentFactory",
          "environment.StreamPipelineOptions",
          "stream.DataStream");

  @Test
  void all_releases_are_read() {
    assertThat(RELEASES)
        .extracting(FlinkRelease::toString)
        .containsExactly(
            "1.13", "1.15", "1.17", "1.18", "1.19", "1.20", "2.0", "2.1", "2.2", "2.3");
    assertThat(RELEASES)
        .allSatisfy(
            release -> assertThat(release.find(FlinkType.DATA_STREAM.className())).isPresent());
  }

  @Test
  void every_method_is_modelled_or_listed_as_having_no_effect() {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    for (FlinkRelease release : RELEASES) {
      for (String name : followed()) {
        for (ReleasedMethod method : release.methodsOf(name)) {
          if (!isUsable(release, name, method)) {
            continue;
          }
          if (effect(name, method, release.version()).isEmpty()) {
            missing
                .computeIfAbsent(name + "#" + method.signature(), any -> new ArrayList<>())
                .add(release.toString());
          }
        }
      }
    }
    assertThat(missing).as("methods without a row, and the releases that have them").isEmpty();
  }

  @Test
  void every_row_speaks_of_a_method_that_some_release_has() {
    List<String> dead = new ArrayList<>();
    for (ApiTable table : tables()) {
      for (ApiRow row : table.rows()) {
        if (methods(table, row).findAny().isEmpty()) {
          dead.add(table.classes().get(0) + "#" + row.method());
        }
      }
    }
    assertThat(dead).as("rows without a method").isEmpty();
  }

  @Test
  void what_a_method_without_effect_gives_back_is_what_flink_gives_back() {
    Set<String> wrong = new LinkedHashSet<>();
    for (ApiTable table : tables()) {
      for (ApiRow row : table.rows()) {
        methods(table, row)
            .filter(method -> !givesBack(table, row.result(), method))
            .forEach(
                method ->
                    wrong.add(
                        "%s#%s is listed with %s and returns %s"
                            .formatted(
                                table.classes().get(0),
                                method.signature(),
                                row.result(),
                                method.result())));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_class_of_a_table_exists_in_some_release() {
    assertThat(followed())
        .allSatisfy(
            name ->
                assertThat(RELEASES).as(name).anyMatch(release -> release.find(name).isPresent()));
  }

  @Test
  void every_public_class_of_the_api_is_followed_or_listed_as_no_stream() {
    Set<String> unaccounted = new LinkedHashSet<>();
    Set<String> listed = new LinkedHashSet<>(NOT_FOLLOWED);
    for (FlinkRelease release : RELEASES) {
      for (ReleasedClass each : release.classes().values()) {
        if (!each.isPublic() || !PACKAGES.contains(packageOf(each.name()))) {
          continue;
        }
        boolean notFollowed = NOT_FOLLOWED.stream().anyMatch(end -> isNamed(each, end));
        listed.removeIf(end -> isNamed(each, end));
        if (!notFollowed && !followed().contains(each.name())) {
          unaccounted.add(each.name());
        }
      }
    }
    assertThat(unaccounted).as("classes without a table").isEmpty();
    assertThat(listed).as("listed classes that no release has").isEmpty();
  }

  private static boolean isNamed(ReleasedClass type, String end) {
    return type.name().endsWith("." + end);
  }

  private static String packageOf(String name) {
    int end = 0;
    while (Character.isLowerCase(name.charAt(end))) {
      end = name.indexOf('.', end) + 1;
    }
    return name.substring(0, end - 1);
  }

  private static List<ApiTable> tables() {
    return Stream.concat(ApiCatalog.INSTANCES.stream(), ApiCatalog.STATICS.stream())
        .filter(table -> table.classes().stream().noneMatch(ApiCompletenessTest::isOfOtherApi))
        .toList();
  }

  private static boolean isOfOtherApi(String name) {
    return OTHER_APIS.stream().anyMatch(name::startsWith);
  }

  private static Set<String> followed() {
    Set<String> names = new LinkedHashSet<>();
    tables().forEach(table -> names.addAll(table.classes()));
    return names;
  }

  /**
   * Constructors of abstract classes are nobody's to call; utilities are not followed as objects.
   */
  private static boolean isUsable(FlinkRelease release, String name, ReleasedMethod method) {
    boolean isConstructor = method.name().equals("<init>");
    boolean isAbstract = release.find(name).map(ReleasedClass::isAbstract).orElse(true);
    boolean isFollowed = FlinkType.byName(name).isPresent();
    return isConstructor ? !isAbstract : method.isStatic() || isFollowed;
  }

  private static Optional<Effect> effect(String name, ReleasedMethod method, FlinkVersion version) {
    int args = method.parameters().size();
    if (method.isStatic() || FlinkType.byName(name).isEmpty()) {
      return ApiCatalog.statics(name, method.name(), args, version);
    }
    return FlinkType.byName(name)
        .flatMap(type -> ApiCatalog.instance(type, method.name(), args, version));
  }

  /** The methods that a row decides, over all releases. */
  private static Stream<ReleasedMethod> methods(ApiTable table, ApiRow row) {
    return RELEASES.stream()
        .flatMap(
            release ->
                table.classes().stream()
                    .flatMap(name -> release.methodsOf(name).stream())
                    .filter(method -> method.isStatic() == table.isStatic())
                    .filter(method -> method.name().equals(row.method()))
                    .filter(method -> deciding(table, method, release).equals(Optional.of(row))));
  }

  private static Optional<ApiRow> deciding(
      ApiTable table, ReleasedMethod method, FlinkRelease release) {
    return table.rows().stream()
        .filter(row -> row.method().equals(method.name()))
        .filter(row -> row.holdsIn(release.version()))
        .filter(row -> row.takes(method.parameters().size()))
        .findFirst();
  }

  private static boolean givesBack(ApiTable table, Result result, ReleasedMethod method) {
    String type = method.result();
    boolean isVoid = type.equals("void");
    boolean isObject = type.contains(".");
    boolean isFollowed = FlinkType.byName(type).filter(each -> each != FlinkType.INERT).isPresent();
    return switch (result) {
      case MODELLED -> true;
      case RECEIVER -> isVoid || isOfSameTable(table, type);
      case OBJECT -> (isVoid && method.name().equals("<init>")) || (isObject && !isFollowed);
      case VALUE -> !isVoid && !isFollowed;
    };
  }

  private static boolean isOfSameTable(ApiTable table, String type) {
    Optional<FlinkType> own = FlinkType.byName(table.classes().get(0));
    Optional<FlinkType> returned = FlinkType.byName(type);
    return table.classes().contains(type)
        || (own.isPresent()
            && returned.isPresent()
            && (own.get().isA(returned.get()) || returned.get().isA(own.get())));
  }
}
