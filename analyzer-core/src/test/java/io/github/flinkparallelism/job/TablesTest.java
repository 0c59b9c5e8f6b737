package io.github.flinkparallelism.job;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Table programs: SQL, the Table API, and streams that go in and out. */
class TablesTest {
  private static final String IMPORTS =
      """
      package org.acme;
      import org.apache.flink.streaming.api.datastream.*;
      import org.apache.flink.streaming.api.environment.*;
      import org.apache.flink.table.api.*;
      import org.apache.flink.table.api.bridge.java.*;
      import org.apache.flink.table.api.config.ExecutionConfigOptions;
      import static org.apache.flink.table.api.Expressions.*;
      import java.nio.file.*;
      """;

  private static final String TABLES =
      """
      static final String ORDERS =
          "CREATE TABLE orders (id BIGINT, country STRING) WITH ('connector' = 'datagen')";
      static final String TOTALS =
          "CREATE TABLE totals (country STRING, total BIGINT) WITH ('connector' = 'print')";
      """;

  @TempDir Path folder;

  private JobTest job(String statements) {
    return JobTest.in(folder)
        .source(
            IMPORTS
                + "public class Job {\n"
                + TABLES
                + """
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  env.setParallelism(4);
                  StreamTableEnvironment tables = StreamTableEnvironment.create(env);
                  tables.executeSql(ORDERS);
                  tables.executeSql(TOTALS);
                """
                + statements
                + "}\n}\n");
  }

  /** Nothing is exchanged, so everything has the environment's parallelism. */
  @Test
  void aProjectionKeepsItsParallelism() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders WHERE id > 3"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** What Flink makes of it: Source 4, Calc 4, GroupAggregate 4, Sink 4. */
  @Test
  void behindAGroupTheEnvironmentDecides() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** The planner makes an empty query of conditions that exclude each other. */
  @Test
  void conditionsThatMayExcludeEachOtherLeaveTheQueryOpen() {
    String insert =
        "tables.executeSql(\"INSERT INTO totals SELECT country, COUNT(*) FROM orders WHERE ";
    String grouped =
        " GROUP BY country\"); // expect: parallelism=4 | parallelism=4 | parallelism=4\n";
    String open = " GROUP BY country\"); // expect: parallelism=unknown | parallelism=unknown\n";
    job(insert + "id > 5 AND id < 3" + open + insert + "country = 'x' AND country <> 'x'" + open)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
    job(insert
            + "id > 3 AND id < 5 AND id <> 4 AND (country = 'x' OR country = 'y')"
            + grouped
            + insert
            + "country <> 'x' AND country <> 'y' AND id >= 5 AND 5 >= id"
            + grouped)
        .check();
  }

