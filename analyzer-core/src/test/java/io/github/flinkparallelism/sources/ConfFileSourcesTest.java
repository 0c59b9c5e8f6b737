package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flink's conf folder: which file counts in which release, and below what. */
class ConfFileSourcesTest extends SourceTester {
  /** As the distribution of 1.20 has it, with what its users change. */
  private static final String NESTED =
      """
      # These parameters are required for Java 17 support.
      env:
        java:
          opts:
            all: --add-exports=java.base/sun.net.util=ALL-UNNAMED
      jobmanager:
        bind-host: localhost
        rpc:
          address: localhost
          port: 6123
        memory:
          process:
            size: 1600m
      taskmanager:
        bind-host: localhost
        host: localhost
        # The number of task slots that each TaskManager offers.
        numberOfTaskSlots: 4
        memory:
          process:
            size: 1728m
      parallelism:
        # The parallelism used for programs that did not specify and other parallelism.
        default: 3
      rest:
        address: localhost
      """;

  private static final String FLAT =
      """
      jobmanager.rpc.address: localhost
      taskmanager.numberOfTaskSlots: 4
      parallelism.default: 3
      pipeline.max-parallelism: 128
      """;

  /** As the distribution of 1.17 has it, with what happens to it. */
  private static final String LEGACY =
      """
      ################################################################################
      #  Licensed to the Apache Software Foundation (ASF) under one
      ################################################################################
      jobmanager.rpc.address: localhost
      taskmanager.numberOfTaskSlots: 2   # as many as cores
      # parallelism.default: 9
      parallelism.default: 4
      parallelism.default : 7
      parallelism.default=8
      pipeline.max-parallelism:64
      io.tmp.dirs: /tmp:/var/tmp
      taskmanager.numberOfTaskSlots: 5
        parallelism.default: 5
      """;

  @Test
  void nested_keys_of_config_yaml() {
    file("conf/config.yaml", NESTED);
    file("conf/workers", "worker-1\nworker-2\n# worker-3\nworker-2\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 3 file conf/config.yaml:24, over 1 default
              Map: 8? operator Orders:9, over 3 file conf/config.yaml:24, over 1 default
              Sink: 6 environment Orders:10, over 3 file conf/config.yaml:24, over 1 default
              taskmanager.numberOfTaskSlots: 4 file conf/config.yaml:18
              slots: 8? of 3 x 4 conf/workers:1
            """);
  }

  @Test
  void flat_keys_of_config_yaml() {
    file("conf/config.yaml", FLAT);
    assertThat(chains("2.1"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 3 file conf/config.yaml:3, over 1 default
              Map: 8? operator Orders:9, over 3 file conf/config.yaml:3, over 1 default
              Sink: 6 environment Orders:10, over 3 file conf/config.yaml:3, over 1 default
              pipeline.max-parallelism: 128 file conf/config.yaml:4
              taskmanager.numberOfTaskSlots: 4 file conf/config.yaml:2
              slots: 8? of ? x 4 conf/config.yaml:2
            """);
  }

  @Test
  void nested_and_flat_keys_are_one_key_of_which_the_later_wins() {
    file("conf/config.yaml", NESTED + "parallelism.default: 5\ntaskmanager.numberOfTaskSlots: 6\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 5 file conf/config.yaml:27, over 3 file conf/config.yaml:24, over 1 default
              Map: 8? operator Orders:9, over 5 file conf/config.yaml:27, over 3 file conf/config.yaml:24, over 1 default
              Sink: 6 environment Orders:10, over 5 file conf/config.yaml:27, over 3 file conf/config.yaml:24, over 1 default
              taskmanager.numberOfTaskSlots: 6 file conf/config.yaml:28, over 4 file conf/config.yaml:18
              slots: 8? of ? x 6 conf/config.yaml:28
            """);
  }

  @Test
  void lines_of_flink_conf_yaml() {
    file("conf/flink-conf.yaml", LEGACY);
    assertThat(chains("1.17"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 5 file conf/flink-conf.yaml:13, over 7 file conf/flink-conf.yaml:8, over 4 file conf/flink-conf.yaml:7, over 1 default
              Map: 8? operator Orders:9, over 5 file conf/flink-conf.yaml:13, over 7 file conf/flink-conf.yaml:8, over 4 file conf/flink-conf.yaml:7, over 1 default
              Sink: 6 environment Orders:10, over 5 file conf/flink-conf.yaml:13, over 7 file conf/flink-conf.yaml:8, over 4 file conf/flink-conf.yaml:7, over 1 default
              taskmanager.numberOfTaskSlots: 5 file conf/flink-conf.yaml:12, over 2 file conf/flink-conf.yaml:5
              slots: 8? of ? x 5 conf/flink-conf.yaml:12
            problem conf/flink-conf.yaml:9 Flink ignores this line: it is no key: value; correct it or make it a comment
            problem conf/flink-conf.yaml:10 Flink ignores this line: there is no space after the colon; write pipeline.max-parallelism: 64
            """);
  }

