package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told and starts none of the project's jobs. */
class ShownCommandsTest extends DiscoveryTester {
  @Test
  void blocks_of_a_page_are_information() {
    file(
        "README.md",
        """
        # Orders

        Run `flink run -p 9 x.jar` as follows:

        ```bash
        $ mvn package
        $ ./bin/flink run -p 4 \\
            -Dtaskmanager.numberOfTaskSlots=2 -c org.example.Orders target/orders.jar
        ```

        ```java
        flink run -p 3 x.jar
        ```

        ~~~
        flink run -p 5 x.jar
        ~~~
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            shown README.md:7 flink run of org.example.Orders
              client parallelism.default=4 (-p 4) README.md:7
              client taskmanager.numberOfTaskSlots=2 (-Dtaskmanager.numberOfTaskSlots=2) README.md:8
            shown README.md:16 flink run
              client parallelism.default=5 (-p 5) README.md:16
            """);
  }

  @Test
  void a_client_for_sql_reads_what_its_scripts_set() {
    file(
        "run.sh",
        """
        ./bin/sql-client.sh embedded -Dparallelism.default=2 -i sql/init.sql -f sql/job.sql
        docker exec -it jobmanager ./bin/sql-client.sh
        """);
    file(
        "sql/init.sql",
        """
        SET 'parallelism.default' = '3';
        SET 'pipeline.max-parallelism' = '60';
        """);
    file(
        "sql/job.sql",
        """
        -- SET 'parallelism.default' = '9';
        SET 'parallelism.default' = '4';
        set parallelism.default = 5;
        SET 'password' = 'x';
        INSERT INTO t SELECT * FROM s;
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            shown run.sh:1 sql-client.sh -f sql/job.sql
              client password=x (password = x) sql/job.sql:4
              client parallelism.default=5 (parallelism.default = 5) sql/job.sql:3
              client parallelism.default=4 (parallelism.default = 4) sql/job.sql:2
              client pipeline.max-parallelism=60 (pipeline.max-parallelism = 60) sql/init.sql:2
              client parallelism.default=3 (parallelism.default = 3) sql/init.sql:1
              client parallelism.default=2 (-Dparallelism.default=2) run.sh:1
            shown run.sh:2 sql-client.sh
            """);
  }

  @Test
  void what_cannot_be_read_is_no_problem_of_a_page() {
    file("README.md", "```sh\nflink run -p ${P} $(cat x) 'open\n" + "flink run ".repeat(2000));
    file("run.sh", "sql-client.sh -f ../../etc/passwd\nsql-client.sh -f missing.sql -D\n");
    assertThat(discovered()).doesNotContain("problem");
  }
}
