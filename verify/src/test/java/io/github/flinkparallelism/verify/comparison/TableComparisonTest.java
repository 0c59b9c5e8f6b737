package io.github.flinkparallelism.verify.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Decision;
import io.github.flinkparallelism.model.EntryPoint;
import io.github.flinkparallelism.model.Execution;
import io.github.flinkparallelism.model.Job;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.model.Operator;
import io.github.flinkparallelism.model.OperatorInput;
import io.github.flinkparallelism.model.OperatorKind;
import io.github.flinkparallelism.model.Quantity;
import io.github.flinkparallelism.model.Scenario;
import io.github.flinkparallelism.model.Slots;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.verify.flink.Ending;
import io.github.flinkparallelism.verify.flink.FlinkPlan;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Input;
import io.github.flinkparallelism.verify.flink.FlinkPlan.JobVertex;
import io.github.flinkparallelism.verify.flink.FlinkPlan.Node;
import io.github.flinkparallelism.verify.flink.FlinkRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans of Flink's table planner, as its releases name their nodes, against table programs. */
class TableComparisonTest {
  private static final Location HERE = Location.startOf("Job.java");
  private static final Quantity FOUR = Quantity.exact(4);
  private static final Quantity UP_TO_FOUR = Quantity.range(1, 4, "decided by the table planner");

  /** {@code INSERT INTO t SELECT k, COUNT(*) FROM s GROUP BY k} with Flink 1.15 and later. */
  private static final List<Node> NODES =
      List.of(
          node(1, "Source: s[1]", 4),
          node(2, "Calc[2]", 4, 1),
          node(4, "GroupAggregate[4]", 4, 2),
          node(5, "Sink: t[5]", 4, 4));

  private static Node node(int id, String name, int parallelism, int... inputs) {
    List<Input> edges = Arrays.stream(inputs).mapToObj(from -> new Input(from, "HASH")).toList();
    return new Node(id, name, parallelism, -1, "default", edges);
  }

  private static Operator source(int id, String table, Quantity parallelism) {
    return operator(id, "Source: " + table, "TableSource", OperatorKind.SOURCE, parallelism);
  }

  private static Operator group(int id, Quantity parallelism, int... inputs) {
    return operator(id, "Table program", "Table", OperatorKind.OPAQUE, parallelism, inputs);
  }

  private static Operator sink(int id, String table, Quantity parallelism, int input) {
    return operator(id, "Sink: " + table, "TableSink", OperatorKind.SINK, parallelism, input);
  }

  private static Operator converter(int id, Quantity parallelism, int input) {
    return operator(id, "TableToDataStream", "Table", OperatorKind.OPAQUE, parallelism, input);
  }

  private static Operator operator(
      int id,
      String name,
      String transformation,
      OperatorKind kind,
      Quantity parallelism,
      int... inputs) {
    return new Operator(
        id,
        name,
        Optional.empty(),
        kind,
        transformation,
        HERE,
        parallelism,
        Quantity.exact(128),
        false,
        new Decision(Layer.OPERATOR, parallelism, "", Optional.empty()),
        List.of(),
        "default",
        "NEVER",
        Arrays.stream(inputs).mapToObj(from -> new OperatorInput(from, "UNKNOWN")).toList(),
        Optional.empty(),
        List.of(),
        false);
  }

  private static Agreement compare(List<Node> nodes, Operator... operators) {
    List<JobVertex> vertices =
        nodes.stream()
            .map(n -> new JobVertex(n.name(), n.parallelism(), List.of(n.id()), 0))
            .toList();
    FlinkPlan plan = new FlinkPlan("Flink Streaming Job", false, nodes, vertices);
    Slots needs =
        new Slots(
            Quantity.exact(plan.requiredSlots().getAsInt()),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Execution execution =
        new Execution(
            Optional.empty(), HERE, List.of(operators), List.of(), needs, List.of(), List.of());
    Job job =
        new Job(
            "Job",
            new EntryPoint("Job", "main", HERE),
            new Scenario(Optional.empty(), List.of(), Optional.empty()),
            List.of(execution),
            List.of());
    return Comparison.compare(
        "Job", new FlinkRun(List.of(plan), new Ending.Finished()), Optional.of(job));
  }

  @Test
  void aGroupStandsForAllNodesBetweenSourceAndSink() {
    Agreement agreement =
        compare(NODES, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.verdicts()).hasSize(4).containsOnly(Verdict.EXACT);
    assertThat(agreement.slotsAgree()).isTrue();
  }

  @Test
  void chainsAreThePlannersAndNoClaim() {
    Agreement agreement =
        compare(NODES, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.verticesAgree()).isFalse();
    assertThat(agreement.gaps()).containsExactly("the table planner makes the chains");
  }

  @Test
  void anExactGroupMustHoldForEachNode() {
    List<Node> singleton =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(4, "GroupAggregate[4]", 1, 2),
            node(5, "Sink: t[5]", 4, 4));
    Agreement agreement =
        compare(singleton, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims())
        .containsExactly("GroupAggregate[4] (4): parallelism 4 (EXACT), Flink: 1");
  }