  @Test
  void up_to_1_18_the_older_file_counts() {
    file("conf/config.yaml", FLAT);
    file("conf/flink-conf.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 9\n");
    assertThat(chains("1.18"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 2 file conf/flink-conf.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 2 file conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 2 file conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 9 file conf/flink-conf.yaml:2
              slots: 8? of ? x 9 conf/flink-conf.yaml:2
            unused configuration conf/config.yaml Flink 1.18 reads only flink-conf.yaml; config.yaml came with 1.19
            """);
  }

  @Test
  void in_1_19_and_1_20_the_older_file_hides_the_newer_one() {
    file("conf/config.yaml", FLAT);
    file("conf/flink-conf.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 9\n");
    assertThat(chains("1.19"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 2 file conf/flink-conf.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 2 file conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 2 file conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 9 file conf/flink-conf.yaml:2
              slots: 8? of ? x 9 conf/flink-conf.yaml:2
            unused configuration conf/config.yaml Flink 1.19 reads flink-conf.yaml where both files exist
            """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 2 file conf/flink-conf.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 2 file conf/flink-conf.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 2 file conf/flink-conf.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 9 file conf/flink-conf.yaml:2
              slots: 8? of ? x 9 conf/flink-conf.yaml:2
            unused configuration conf/config.yaml Flink 1.20 reads flink-conf.yaml where both files exist
            """);
  }

  @Test
  void from_2_0_on_the_newer_file_counts() {
    file("conf/config.yaml", FLAT);
    file("conf/flink-conf.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 9\n");
    assertThat(chains("2.0"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 3 file conf/config.yaml:3, over 1 default
              Map: 8? operator Orders:9, over 3 file conf/config.yaml:3, over 1 default
              Sink: 6 environment Orders:10, over 3 file conf/config.yaml:3, over 1 default
              pipeline.max-parallelism: 128 file conf/config.yaml:4
              taskmanager.numberOfTaskSlots: 4 file conf/config.yaml:2
              slots: 8? of ? x 4 conf/config.yaml:2
            unused configuration conf/flink-conf.yaml Flink 2.0 reads only config.yaml; flink-conf.yaml went with 2.0, move its settings
            """);
  }

  @Test
  void workers_are_counted_and_the_other_lists_are_not() {
    file("conf/flink-conf.yaml", "taskmanager.numberOfTaskSlots: 4\n");
    file("conf/workers", "# two machines\nworker-1 # the fast one\n\nworker-2\nworker-2\n");
    file("conf/slaves", "old-1\n");
    file("conf/masters", "localhost:8081\n");
    assertThat(chains("1.17"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 1 default
              Map: 8? operator Orders:9, over 1 default
              Sink: 6 environment Orders:10, over 1 default
              taskmanager.numberOfTaskSlots: 4 file conf/flink-conf.yaml:1
              slots: 8? of 3 x 4 conf/workers:1
            unused configuration conf/masters names the hosts of JobManagers, which decide no parallelism and offer no slots
            unused configuration conf/slaves Flink 1.17 reads the hosts from workers
            """);
  }

  @Test
  void releases_that_called_them_slaves_are_not_modelled() {
    file("conf/flink-conf.yaml", "taskmanager.numberOfTaskSlots: 4\n");
    file("conf/workers", "worker-1\n");
    file("conf/slaves", "old-1\nold-2\n");
    assertThat(chains("1.10"))
        .isEqualTo(
            """
            Orders in conf/flink-conf.yaml, configuration conf/flink-conf.yaml:1
              Source: 1 default
              Map: 8? operator Orders:9, over 1 default
              Sink: 6 environment Orders:10, over 1 default
              taskmanager.numberOfTaskSlots: 4 file conf/flink-conf.yaml:1
              slots: 8? of 1 x 4 conf/workers:1
            unused configuration conf/slaves Flink 1.13 reads the hosts from workers
            problem .:1 Flink 1.10 is older than what is modelled and is treated as 1.13
            """);
  }

  @Test
  void flags_are_stronger_than_files() {
    file("conf/config.yaml", FLAT);
    file("conf/workers", "worker-1\nworker-2\n");
    assertThat(
            chains(
                request ->
                    request
                        .flinkVersion(Optional.of("1.20"))
                        .clientParallelism(Optional.of(12))
                        .dynamicProperties(Map.of("parallelism.default", "11"))
                        .slotsPerTaskManager(Optional.of(6))
                        .taskManagers(Optional.of(7))))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 12 client, over 11 client, over 3 file conf/config.yaml:3, over 1 default
              Map: 8? operator Orders:9, over 12 client, over 11 client, over 3 file conf/config.yaml:3, over 1 default
              Sink: 6 environment Orders:10, over 12 client, over 11 client, over 3 file conf/config.yaml:3, over 1 default
              taskmanager.numberOfTaskSlots: 6 client, over 4 file conf/config.yaml:2
              pipeline.max-parallelism: 128 file conf/config.yaml:4
              slots: 12? of 7 x 6
            """);
  }

  @Test
  void the_folder_that_flink_conf_dir_names() {
    file("conf/config.yaml", FLAT);
    file("conf/workers", "worker-1\nworker-2\n");
    file("ops/prod/config.yaml", "parallelism.default: 10\ntaskmanager.numberOfTaskSlots: 2\n");
    file("ops/prod/workers", "a\nb\nc\nd\ne\n");
    file(
        "bin/prod.sh",
        """
        #!/usr/bin/env bash
        export FLINK_CONF_DIR=ops/prod
        "$FLINK_HOME"/bin/flink run -c org.example.Orders target/orders.jar --width 9
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 3 file conf/config.yaml:3, over 1 default
              Map: 8? operator Orders:9, over 3 file conf/config.yaml:3, over 1 default
              Sink: 6 environment Orders:10, over 3 file conf/config.yaml:3, over 1 default
              pipeline.max-parallelism: 128 file conf/config.yaml:4
              taskmanager.numberOfTaskSlots: 4 file conf/config.yaml:2
              slots: 8? of 2 x 4 conf/workers:1
            Orders in prod.sh, flink run bin/prod.sh:3
              Source: 10 file ops/prod/config.yaml:1, over 1 default
              Map: 9 operator Orders:9, over 10 file ops/prod/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 10 file ops/prod/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 2 file ops/prod/config.yaml:2
              slots: 10 of 5 x 2 ops/prod/workers:1
            """);
  }
}