  @Test
  void anAggregateOverEverythingComesTogetherInOneSubtask() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT 'all', COUNT(*) FROM orders"); // expect: parallelism=4 | parallelism=unknown | parallelism=1 layer=forced
            """)
        .check();
  }

  @Test
  void valuesAreReadByOneSubtask() {
    job("""
            tables.executeSql("INSERT INTO totals VALUES ('de', 1)"); // expect: parallelism=1 | parallelism=1 | parallelism=1
            """)
        .check();
  }

  /** The planner finds out that nothing is read at all: Values 1, Sink 1. */
  @Test
  void aQueryThatMayBeEmptyClaimsNothing() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders WHERE 1 = 2"); // expect: parallelism=unknown | parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  @Test
  void optionsSetTheParallelismOfSourcesAndSinks() {
    job("""
            tables.executeSql(\"""
                CREATE TABLE clicks (id BIGINT, country STRING) WITH (
                  'connector' = 'datagen',
                  'scan.parallelism' = '2'
                )\""");
            tables.executeSql("INSERT INTO totals /*+ OPTIONS('sink.parallelism'='3') */ SELECT country, id FROM clicks"); // expect: parallelism=2 layer=operator | parallelism=4 | parallelism=3 layer=operator
            """)
        .check();
  }

  /** Older releases do not know the option; connectors of their own may. */
  @Test
  void anOptionThatFlinkDoesNotReadCountsOnlyIfTheConnectorDoes() {
    job("""
            tables.executeSql("CREATE TABLE lake (id BIGINT, country STRING) WITH ('connector' = 'paimon', 'sink.parallelism' = '3')");
            tables.executeSql("INSERT INTO lake SELECT id, country FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=3?
            """)
        .check();
  }

  @Test
  void anOptionThatIsNotPositiveIsRejected() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders /*+ OPTIONS('scan.parallelism'='0') */"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .run()
        .findings()
        .forEach(
            finding -> {
              org.assertj.core.api.Assertions.assertThat(finding.rule())
                  .isEqualTo("IllegalParallelism");
              org.assertj.core.api.Assertions.assertThat(finding.message())
                  .contains("'scan.parallelism' = '0' sets parallelism 0 on table orders");
            });
  }

  /** Even 4 differs from the -1 behind the exchange. */
  @Test
  void anUpdatingQueryNeedsAKeyForASinkOfAnotherParallelism() {
    job("""
            tables.executeSql("CREATE TABLE counts (country STRING, total BIGINT) WITH ('connector' = 'print', 'sink.parallelism' = '4')"); // finding: PlanRejected
            tables.executeSql("INSERT INTO counts SELECT country, COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  @Test
  void aKeyAllowsIt() {
    job("""
            tables.executeSql("CREATE TABLE counts (country STRING PRIMARY KEY NOT ENFORCED, total BIGINT) WITH ('connector' = 'print', 'sink.parallelism' = '3')");
            tables.executeSql("INSERT INTO counts SELECT country, COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=4 | parallelism=4 | parallelism=3
            """)
        .check();
  }

  /** The table default stays in the environment for good. */
  @Test
  void theTableDefaultChangesTheEnvironment() {
    job("""
            env.fromSequence(0, 9).print(); // expect: parallelism=4 | parallelism=4
            tables.getConfig().set(ExecutionConfigOptions.TABLE_EXEC_RESOURCE_DEFAULT_PARALLELISM, 6);
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders"); // expect: parallelism=6 | parallelism=6 | parallelism=6
            env.fromSequence(0, 9).print(); // expect: parallelism=6 | parallelism=6
            env.execute();
            """)
        .check();
  }

  /** Flink: Unsupported SQL query. */
  @Test
  void setIsNoStatementOfPrograms() {
    job("""
            tables.executeSql("SET 'table.exec.resource.default-parallelism' = '6'"); // finding: PlanRejected
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  @Test
  void aConfigurationFileSetsTheTableDefault() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders"); // expect: parallelism=6 layer=file | parallelism=6 | parallelism=6
            """)
        .file("conf/config.yaml", "table.exec.resource.default-parallelism: 6\n")
        .check();
  }

  /** Sources are created with one, and what is bound late gets the other. */
  @Test
  void twoDefaultsAreBothInForce() {
    job("""
            tables.getConfig().set("parallelism.default", "7");
            tables.getConfig().set("table.exec.resource.default-parallelism", "6");
            tables.executeSql("INSERT INTO totals SELECT country, COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=6 | parallelism=unknown | parallelism=7
            env.fromSequence(0, 9).print(); // expect: parallelism=7 | parallelism=7
            env.execute();
            """)
        .check();
  }

  @Test
  void streamsGoInAndOut() {
    job("""
            DataStream<Long> numbers = env.fromSequence(0, 9) // expect: parallelism=4
                .map(x -> x).setParallelism(2); // expect: parallelism=2
            Table table = tables.fromDataStream(numbers);
            tables.toDataStream(table) // expect: parallelism=2 | parallelism=2
                .print(); // expect: parallelism=4
            tables.createTemporaryView("numbers", numbers);
            Table total = tables.sqlQuery("SELECT COUNT(*) FROM " + table);
            tables.toChangelogStream(total) // expect: parallelism=unknown | parallelism=1
                .print().setParallelism(3); // expect: parallelism=3
            env.execute();
            """)
        .check();
  }

  /** The job of the environment has nothing of what the table environment submits. */
  @Test
  void statementsAreJobsOfTheirOwn() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            env.execute(); // finding: PlanRejected
            """)
        .check();
  }

  @Test
  void aStatementSetIsOneJob() {
    job("""
            tables.executeSql("CREATE TABLE copies (country STRING, total BIGINT) WITH ('connector' = 'blackhole')");
            StatementSet set = tables.createStatementSet();
            set.addInsertSql("INSERT INTO totals SELECT country, id FROM orders");
            set.add(tables.from("orders").select($("country"), $("id")).insertInto("copies"));
            set.execute(); // expect: parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** What is behind an exchange has the parallelism that the environment has at execute(). */
  @Test
  void anEnvironmentMayChangeAfterAConversion() {
    job("""
            Table counts = tables.sqlQuery("SELECT country, COUNT(*) FROM orders GROUP BY country");
            tables.toChangelogStream(counts) // expect: parallelism=4 | parallelism=unknown min=4 max=6 | parallelism=6
                .print(); // expect: parallelism=4
            env.setParallelism(6); // finding: EnvironmentSetAfterOperators
            env.execute();
            """)
        .check();
  }

  /** The environment has the same number before and after, so early and late do not differ. */
  @Test
  void aKeyedQueryThatBecomesAStreamIsAsWideAsTheEnvironment() {
    job("""
            Table counts = tables.sqlQuery("SELECT country, COUNT(*) FROM orders GROUP BY country");
            tables.toChangelogStream(counts) // expect: parallelism=4 | parallelism=4 maxParallelism=128 | parallelism=4
                .print(); // expect: parallelism=4
            env.execute();
            """)
        .check();
  }

  /** What Flink makes of it: Calc 4 of 128, GroupAggregate 1 of 1. */
  @Test
  void aGroupWithASingletonHasNoOneMaxParallelism() {
    job("""
            env.setParallelism(1);
            tables.executeSql("CREATE TABLE n (n BIGINT) WITH ('connector' = 'print')");
            tables.executeSql("INSERT INTO n SELECT COUNT(*) FROM orders"); // expect: parallelism=1 maxParallelism=128 | parallelism=1 maxParallelism=1..128 | parallelism=1 maxParallelism=128
            env.setMaxParallelism(1);
            tables.executeSql("INSERT INTO n SELECT COUNT(*) FROM orders"); // expect: parallelism=1 maxParallelism=1 | parallelism=1 maxParallelism=1 | parallelism=1 maxParallelism=1
            """)
        .check();
  }

  @Test
  void aJoinOnColumnsOfBothSidesIsExchangedByKey() {
    job("""
            tables.executeSql("CREATE TABLE more (id BIGINT, country STRING) WITH ('connector' = 'datagen')");
            tables.executeSql("INSERT INTO totals SELECT o.country, m.id FROM orders o JOIN more m ON o.id = m.id"); // expect: parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4
            tables.executeSql("INSERT INTO totals SELECT o.country, m.id FROM orders o LEFT JOIN more m USING (id) WHERE m.id > 3"); // expect: parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** The planner replaces the key by the constant, and joins in one subtask what is left. */
  @Test
  void aJoinWhoseKeyIsConstantIsLeftOpen() {
    job("""
            tables.executeSql("CREATE TABLE more (id BIGINT, country STRING) WITH ('connector' = 'datagen')");
            tables.executeSql("INSERT INTO totals SELECT o.country, COUNT(*) FROM orders o JOIN more m ON o.id = m.id WHERE o.id = 5 GROUP BY o.country"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown min=1 max=4 | parallelism=4
            tables.executeSql("INSERT INTO totals SELECT o.country, COUNT(*) FROM orders o JOIN more m ON o.id = m.id GROUP BY o.country, o.id HAVING o.id = 5"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown min=1 max=4 | parallelism=4
            tables.executeSql("INSERT INTO totals SELECT o.country, COUNT(*) FROM orders o JOIN more m ON o.id = m.id AND m.id = 5 GROUP BY o.country"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown min=1 max=4 | parallelism=4
            tables.executeSql("CREATE VIEW five AS SELECT * FROM more WHERE id = 5");
            tables.executeSql("INSERT INTO totals SELECT o.country, COUNT(*) FROM orders o JOIN five m ON o.id = m.id GROUP BY o.country"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown min=1 max=4 | parallelism=4
            """)
        .check();
  }

  /** A look-up leaves the stream of two where it is; a temporal join exchanges it by key. */
  @Test
  void aJoinWithASnapshotIsALookUpOrExchangedByKey() {
    job("""
            tables.executeSql("CREATE TABLE rates (id BIGINT, country STRING) WITH ('connector' = 'jdbc')");
            tables.createTemporaryView("numbers", env.fromSequence(0, 9).setParallelism(2)); // expect: parallelism=2
            tables.executeSql("INSERT INTO totals SELECT r.country, n.f0 FROM numbers n JOIN rates FOR SYSTEM_TIME AS OF n.t AS r ON n.f0 = r.id"); // expect: parallelism=4 | parallelism=unknown min=2 max=4 | parallelism=unknown min=2 max=4 // finding: ParallelismNotDetermined
            tables.executeSql("INSERT INTO totals SELECT r.country, o.id FROM orders o JOIN rates FOR SYSTEM_TIME AS OF o.t AS r ON o.id = r.id"); // expect: parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  /** Writers have four, compaction has eight. */
  @Test
  void tasksOfASinkThatAreSetApartAreNoOneNumber() {
    job("""
            tables.executeSql("CREATE TABLE h (country STRING, id BIGINT) WITH ('connector' = 'hudi', 'write.tasks' = '4', 'compaction.tasks' = '4')");
            tables.executeSql("INSERT INTO h SELECT country, id FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=4?
            tables.executeSql("CREATE TABLE b (country STRING, id BIGINT) WITH ('connector' = 'hudi', 'write.tasks' = '4', 'write.bucket_assign.tasks' = '4', 'compaction.tasks' = '8')");
            tables.executeSql("INSERT INTO b SELECT country, id FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  /** A stream of two, an aggregate of four. */
  @Test
  void aGroupWhoseOperatorsDifferIsNotExact() {
    job("""
            tables.createTemporaryView("numbers", env.fromSequence(0, 9).setParallelism(2)); // expect: parallelism=2
            tables.executeSql("INSERT INTO totals SELECT 'n', COUNT(*) FROM numbers GROUP BY f0"); // expect: parallelism=unknown | parallelism=4
            """)
        .check();
  }

  @Test
  void inBatchModeAGroupIsNotExact() {
    job("""
            env.setRuntimeMode(org.apache.flink.api.common.RuntimeExecutionMode.BATCH);
            tables = StreamTableEnvironment.create(env);
            tables.executeSql(ORDERS);
            tables.executeSql(TOTALS);
            tables.executeSql("INSERT INTO totals SELECT country, COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=unknown | parallelism=unknown | parallelism=unknown // finding: ParallelismNotDetermined, ParallelismNotDetermined
            """)
        .check();
  }

  /** Connectors outside of Flink have options of their own, which count if they read them. */
  @Test
  void connectorsHaveOptionsOfTheirOwn() {
    job("""
            tables.executeSql("CREATE TABLE lake (id BIGINT, country STRING) WITH ('connector' = 'lake', 'source.parallelism' = '2')");
            tables.executeSql("CREATE TABLE pond (country STRING, id BIGINT) WITH ('connector' = 'pond', 'write.parallelism' = '3')");
            tables.executeSql("INSERT INTO pond SELECT country, id FROM lake"); // expect: parallelism=2? | parallelism=unknown | parallelism=3? // finding: ParallelismNotDetermined
            """)
        .check();
  }

  /** From 2.1 on, both inserts share one sink, behind a union. */
  @Test
  void sinksOfOneTableMayBeMerged() {
    String statements =
        """
        tables.createTemporaryView("numbers", env.fromSequence(0, 9).setParallelism(2)); // expect: parallelism=2
        StreamStatementSet set = tables.createStatementSet();
        set.addInsertSql("INSERT INTO totals SELECT 'n', f0 FROM numbers");
        set.addInsertSql("INSERT INTO totals SELECT country, id FROM orders");
        set.attachAsDataStream(); // expect: parallelism=4 | parallelism=2 | %s | parallelism=4 | %s%s
        env.execute();
        """;
    job(statements.formatted("parallelism=2", "parallelism=4", "")).version("2.0").check();
    job(statements.formatted(
            "parallelism=unknown", "parallelism=unknown", " // finding: ParallelismNotDetermined"))
        .version("2.1")
        .check();
  }

  @Test
  void descriptorsAreTablesToo() {
    job("""
            TableDescriptor out = TableDescriptor.forConnector("print")
                .schema(Schema.newBuilder().column("f0", "BIGINT").build())
                .option("sink.parallelism", "2")
                .build();
            tables.createTemporaryTable("out", out);
            tables.from("orders").executeInsert("out"); // expect: parallelism=4 | parallelism=4 | parallelism=2
            """)
        .check();
  }

  @Test
  void descriptorsOfOneConnectorAreTablesOfTheirOwn() {
    job("""
            Schema schema = Schema.newBuilder().column("f0", "BIGINT").build();
            TableDescriptor two = TableDescriptor.forConnector("print").schema(schema).option("sink.parallelism", "2").build();
            TableDescriptor three = TableDescriptor.forConnector("print").schema(schema).option("sink.parallelism", "3").build();
            var both = tables.createStatementSet();
            both.add(tables.from("orders").insertInto(two));
            both.add(tables.from("orders").insertInto(three));
            both.execute(); // expect: parallelism=4 | parallelism=4 | parallelism=2 | parallelism=4 | parallelism=3
            """)
        .check();
  }

  @Test
  void theParallelismOfAnOptionMayBeAnArgument() {
    job("""
                  String p = org.apache.flink.api.java.utils.ParameterTool.fromArgs(args).get("sinks", "3");
            tables.executeSql(String.format("CREATE TABLE printed (country STRING, id BIGINT) WITH ('connector' = 'print', 'sink.parallelism' = '%s')", p));
            tables.executeSql("INSERT INTO printed SELECT country, id FROM orders"); // expect: parallelism=4 | parallelism=4 | parallelism=3? input=--sinks
            """)
        .check();
  }

  @Test
  void scriptsAreReadFromResources() {
    job("""
            for (String statement : Files.readString(Paths.get("sql/job.sql")).split(";")) {
              tables.executeSql(statement); // expect: parallelism=4 | parallelism=4 | parallelism=2
            }
            """)
        .file(
            "sql/job.sql",
            """
            CREATE TABLE printed (country STRING, id BIGINT) WITH (
              'connector' = 'print',
              'sink.parallelism' = '2'
            );
            INSERT INTO printed SELECT country, id FROM orders;
            """)
        .check();
  }

  @Test
  void sqlThatCannotBeReadIsAProblemAndTheRestGoesOn() {
    job("""
            tables.executeSql("INSERT INTO totals SELECT FROM orders"); // problem: this SQL could not be read
            tables.executeSql("INSERT INTO totals SELECT country, id FROM orders"); // expect: parallelism=4? | parallelism=4? | parallelism=4?
            """)
        .check();
  }

  @Test
  void tablesOfACatalogAreNotKnown() {
    job("""
            tables.executeSql("CREATE CATALOG lake WITH ('type' = 'paimon')");
            tables.executeSql("USE CATALOG lake");
            tables.executeSql("INSERT INTO facts SELECT * FROM default_catalog.default_database.orders"); // expect: parallelism=4 | parallelism=4 | parallelism=unknown // finding: ParallelismNotDetermined
            """)
        .check();
  }

  /** The unified environment makes a stream environment of its own. */
  @Test
  void aTableEnvironmentAloneIsEnough() {
    JobTest.in(folder)
        .source(
            IMPORTS
                + """
                public class Job {
                  public static void main(String[] args) {
                    TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());
                    tables.executeSql("CREATE TABLE a (x INT) WITH ('connector' = 'datagen')");
                    tables.executeSql("CREATE TABLE b (x INT) WITH ('connector' = 'print')");
                    tables.executeSql("EXECUTE STATEMENT SET BEGIN INSERT INTO b SELECT x FROM a; END"); // expect: parallelism=5 | parallelism=5 | parallelism=5
                  }
                }
                """)
        .client(5)
        .check();
  }

  /** {@code $(..)} is an expression, and no operators of a library that nobody knows. */
  @Test
  void expressionsAreNoStreams() {
    job("""
            Table grouped = tables.from("orders").groupBy($("country")).select($("country"), $("id").count());
            tables.toChangelogStream(grouped).print(); // expect: parallelism=4 | parallelism=4 | parallelism=4 | parallelism=4
            env.execute();
            """)
        .check();
  }

  @Test
  void groupsOfTheTableApiAreExchangedByKey() {
    job("""
            Table grouped = tables.from("orders").groupBy($("country"), col("id")).select($("country"), $("id").count());
            Table old = tables.from("orders").groupBy("country, id, country").select("country, count(id)");
            Table windowed = tables.from("orders")
                .window(Tumble.over(lit(10).seconds()).on($("ts")).as("w"))
                .groupBy($("w"), $("country"))
                .select($("country"), $("id").count());
            tables.toChangelogStream(grouped).getTransformation(); // expect: parallelism=4 | parallelism=4 | parallelism=4
            tables.toChangelogStream(old).getTransformation(); // expect: parallelism=4 | parallelism=4 | parallelism=4
            tables.toChangelogStream(windowed).getTransformation(); // expect: parallelism=4 | parallelism=4 | parallelism=4
            env.execute();
            """)
        .check();
  }

  /** A converter of one subtask follows operators of four and of one. */
  @Test
  void totalsOfTheTableApiComeTogetherInOneSubtask() {
    job("""
            Table total = tables.from("orders").select($("id").count().as("n"));
            Table windowed = tables.from("orders")
                .window(Tumble.over(lit(10).seconds()).on($("ts")).as("w"))
                .groupBy($("w"))
                .select($("id").count());
            tables.toChangelogStream(total).getTransformation(); // expect: parallelism=4 | parallelism=unknown | parallelism=1
            tables.toChangelogStream(windowed).getTransformation(); // expect: parallelism=4 | parallelism=unknown | parallelism=1
            env.execute();
            """)
        .check();
  }

  /** Keys that are no columns may be no keys, and rows may have more than one window. */
  @Test
  void otherGroupsOfTheTableApiAreLeftToThePlanner() {
    job("""
            Table expression = tables.from("orders").groupBy($("country").upperCase()).select($("id").count());
            Table over = tables.from("orders")
                .window(Over.partitionBy($("country")).orderBy($("ts")).preceding(UNBOUNDED_RANGE).as("w"))
                .select($("id").count().over($("w")));
            tables.toChangelogStream(expression).getTransformation(); // expect: parallelism=4 | parallelism=unknown | parallelism=unknown
            tables.toChangelogStream(over).getTransformation(); // expect: parallelism=4 | parallelism=unknown | parallelism=unknown
            env.execute();
            """)
        .check();
  }

  /** Whatever the planner does, there is but one number that it can take. */
  @Test
  void whatThePlannerDecidesIsExactWhereOnlyOneNumberIsPossible() {
    job("""
            env.setParallelism(1);
            Table open = tables.sqlQuery("SELECT id FROM orders WHERE id IN (SELECT id FROM orders)");
            tables.toChangelogStream(open).print(); // expect: parallelism=1 | parallelism=1 | parallelism=1 | parallelism=1
            env.execute();
            """)
        .check();
  }

  /** What the planner captured stays, and the rest has the number of execute(). */
  @Test
  void whatThePlannerDecidesIsOpenWhereTheEnvironmentChanges() {
    job("""
            env.setParallelism(1);
            Table open = tables.sqlQuery("SELECT id FROM orders WHERE id IN (SELECT id FROM orders)");
            tables.toChangelogStream(open).print(); // expect: parallelism=1 | parallelism=unknown | parallelism=unknown | parallelism=1
            env.setParallelism(2); // finding: EnvironmentSetAfterOperators
            env.execute();
            """)
        .check();
  }

  /** The planner asks such a source for a stream when it translates the query. */
  @Test
  void aTableSourceInSourceIsAskedForItsStream() {
    JobTest.in(folder)
        .version("1.13.6")
        .source(
            IMPORTS
                + """
                import org.apache.flink.table.sources.StreamTableSource;
                public class Job {
                  static class Numbers implements StreamTableSource<Long> {
                    public DataStream<Long> getDataStream(StreamExecutionEnvironment env) {
                      return env.fromSequence(1, 10).setParallelism(2).map(x -> x); // expect: parallelism=2 | parallelism=4
                    }
                  }
                  public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                    env.setParallelism(4);
                    StreamTableEnvironment tables = StreamTableEnvironment.create(env);
                    ((org.apache.flink.table.api.internal.TableEnvironmentInternal) tables).registerTableSourceInternal("numbers", new Numbers());
                    Table table = tables.sqlQuery("SELECT id FROM numbers WHERE id > 3");
                    tables.toDataStream(table).print(); // expect: parallelism=4 | parallelism=4 | parallelism=4
                    env.execute();
                  }
                }
                """)
        .check();
  }

  /** What the caller hands in stands for all operators that lead to the table. */
  @Test
  void aTableOfTheCallerIsOneRegion() {
    JobTest.in(folder)
        .source(
            IMPORTS
                + """
                public class Job {
                  public static void print(StreamTableEnvironment tables, Table table) {
                    tables.toDataStream(table).print();
                  }
                }
                """)
        .run()
        .jobs()
        .forEach(
            each ->
                org.assertj.core.api.Assertions.assertThat(each.executions().get(0).operators())
                    .extracting(io.github.flinkparallelism.model.Operator::name)
                    .containsExactly("table", "TableToDataStream", "Sink: Print to Std. Out"));
  }

  private JobTest functions(String statements) {
    return JobTest.in(folder)
        .source(
            IMPORTS
                + """
                import org.apache.flink.table.functions.*;
                public class Job {
                  public static class Upper extends ScalarFunction {
                    public String eval(String s) {
                      return s.toUpperCase();
                    }
                  }
                  public static class Sum extends AggregateFunction<Long, long[]> {}
                """
                + TABLES
                + """
                public static void main(String[] args) throws Exception {
                  StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
                  env.setParallelism(4);
                  StreamTableEnvironment tables = StreamTableEnvironment.create(env);
                  tables.executeSql(ORDERS);
                  tables.executeSql(TOTALS);
                """
                + statements
                + "}\n}\n");
  }

  /** A scalar function is part of a projection; names of functions know no case. */
  @Test
  void scalarFunctionsOfTheUserMoveNoRows() {
    functions(
            """
            tables.createTemporarySystemFunction("upper_one", Upper.class);
            tables.createTemporaryFunction("upperTwo", new Upper());
            tables.executeSql("INSERT INTO totals SELECT UPPER_ONE(country), id FROM orders WHERE uppertwo(country) = 'X'"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            tables.executeSql("INSERT INTO totals SELECT upper_one(country), COUNT(*) FROM orders GROUP BY country"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .check();
  }

  @Test
  void functionsThatMayAggregateLeaveTheQueryOpen() {
    functions(
            """
            tables.createTemporarySystemFunction("total", Sum.class);
            tables.createTemporarySystemFunction("upper_one", Upper.class);
            tables.dropTemporarySystemFunction("upper_one");
            tables.executeSql("INSERT INTO totals SELECT 'all', total(id) FROM orders"); // expect: parallelism=4 | parallelism=unknown | parallelism=unknown
            tables.executeSql("INSERT INTO totals SELECT upper_one(country), 1 FROM orders"); // expect: parallelism=4 | parallelism=unknown | parallelism=unknown
            tables.executeSql("INSERT INTO totals SELECT country, total(id) FROM orders GROUP BY country"); // expect: parallelism=4 | parallelism=4 | parallelism=4
            """)
        .ignoringFindings("ParallelismNotDetermined")
        .check();
  }

  /** Helpers that are given a table only find its environment, and its job, through it. */
  @Test
  void aTableKnowsItsEnvironment() {
    job("""
            Table orders = tables.from("orders");
            StreamTableEnvironment same =
                (StreamTableEnvironment) ((org.apache.flink.table.api.internal.TableImpl) orders).getTableEnvironment();
            same.toDataStream(orders) // expect: parallelism=4 | parallelism=4 | parallelism=4
                .map(row -> row).setParallelism(8) // expect: parallelism=8
                .print(); // expect: parallelism=4
            env.execute(); // slots: 8
            """)
        .check();
  }

  @Test
  void eitherTableMayBecomeTheStream() {
    job("""
            Table table = args.length > 3
                ? tables.from("orders")
                : tables.sqlQuery("SELECT COUNT(*) AS id FROM orders");
            tables.toChangelogStream(table) // expect: parallelism=4 condition="args.length > 3" | parallelism=4 condition="args.length > 3" | parallelism=4 condition="args.length > 3" | parallelism=4 condition="!(args.length > 3)" | parallelism=unknown condition="!(args.length > 3)" | parallelism=1 condition="!(args.length > 3)"
                .print(); // expect: parallelism=4
            env.execute();
            """)
        .check();
  }
}
