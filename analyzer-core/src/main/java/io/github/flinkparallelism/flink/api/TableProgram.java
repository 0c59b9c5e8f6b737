package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.gate.Gated;
import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.pipeline.Amount;
import io.github.flinkparallelism.pipeline.Assignment;
import io.github.flinkparallelism.pipeline.ChainingStrategy;
import io.github.flinkparallelism.pipeline.TableGroup;
import io.github.flinkparallelism.pipeline.TransformationKind;
import io.github.flinkparallelism.source.Location;
import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One translation of table statements into transformations, {@code
 * org.apache.flink.table.planner.delegation.PlannerBase#translate}: a source per table that is
 * read, a group of operators that the planner shapes, and what follows it.
 */
final class TableProgram {
  static final String PLANNER = "decided by the table planner";

  /** The planner misspells it before Flink 2. */
  static final String CONVERTER = "TableToDataStream";

  /** What {@code CommonExecLegacyTableSourceScan} calls. */
  static final String GET_DATA_STREAM = "getDataStream";

  private static final String SPLIT_AGGREGATES = "table.optimizer.distinct-agg.split.enabled";

  private final Call call;
  private final TableState tables;
  private final int env;
  private final LateNumbers numbers;
  private final Map<String, Part> sources = new HashMap<>();
  private final Set<TableName> views = new LinkedHashSet<>();

  /** Whether something above may leave one value of a key, which then is none. */
  private boolean pinned;

  /**
   * A translation.
   *
   * @param call on an object of the Table API
   * @param env the address of the environment that the operators are recorded under
   */
  TableProgram(Call call, int env) {
    this.call = call;
    this.tables = TableState.of(call);
    this.env = env;
    this.numbers = new LateNumbers(tables, call);
  }

  Part translate(Query query) {
    if (query instanceof Query.Scan scan) {
      return scan(scan);
    } else if (query instanceof Query.Values) {
      return sources.computeIfAbsent("VALUES", any -> values());
    } else if (query instanceof Query.Calc calc) {
      return calc.pins() ? below(calc.input()) : translate(calc.input());
    } else if (query instanceof Query.Keyed keyed) {
      Part input = translate(keyed.input());
      return then(input, late(), keyed.updating() || input.updating());
    } else if (query instanceof Query.Singleton singleton) {
      Part input = translate(singleton.input());
      return then(input, one(), singleton.updating() || input.updating());
    } else if (query instanceof Query.Union union) {
      return joined(union.inputs().stream().map(this::translate).toList(), true);
    } else if (query instanceof Query.EquiJoin join) {
      return equiJoin(join);
    } else if (query instanceof Query.Calling calling) {
      boolean scalar = calling.functions().stream().allMatch(tables::isScalar);
      return translate(scalar ? calling.scalar() : calling.otherwise());
    }
    return undecided(((Query.Undecided) query).inputs());
  }

  private Part undecided(List<Query> inputs) {
    return joined(inputs.stream().map(this::below).toList(), false);
  }

  /** Below something that may leave but one value of a column. */
  private Part below(Query query) {
    boolean before = pinned;
    pinned = true;
    Part part = translate(query);
    pinned = before;
    return part;
  }

  /**
   * Both sides are exchanged by key, or the left one stays where it is and the right one is looked
   * up; {@code CommonExecLookupJoin}.
   */
  private Part equiJoin(Query.EquiJoin join) {
    if (pinned || isBatch() || !isOfTables(join)) {
      return undecided(List.of(join.left(), join.right()));
    }
    Part left = translate(join.left());
    Part right = translate(join.right());
    Part both = joined(List.of(left, right), false);
    int captured = Math.min(left.least(), right.least());
    int least = isAttached() ? captured : numbers.least(captured);
    boolean stays = join.snapshot() && !left.end().equals(late());
    TableGroup members = new TableGroup(isSingle(left) || isSingle(right), isAttached());
    return new Part(
        both.inputs(),
        stays ? end(least, both.greatest()) : late(),
        false,
        !join.snapshot() && (left.updating() || right.updating()),
        both.greatest(),
        least,
        members);
  }

  /** What a view leaves out may leave one value of the key as well. */
  private boolean isOfTables(Query query) {
    if (query instanceof Query.EquiJoin join) {
      return isOfTables(join.left()) && isOfTables(join.right());
    }
    TableDefinition definition =
        query instanceof Query.Scan scan
            ? tables.lookup(scan.table())
            : new TableDefinition.Hidden();
    return definition instanceof TableDefinition.Connected
        || definition instanceof TableDefinition.Stream;
  }

  private static boolean isSingle(Part part) {
    return part.members().single();
  }

  private Part then(Part input, Gated<Assignment> end, boolean updating) {
    OptionalInt greatest = input.greatest();
    boolean single = end.equals(one());
    // Aggregates over everything have an exchange by key before the last one only on request.
    boolean settled = single && tables.setting(SPLIT_AGGREGATES).isNull();
    boolean late = isAttached() && (!settled || isBatch());
    TableGroup members = new TableGroup(single || isSingle(input), late || input.members().late());
    if (isBatch()) {
      return new Part(input.inputs(), unknown(greatest), false, updating, greatest, 1, members);
    }
    int least = single ? 1 : numbers.least(input.least());
    return new Part(input.inputs(), end, false, updating, numbers.late(greatest), least, members);
  }

  /** Several inputs; those of a union pass their parallelism on where it is the same. */
  private Part joined(List<Part> parts, boolean union) {
    List<Gated<Integer>> inputs = new ArrayList<>();
    OptionalInt greatest = parts.isEmpty() ? OptionalInt.empty() : numbers.late(OptionalInt.of(1));
    for (Part part : parts) {
      part.inputs().stream().filter(each -> !inputs.contains(each)).forEach(inputs::add);
      greatest = Widths.max(greatest, part.greatest());
    }
    boolean same = union && parts.stream().map(Part::end).distinct().count() == 1;
    boolean uniform = same && parts.stream().allMatch(Part::uniform);
    boolean updating = same && parts.stream().anyMatch(Part::updating);
    int least = union ? parts.stream().mapToInt(Part::least).min().orElse(1) : 1;
    Gated<Assignment> end = same ? parts.get(0).end() : open(greatest);
    TableGroup members =
        new TableGroup(
            !union || parts.stream().anyMatch(TableProgram::isSingle),
            isAttached() && (!union || parts.stream().anyMatch(part -> part.members().late())));
    return new Part(inputs, end, uniform, updating, greatest, least, members);
  }

  /** The end of what may be bound late. */
  private Gated<Assignment> open(OptionalInt greatest) {
    return unknown(isAttached() ? OptionalInt.empty() : greatest);
  }

  private Part scan(Query.Scan scan) {
    TableDefinition definition = tables.lookup(scan.table());
    if (definition instanceof TableDefinition.View view && views.add(scan.table())) {
      Part part = translate(view.query());
      views.remove(scan.table());
      return part;
    } else if (definition instanceof TableDefinition.Stream stream) {
      return stream(stream.node());
    }
    Part known = sources.get(scan.toString());
    if (known != null) {
      return known;
    }
    Part part =
        definition instanceof TableDefinition.Asked asked
            ? asked(asked.source()).orElseGet(() -> source(scan, definition))
            : source(scan, definition);
    sources.put(scan.toString(), part);
    return part;
  }

  private Part stream(Gated<Integer> node) {
    Gated<Assignment> own = Assigned.toGated(call.recorder().parallelism(node, call.runtime()));
    return new Part(
        List.of(node),
        own,
        !isBatch(),
        false,
        Widths.width(own),
        Widths.narrowest(own).orElse(1),
        TableGroup.NONE);
  }

  /** The stream that a source in source gives to the planner. */
  private Optional<Part> asked(Value source) {
    FlinkRef environment = FlinkRef.of(FlinkType.ENVIRONMENT, env);
    Value stream =
        call.runtime()
            .invoke(source, GET_DATA_STREAM, List.of(environment), call.invocation().location());
    return call.runtime().settle(stream) instanceof FlinkRef ref
        ? ref.node().map(this::stream)
        : Optional.empty();
  }

  private Part source(Query.Scan scan, TableDefinition definition) {
    if (!(definition instanceof TableDefinition.Connected table)) {
      String reason = "table " + scan.table().simple() + " is not defined in this program";
      return source(scan, unknown(reason), unknown(OptionalInt.empty()), false);
    }
    return new TableScan(this, scan, call).of(table);
  }

  /** No operator that has one of these numbers or is bound late is wider. */
  OptionalInt widest(OptionalInt known) {
    return numbers.late(known);
  }

  static String connectorText(TableDefinition.Connected table) {
    return table.connector().map(name -> "connector '" + name + "'").orElse("the connector");
  }

  Part source(Query.Scan scan, Gated<Assignment> own, Gated<Assignment> end, boolean bounded) {
    String name = scan.table().simple();
    Gated<Integer> node = create(TransformationKind.TABLE_SOURCE, name, List.of(), own);
    OptionalInt greatest =
        bounded ? numbers.wider(Widths.width(own), end, late()) : OptionalInt.empty();
    int least =
        bounded ? Math.min(Widths.narrowest(own).orElse(1), numbers.leastOf(end, late())) : 1;
    TableGroup members = new TableGroup(false, isAttached() && end.equals(late()));
    return new Part(List.of(node), end, bounded && !isBatch(), false, greatest, least, members);
  }

  private Part values() {
    Gated<Integer> node = create(TransformationKind.TABLE_SOURCE, "Values", List.of(), one());
    call.recorder().only(node, call.invocation(), call.runtime());
    return new Part(List.of(node), one(), true, false, OptionalInt.of(1), 1, TableGroup.NONE);
  }

  /** The operators between sources and {@code part}'s end, as one of which nobody knows more. */
  Gated<Integer> group(Part part) {
    Gated<Assignment> own = part.uniform() ? part.end() : between(part.least(), part.greatest());
    Operation operation =
        operation(TransformationKind.TABLE, "Table program", part.inputs())
            .standingFor(part.members());
    return create(operation, own);
  }

  private Gated<Assignment> end(int least, OptionalInt greatest) {
    return isAttached() ? open(greatest) : between(least, greatest);
  }

  /** Where the bounds meet, all operators have what the environment has. */
  private Gated<Assignment> between(int least, OptionalInt greatest) {
    boolean meet = greatest.equals(OptionalInt.of(least));
    return meet && !isBatch() && Widths.width(environment()).equals(greatest)
        ? environment()
        : unknown(PLANNER, least, greatest);
  }

  /** Whether the operators join a job whose environment may change before it is executed. */
  boolean isAttached() {
    return env == tables.env();
  }

  /**
   * The operator that follows {@code part}: a sink or a converter. Where the planner decides how
   * the part ends, it has what was captured or what the environment has at {@code execute()}.
   */
  Gated<Integer> behind(
      Part part, TransformationKind kind, String name, Gated<Assignment> parallelism) {
    Operation operation = operation(kind, name, List.of(group(part)));
    boolean open = isAttached() && !isBatch() && part.isOpen() && parallelism.equals(part.end());
    return open
        ? create(
            operation.standingFor(new TableGroup(isSingle(part), true)),
            between(part.least(), part.greatest()))
        : create(operation, parallelism);
  }

  /** What turns a table into a stream that comes from code that nobody knows. */
  Gated<Integer> converterOf(FlinkRef region) {
    Gated<Integer> node = region.stream();
    return create(TransformationKind.TABLE, CONVERTER, List.of(node), stream(node).end());
  }

  private Gated<Integer> create(
      TransformationKind kind,
      String name,
      List<Gated<Integer>> inputs,
      Gated<Assignment> parallelism) {
    return create(operation(kind, name, inputs), parallelism);
  }

  private static Operation operation(
      TransformationKind kind, String name, List<Gated<Integer>> inputs) {
    return Operation.of(kind, name).with(ChainingStrategy.NEVER).reading(inputs);
  }

  private Gated<Integer> create(Operation operation, Gated<Assignment> parallelism) {
    int id = call.recorder().create(operation, env, call.invocation(), call.runtime());
    call.runtime()
        .write(
            new Slot(call.recorder().draft(id).address(), Attribute.PARALLELISM),
            Assigned.toValue(parallelism));
    return Gated.always(id);
  }

  /** The stream environment's parallelism now. */
  Gated<Assignment> environment() {
    return numbers.environment();
  }

  boolean isBatch() {
    Value mode =
        call.runtime().read(new Slot(env, Attribute.RUNTIME_MODE)).orElse(Value.of("STREAMING"));
    return !Texts.of(mode).equalsIgnoreCase("STREAMING");
  }

  /** Behind an exchange by key: -1, which becomes the environment's when the graph is made. */
  Gated<Assignment> late() {
    return assigned(Amount.of(-1), Layer.ENVIRONMENT, "not set by the table planner");
  }

  private Gated<Assignment> one() {
    return one("the table program comes together in one subtask");
  }

  Gated<Assignment> one(String reason) {
    return assigned(Amount.of(1), Layer.FORCED, reason);
  }

  Gated<Assignment> unknown(OptionalInt greatest) {
    return unknown(PLANNER, greatest);
  }

  Gated<Assignment> unknown(String reason) {
    return unknown(reason, OptionalInt.empty());
  }

  Gated<Assignment> unknown(String reason, OptionalInt greatest) {
    return unknown(reason, 1, greatest);
  }

  private Gated<Assignment> unknown(String reason, int least, OptionalInt greatest) {
    if (greatest.isPresent() && greatest.getAsInt() == 1) {
      return Widths.width(environment()).equals(greatest) ? environment() : one();
    }
    Location at = call.invocation().location();
    Optional<Integer> max =
        greatest.isPresent() ? Optional.of(greatest.getAsInt()) : Optional.empty();
    Amount amount =
        new Amount.Unknown(
            -call.runtime().allocate(),
            call.invocation().method() + "(..)",
            reason,
            at,
            Optional.empty(),
            Optional.of(least),
            max);
    return assigned(amount, Layer.OPERATOR, reason);
  }

  private Gated<Assignment> assigned(Amount amount, Layer layer, String code) {
    return Gated.always(
        new Assignment(
            amount, layer, code, Optional.of(call.invocation().location()), Optional.empty()));
  }
}
