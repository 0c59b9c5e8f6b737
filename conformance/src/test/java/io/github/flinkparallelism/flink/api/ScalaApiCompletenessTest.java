package io.github.flinkparallelism.flink.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What we know of Scala against the class files of Flink's API for Scala, and of the community's
 * where a profile fetches it: each public method of a stream has an effect, or is listed here as
 * one that only the language needs.
 */
class ScalaApiCompletenessTest {
  private static final String FLINK = "org.apache.flink.streaming.api.scala.";
  private static final String COMMUNITY = "org.apache.flinkx.api.";
  private static final String PARTIAL = "extensions.impl.acceptPartialFunctions.";

  /** Classes of the API for Scala by what they wrap. */
  private static final Map<String, FlinkType> WRAPPERS =
      Map.ofEntries(
          Map.entry("StreamExecutionEnvironment", FlinkType.ENVIRONMENT),
          Map.entry("DataStream", FlinkType.SINGLE_OUTPUT),
          Map.entry("DataStreamUtils", FlinkType.SINGLE_OUTPUT),
          Map.entry("KeyedStream", FlinkType.KEYED),
          Map.entry("ConnectedStreams", FlinkType.CONNECTED),
          Map.entry("BroadcastConnectedStream", FlinkType.BROADCAST_CONNECTED),
          Map.entry("WindowedStream", FlinkType.WINDOWED),
          Map.entry("AllWindowedStream", FlinkType.ALL_WINDOWED),
          Map.entry("JoinedStreams", FlinkType.JOINED),
          Map.entry("JoinedStreams.Where", FlinkType.JOINED),
          Map.entry("JoinedStreams.Where.EqualTo", FlinkType.JOINED),
          Map.entry("JoinedStreams.Where.EqualTo.WithWindow", FlinkType.JOINED),
          Map.entry("CoGroupedStreams", FlinkType.CO_GROUPED),
          Map.entry("CoGroupedStreams.Where", FlinkType.CO_GROUPED),
          Map.entry("CoGroupedStreams.Where.EqualTo", FlinkType.CO_GROUPED),
          Map.entry("CoGroupedStreams.Where.EqualTo.WithWindow", FlinkType.CO_GROUPED),
          Map.entry("KeyedStream.IntervalJoin", FlinkType.INTERVAL_JOIN),
          Map.entry("KeyedStream.IntervalJoined", FlinkType.INTERVAL_JOIN),
          Map.entry(PARTIAL + "OnDataStream", FlinkType.SINGLE_OUTPUT),
          Map.entry(PARTIAL + "OnKeyedStream", FlinkType.KEYED),
          Map.entry(PARTIAL + "OnConnectedStream", FlinkType.CONNECTED),
          Map.entry(PARTIAL + "OnWindowedStream", FlinkType.WINDOWED),
          Map.entry(PARTIAL + "OnJoinedStream", FlinkType.JOINED));

  /** Public to the JVM only: {@code private[flink]}. */
  private static final Set<String> HIDDEN = Set.of("clean", "scalaClean", "getId");

  /** What an unfinished join was made of: not known to be what it is, and asked by nobody. */
  private static final Set<String> PARTS = Set.of("streamOne", "streamTwo");

  /** An API in a release: where it is from, and its package. */
  private record Api(FlinkRelease release, String packageName) {
    @Override
    public String toString() {
      return packageName + " " + release;
    }
  }

  private static Stream<Api> apis() {
    return Stream.concat(
        FlinkRelease.ofScala().stream().map(release -> new Api(release, FLINK)),
        FlinkRelease.ofCommunityScala().stream().map(release -> new Api(release, COMMUNITY)));
  }

  @Test
  void flinks_own_is_read() {
    assertThat(FlinkRelease.ofScala())
        .extracting(FlinkRelease::toString)
        .containsExactly("1.13", "1.17", "1.20");
    assertThat(apis())
        .allSatisfy(
            api ->
                assertThat(api.release().find(api.packageName() + "DataStream"))
                    .as(api.toString())
                    .isPresent());
  }

  @Test
  void every_method_has_an_effect() {
    Map<String, List<String>> missing = new LinkedHashMap<>();
    apis()
        .forEach(
            api ->
                WRAPPERS.forEach(
                    (name, type) ->
                        api.release().methodsOf(api.packageName() + name).stream()
                            .filter(method -> isWritten(method.name()))
                            .filter(method -> !method.isStatic())
                            .filter(method -> !isKnown(type, method, api.release().version()))
                            .forEach(
                                method ->
                                    missing
                                        .computeIfAbsent(
                                            name + "#" + method.signature(),
                                            any -> new ArrayList<>())
                                        .add(api.toString()))));
    assertThat(missing.keySet()).as("methods without an effect, and who has them").isEmpty();
  }

  /** Names with a dollar are made by the compiler. */
  private static boolean isWritten(String name) {
    return !name.contains("$") && !HIDDEN.contains(name) && !PARTS.contains(name);
  }

  /** Compilers pass type information in parameters of their own, behind the written ones. */
  private static boolean isKnown(FlinkType type, ReleasedMethod method, FlinkVersion version) {
    int all = method.parameters().size();
    int implicit =
        (int)
            IntStream.range(0, all)
                .filter(i -> method.parameters().get(i).endsWith(".TypeInformation"))
                .count();
    return Stream.of(all - implicit, all)
        .anyMatch(args -> effect(type, method.name(), args, version).isPresent());
  }

  private static Optional<Effect> effect(
      FlinkType type, String method, int args, FlinkVersion version) {
    return ScalaApi.instance(type, method, args, version)
        .or(() -> ApiCatalog.instance(type, method, args, version));
  }
}
