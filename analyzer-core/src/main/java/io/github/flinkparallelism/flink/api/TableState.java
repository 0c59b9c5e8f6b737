package io.github.flinkparallelism.flink.api;

import io.github.flinkparallelism.interp.model.Runtime;
import io.github.flinkparallelism.sql.Query;
import io.github.flinkparallelism.sql.SqlStatement;
import io.github.flinkparallelism.sql.TableName;
import io.github.flinkparallelism.value.Choice;
import io.github.flinkparallelism.value.Contents;
import io.github.flinkparallelism.value.Slot;
import io.github.flinkparallelism.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table environment as the store holds it: its configuration, its catalog, and where unqualified
 * names lead.
 *
 * @param env address of the stream environment
 * @param address of the table environment
 * @param runtime the interpreter
 */
record TableState(int env, int address, Runtime runtime) {
  /** Catalogs that hold tables of one format, by {@code type}. */
  /** How the databases begin that tables without a name of their own are kept in. */
  static final String ANONYMOUS = "*anonymous$";

  private static final Set<String> FORMATS = Set.of("iceberg", "paimon");

  private static final String ADDRESS = "tables";
  private static final String CONFIGURATION = "configuration";
  private static final String CATALOG = "catalog";
  private static final String DATABASE = "database";
  private static final String DEFAULT_CATALOG = "default_catalog";
  private static final String DEFAULT_DATABASE = "default_database";

  /** A new table environment over the stream environment at {@code env}. */
  static FlinkRef create(int env, Runtime runtime) {
    int address = runtime.allocate();
    runtime.write(new Slot(address, CONFIGURATION), ConfigurationModel.create(Map.of(), runtime));
    return FlinkRef.of(FlinkType.TABLE_ENVIRONMENT, env).with(ADDRESS, Value.of(address));
  }

  /** The table environment that an object of the Table API belongs to. */
  static TableState of(Call call) {
    return of(call.self(), call.runtime());
  }

  static TableState of(FlinkRef ref, Runtime runtime) {
    int address =
        ref.attribute(ADDRESS).flatMap(value -> value.constant(Integer.class)).orElseThrow();
    return new TableState(ref.env(), address, runtime);
  }

  /** An object of this table environment. */
  FlinkRef object(FlinkType type) {
    return FlinkRef.of(type, env).with(ADDRESS, Value.of(address));
  }

  /** A {@code Table}, which SQL finds under the name that it prints. */
  FlinkRef table(Query query) {
    TableName name = absolute("unnamed_table_" + runtime.allocate());
    define(name, new TableDefinition.View(query));
    return object(FlinkType.TABLE)
        .with(Attribute.QUERY, new TableQuery.OfTable(query))
        .with(Attribute.NAME, Value.of(qualified(name)));
  }

  /** The query of a {@code Table}. */
  static Query queryOf(FlinkRef table) {
    return table.attribute(Attribute.QUERY).orElseThrow() instanceof TableQuery.OfTable of
        ? of.query()
        : new Query.Undecided(List.of());
  }

  /** The {@code TableConfig}'s own configuration. */
  Value.MapRef configuration() {
    return (Value.MapRef) runtime.read(new Slot(address, CONFIGURATION)).orElseThrow();
  }

  /** A key of the table configuration, per side of its choices; null where it is not set. */
  Value setting(String key) {
    return setting(
        runtime.read(new Slot(configuration().address(), Slot.ELEMENTS)).orElseThrow(), key);
  }

  private static Value setting(Value contents, String key) {
    if (contents instanceof Choice choice) {
      return Value.choice(
          choice.condition(), setting(choice.then(), key), setting(choice.otherwise(), key));
    }
    Value found =
        contents instanceof Contents.Entries entries ? entries.values().get(Value.of(key)) : null;
    return found != null ? found : new Value.Null();
  }

  /** Sets a key. */
  void set(String key, Value value) {
    Slot slot = new Slot(configuration().address(), Slot.ELEMENTS);
    Value before = runtime.read(slot).orElseThrow();
    Map<Value, Value> entries =
        new LinkedHashMap<>(before instanceof Contents.Entries known ? known.values() : Map.of());
    entries.put(Value.of(key), value);
    runtime.write(slot, new Contents.Entries(entries, false));
  }

  /** A catalog, of whose tables some types say what they are. */
  void createCatalog(String name, Value type) {
    Optional<String> format =
        Optional.ofNullable(type).flatMap(value -> value.constant(String.class));
    runtime.write(
        new Slot(address, "catalog " + name),
        Value.of(format.filter(FORMATS::contains).orElse("")));
  }