  @Test
  void theMaxParallelismOfAGroupMustHoldForEachNode() {
    List<Node> singleton =
        List.of(
            node(1, "Source: s[1]", 1),
            node(2, "Calc[2]", 1, 1),
            new Node(4, "GroupAggregate[4]", 1, 1, "default", List.of(new Input(2, "GLOBAL"))),
            node(5, "Sink: t[5]", 1, 4));
    Quantity one = Quantity.exact(1);
    Operator group = group(2, one, 1);
    Agreement exact = compare(singleton, source(1, "s", one), group, sink(3, "t", one, 2));
    Agreement range =
        compare(
            singleton,
            source(1, "s", one),
            withMaxParallelism(group, Quantity.range(1, 128, "one subtask")),
            sink(3, "t", one, 2));

    assertThat(exact.wrongClaims())
        .containsExactly(
            "GroupAggregate[4] (4): max parallelism 128 (EXACT), Flink: 1",
            "GroupAggregate[4] (4): max parallelism set false (EXACT), Flink: true");
    assertThat(range.wrongClaims()).isEmpty();
  }

  private static Operator withMaxParallelism(Operator operator, Quantity most) {
    return new Operator(
        operator.id(),
        operator.name(),
        operator.uid(),
        operator.kind(),
        operator.transformation(),
        operator.location(),
        operator.parallelism(),
        most,
        operator.maxParallelismConfigured(),
        operator.decision(),
        operator.overrides(),
        operator.slotSharingGroup(),
        operator.chaining(),
        operator.inputs(),
        operator.condition(),
        operator.topics(),
        operator.repeated());
  }

  @Test
  void theBoundsOfAGroupMustHoldEachNode() {
    Quantity upToTwo = Quantity.range(1, 2, "decided by the table planner");
    Agreement inside =
        compare(NODES, source(1, "s", FOUR), group(2, UP_TO_FOUR, 1), sink(3, "t", FOUR, 2));
    Agreement outside =
        compare(NODES, source(1, "s", FOUR), group(2, upToTwo, 1), sink(3, "t", FOUR, 2));

    assertThat(inside.wrongClaims()).isEmpty();
    assertThat(inside.count(Verdict.RANGE)).isEqualTo(2);
    assertThat(outside.wrongClaims())
        .containsExactly(
            "Calc[2] (2): parallelism 1..2 (RANGE), Flink: 4",
            "GroupAggregate[4] (4): parallelism 1..2 (RANGE), Flink: 4");
  }

  @Test
  void sourcesAndSinksAreClaims() {
    Quantity two = Quantity.exact(2);
    Agreement agreement =
        compare(NODES, source(1, "s", two), group(2, FOUR, 1), sink(3, "t", two, 2));

    assertThat(agreement.wrongClaims())
        .containsExactly(
            "Source: s[1] (1): parallelism 2 (EXACT), Flink: 4",
            "Sink: t[5] (5): parallelism 2 (EXACT), Flink: 4");
  }

  @Test
  void descriptionsNameTheTableToo() {
    List<Node> described =
        List.of(
            node(
                1,
                "Source: TableSourceScan(table=[[default_catalog, default_database, s,"
                    + " project=[k]]], fields=[k])",
                4),
            node(2, "Calc(select=[k], where=[(k > 1)])", 4, 1),
            node(3, "Sink: Sink(table=[default_catalog.default_database.t], fields=[k])", 4, 2));
    List<Node> numbered =
        List.of(
            node(1, "Source: [1]:TableSourceScan(table=[[a, b, s]], fields=[k])", 4),
            node(2, "[2]:Calc(select=[k])", 4, 1),
            node(3, "Sink: [3]:Sink(table=[a.b.t], fields=[k])", 4, 2));
    for (List<Node> nodes : List.of(described, numbered)) {
      Agreement agreement =
          compare(nodes, source(7, "s", FOUR), group(8, FOUR, 7), sink(9, "t", FOUR, 8));

      assertThat(agreement.wrongClaims()).isEmpty();
      assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
    }
  }