  /** The connector of every table in the catalog that {@code table} is in. */
  private Optional<String> format(TableName table) {
    String path = qualified(table);
    return runtime
        .read(new Slot(address, "catalog " + path.substring(0, path.indexOf('.'))))
        .map(runtime::settle)
        .flatMap(value -> value.constant(String.class))
        .filter(name -> !name.isEmpty());
  }

  void useCatalog(String name) {
    runtime.write(new Slot(address, CATALOG), Value.of(name));
    runtime.write(new Slot(address, DATABASE), Value.of(DEFAULT_DATABASE));
  }

  void useDatabase(List<String> parts) {
    if (parts.size() > 1) {
      runtime.write(new Slot(address, CATALOG), Value.of(parts.get(0)));
    }
    runtime.write(new Slot(address, DATABASE), Value.of(parts.get(parts.size() - 1)));
  }

  private Slot slot(TableName name) {
    return new Slot(address, "table " + qualified(name));
  }

  /** Whether Flink makes up the name, by a counter that all programs of its JVM share. */
  static boolean isAnonymous(TableName name) {
    return name.parts().get(0).startsWith(ANONYMOUS);
  }

  /** The name with catalog and database. */
  String qualified(TableName name) {
    List<String> path = new ArrayList<>(name.parts());
    if (path.size() == 1) {
      path.add(0, current(DATABASE, DEFAULT_DATABASE));
    }
    if (path.size() == 2) {
      path.add(0, current(CATALOG, DEFAULT_CATALOG));
    }
    return String.join(".", path);
  }

  private String current(String part, String byDefault) {
    return runtime.read(new Slot(address, part)).map(Texts::of).orElse(byDefault);
  }

  void define(TableName name, TableDefinition definition) {
    runtime.write(slot(name), definition);
  }

  /** What a name stands for; hidden where nobody here defined it, or not on every path. */
  TableDefinition lookup(TableName name) {
    return runtime
        .read(slot(name))
        .map(runtime::settle)
        .flatMap(TableDefinition::onEveryPath)
        .orElseGet(TableDefinition.Hidden::new);
  }

  /** Remembers whether a function makes one value of each row. */
  void defineFunction(String name, boolean scalar) {
    runtime.write(function(name), Value.of(scalar));
  }

  /** Whether the function of that name certainly makes one value of each row. */
  boolean isScalar(String name) {
    return runtime.read(function(name)).map(runtime::settle).filter(Value.TRUE::equals).isPresent();
  }

  /** Names of functions know no case, {@code FunctionIdentifier#normalizeName}. */
  private Slot function(String name) {
    return new Slot(address, "function " + name.toLowerCase(Locale.ROOT));
  }

  /** Gives a stream a name and returns the query that reads it. */
  Query stream(FlinkRef stream) {
    return anonymous(new TableDefinition.Stream(stream.stream()));
  }

  /** Gives a table that has no name one, and returns the query that reads it. */
  Query anonymous(TableDefinition definition) {
    TableName name = absolute("stream_" + runtime.allocate());
    define(name, definition);
    return new Query.Scan(name, Map.of());
  }

  /** A name that means the same after {@code USE}. */
  private static TableName absolute(String name) {
    return new TableName(List.of(DEFAULT_CATALOG, DEFAULT_DATABASE, name));
  }

  /** A path of the API: {@code cat.db.table}, with back ticks where needed. */
  static TableName path(String text) {
    return new TableName(List.of(text.replace("`", "").split("\\.")));
  }

  /** The definition of {@code CREATE TABLE}. */
  void create(SqlStatement.CreateTable create, SqlText text, Call call) {
    Map<String, Value> options = new TreeMap<>();
    format(create.name()).ifPresent(name -> options.put("connector", Value.of(name)));
    boolean inherits = false;
    if (create.like().isPresent()) {
      if (lookup(create.like().get()) instanceof TableDefinition.Connected source) {
        options.putAll(source.options());
        inherits = source.primaryKey();
      } else {
        options.put("connector", text.value("of " + create.like().get().simple()));
      }
    }
    options.putAll(values(create.options(), text, call));
    define(
        create.name(),
        new TableDefinition.Connected(
            options, create.primaryKey() || inherits, call.invocation().location()));
  }

  /** Options with what the holes of their text stand for. */
  static Map<String, Value> values(Map<String, String> options, SqlText text, Call call) {
    Map<String, Value> values = new TreeMap<>();
    options.forEach((key, value) -> values.put(key, text.value(value)));
    return values;
  }
}