  @Test
  void writersBelongToTheSinkAndDescriptorsHaveTheirConnectorsName() {
    List<Node> nodes =
        List.of(
            node(1, "Source: *anonymous_datagen$1*[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "t[3]: Writer", 4, 2),
            node(4, "t[3]: Committer", 4, 3));
    Agreement agreement =
        compare(nodes, source(1, "datagen", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
  }

  @Test
  void whatMaterializesChangesHasTheParallelismOfTheSink() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "SinkMaterializer[3]", 2, 2),
            node(4, "Sink: t[3]", 2, 3));
    Agreement agreement =
        compare(nodes, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", Quantity.exact(2), 2));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
  }

  @Test
  void groupsOfOneStatementSetAreKeptApart() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "Sink: a[3]", 4, 2),
            node(4, "GroupAggregate[4]", 1, 1),
            node(5, "Sink: b[5]", 1, 4));
    Quantity one = Quantity.exact(1);
    Agreement agreement =
        compare(
            nodes,
            source(1, "s", FOUR),
            group(2, FOUR, 1),
            sink(3, "a", FOUR, 2),
            group(4, one, 1),
            sink(5, "b", one, 4));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
  }

  @Test
  void aNodeThatTwoGroupsShareMustFitBoth() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "Sink: a[3]", 4, 2),
            node(5, "Sink: b[5]", 4, 2));
    Agreement agreement =
        compare(
            nodes,
            source(1, "s", FOUR),
            group(2, FOUR, 1),
            sink(3, "a", FOUR, 2),
            group(4, Quantity.exact(2), 1),
            sink(5, "b", FOUR, 4));

    assertThat(agreement.wrongClaims())
        .containsExactly("Calc[2] (2): parallelism 2 (EXACT), Flink: 4");
  }

  @Test
  void mergedSinksAndScansThatAreSharedAreThere() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "Calc[3]", 4, 1),
            node(5, "Sink: t[5]", 4, 2, 3));
    Agreement agreement =
        compare(
            nodes,
            source(1, "s", FOUR),
            group(2, FOUR, 1),
            sink(3, "t", FOUR, 2),
            group(4, FOUR, 1),
            sink(5, "t", FOUR, 4));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.verdicts()).hasSize(4).containsOnly(Verdict.EXACT);
  }

  @Test
  void scansOfOneTableWithDifferentHintsAreToldApartByTheirNumbers() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4), node(2, "Source: s[2]", 2), node(3, "Sink: t[3]", 4, 1, 2));
    Quantity two = Quantity.exact(2);
    Agreement right =
        compare(
            nodes,
            source(1, "s", two),
            source(2, "s", FOUR),
            group(3, UP_TO_FOUR, 1, 2),
            sink(4, "t", FOUR, 3));
    Agreement wrong =
        compare(
            nodes,
            source(1, "s", FOUR),
            source(2, "s", FOUR),
            group(3, UP_TO_FOUR, 1, 2),
            sink(4, "t", FOUR, 3));

    assertThat(right.wrongClaims()).isEmpty();
    assertThat(wrong.wrongClaims())
        .containsExactly("Source: s[2] (2): parallelism 4 (EXACT), Flink: 2");
  }

  @Test
  void convertersToStreamsHaveTheNamesOfBothMajorReleases() {
    for (String name : List.of("TableToDataSteam", "TableToDataStream")) {
      List<Node> nodes =
          List.of(node(1, "Source: s[1]", 4), node(2, "Calc[2]", 4, 1), node(3, name, 4, 2));
      Agreement agreement =
          compare(nodes, source(1, "s", FOUR), group(2, FOUR, 1), converter(3, FOUR, 2));

      assertThat(agreement.wrongClaims()).isEmpty();
      assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
    }
  }

  @Test
  void streamsThatBecomeTablesAreReadByTheGroup() {
    for (String name : List.of("DataStreamToTable", "*anonymous_datastream_source$1*[2]")) {
      List<Node> nodes =
          List.of(node(1, "Source: src", 4), node(2, name, 4, 1), node(3, "Sink: t[3]", 4, 2));
      Operator stream = operator(1, "Source: src", "Source", OperatorKind.SOURCE, FOUR);
      Agreement agreement = compare(nodes, stream, group(2, FOUR, 1), sink(3, "t", FOUR, 2));

      assertThat(agreement.wrongClaims()).isEmpty();
      assertThat(agreement.verdicts()).containsOnly(Verdict.EXACT);
    }
  }

  @Test
  void whatAConnectorNamesIsLeftOpen() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "StreamingFileWriter", 4, 2),
            node(4, "Sink: end", 1, 3));
    Agreement agreement =
        compare(nodes, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims()).isEmpty();
    assertThat(agreement.gaps())
        .contains(
            "StreamingFileWriter (3): made by the connector of a table",
            "Sink: end (4): made by the connector of a table");
  }

  @Test
  void tablesThatFlinkNeitherReadsNorWritesAreWrong() {
    Agreement agreement =
        compare(
            NODES,
            source(1, "s", FOUR),
            source(6, "other", FOUR),
            group(2, FOUR, 1, 6),
            sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims())
        .containsExactly("Source: other (6) does not exist in Flink's plan");
  }

  @Test
  void nodesThatNoTableProgramLeadsToAreMissing() {
    List<Node> nodes =
        List.of(
            node(1, "Source: s[1]", 4),
            node(2, "Calc[2]", 4, 1),
            node(3, "Sink: t[3]", 4, 2),
            node(4, "Map", 4, 1));
    Agreement agreement =
        compare(nodes, source(1, "s", FOUR), group(2, FOUR, 1), sink(3, "t", FOUR, 2));

    assertThat(agreement.wrongClaims()).containsExactly("Map (4) is missing");
  }
}
