package io.github.flinkparallelism.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command of Flink in every kind of file that carries it, over the project's conf folder. */
class CommandSourcesTest extends SourceTester {
  @BeforeEach
  void conf() {
    file("conf/config.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 3\n");
  }

  /**
   * A kind of file.
   *
   * @param file its name
   * @param start what stands before the command
   * @param join what stands between the lines of a command
   * @param end what stands behind it
   */
  private record Carrier(String file, String start, String join, String end) {
    private String text(Command command) {
      return start + String.join(join, command.lines()) + end;
    }

    /** The place of a line of the command, where what continues it is in the file's own words. */
    private String place(int line) {
      int before = (int) start.chars().filter(c -> c == '\n').count();
      int each = (int) join.chars().filter(c -> c == '\n').count();
      return file + ":" + (before + line * each + 1);
    }

    @Override
    public String toString() {
      return file;
    }
  }

  private static final Carrier[] CARRIERS = {
    new Carrier("bin/run.sh", "#!/usr/bin/env bash\nset -euo pipefail\n", " \\\n  ", "\n"),
    new Carrier("Makefile", ".PHONY: run\nrun: build\n\t@", " \\\n\t  ", "\n"),
    new Carrier("justfile", "# recipes\nrun:\n    ", " \\\n    ", "\n"),
    new Carrier(
        ".github/workflows/deploy.yml",
        "jobs:\n"
            + "  deploy:\n"
            + "    steps:\n"
            + "      - uses: actions/checkout@v4\n"
            + "      - run: |\n"
            + "          ",
        " \\\n            ",
        "\n      - run: echo done\n"),
    new Carrier(
        ".gitlab-ci.yml",
        "deploy:\n  script:\n    - |\n      ",
        " \\\n        ",
        "\n    - echo done\n"),
    new Carrier(
        "Jenkinsfile",
        "pipeline { agent any\n stages { stage('x') { steps {\n  sh '''\n    ",
        " \\\n    ",
        "\n  '''\n } } } }\n"),
    new Carrier(
        "package.json", "{\"scripts\": {\n  \"build\": \"tsc\",\n  \"run\": \"", " ", "\"}}\n"),
    new Carrier("bin/run.cmd", "@echo off\r\nrem to the cluster\r\n", " ^\r\n  ", "\r\n"),
  };

  /**
   * A command whose class is the job's.
   *
   * @param lines of it
   * @param parallelism what is expected of the default parallelism; {@code @0} is its first line
   * @param slots the same of slots
   * @param offered how TaskManagers come
   */
  private record Command(String[] lines, String parallelism, String slots, String offered) {
    @Override
    public String toString() {
      return lines[0];
    }
  }

  private static final Command[] COMMANDS = {
    new Command(
        new String[] {
          "flink run -d -p 5",
          "-Dparallelism.default=4 -Dtaskmanager.numberOfTaskSlots=6",
          "-s hdfs:///savepoints/1 -c org.example.Orders target/orders.jar --width 9"
        },
        "5 client @0, over 4 client @1, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @1, over 3 file conf/config.yaml:2",
        "? x 6"),
    new Command(
        new String[] {
          "flink run-application -t yarn-application",
          "--parallelism 5 -Dparallelism.default=4 -Dtaskmanager.numberOfTaskSlots=6",
          "--class org.example.Orders target/orders.jar --width 9"
        },
        "5 client @1, over 4 client @1, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @1, over 3 file conf/config.yaml:2",
        "2 x 6"),
    new Command(
        new String[] {
          "flink run -m yarn-cluster",
          "-yD parallelism.default=4 -ys 6 -p 5",
          "-c org.example.Orders target/orders.jar --width 9"
        },
        "5 client @1, over 4 client @1, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @1, over 3 file conf/config.yaml:2",
        "2 x 6"),
    new Command(
        new String[] {
          "yarn-session.sh -d -nm shared -s 6 -Dparallelism.default=4 && flink run",
          "-t yarn-session -p 5",
          "-c org.example.Orders target/orders.jar --width 9"
        },
        "5 client @1, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @0, over 3 file conf/config.yaml:2",
        "2 x 6"),
    new Command(
        new String[] {
          "yarn-session.sh -d -nm shared -s 6 -Dparallelism.default=4 && flink run",
          "-p 5",
          "-c org.example.Orders target/orders.jar --width 9"
        },
        "5 client @1, over 4 client @0, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @0, over 3 file conf/config.yaml:2",
        "2 x 6"),
    new Command(
        new String[] {
          "kubernetes-session.sh -Dkubernetes.cluster-id=a -Dtaskmanager.numberOfTaskSlots=6",
          "&& flink run -t kubernetes-session -Dkubernetes.cluster-id=a",
          "-Dparallelism.default=5 -c org.example.Orders target/orders.jar --width 9"
        },
        "5 client @2, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @0, over 3 file conf/config.yaml:2",
        "2 x 6"),
    new Command(
        new String[] {
          "standalone-job.sh start --job-classname org.example.Orders",
          "-Dparallelism.default=5 -D taskmanager.numberOfTaskSlots=6",
          "--fromSavepoint /savepoints/1 --width 9"
        },
        "5 client @1, over 2 file conf/config.yaml:1, over 1 default",
        "6 client @1, over 3 file conf/config.yaml:2",
        "? x 6")
  };

  static Stream<Arguments> both() {
    return Arrays.stream(CARRIERS)
        .flatMap(carrier -> Arrays.stream(COMMANDS).map(command -> Arguments.of(carrier, command)));
  }

  @ParameterizedTest
  @MethodSource("both")
  void a_command_in_a_file(Carrier carrier, Command command) {
    file(carrier.file(), carrier.text(command));
    String parallelism = placed(command.parallelism(), carrier);
    assertThat(chains("1.20"))
        .contains("\n  Source: " + parallelism + "\n")
        .contains("\n  Map: 9 operator Orders:9, over " + parallelism + "\n")
        .contains("\n  Sink: 6 environment Orders:10, over " + parallelism + "\n")
        .contains("\n  taskmanager.numberOfTaskSlots: " + placed(command.slots(), carrier) + "\n")
        .contains("\n  slots: 9 of " + command.offered() + " ")
        .doesNotContain("problem");
  }

  static Command[] commands() {
    return COMMANDS;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_page_shows_it_and_nothing_is_in_force(Command command) {
    Carrier page = new Carrier("README.md", "# Orders\n\n```sh\n$ ", " \\\n    ", "\n```\n");
    file(page.file(), page.text(command));
    assertThat(chains("1.20"))
        .contains("\n  Source: 2 file conf/config.yaml:1, over 1 default\n")
        .contains("\nshown ")
        .contains(placed(command.parallelism(), page).split(",")[0])
        .doesNotContain("problem");
  }

  private static String placed(String text, Carrier carrier) {
    String placed = text;
    for (int i = 0; i < 3; i++) {
      placed = placed.replace("@" + i, carrier.place(i));
    }
    return placed;
  }

  @Test
  void variables_of_the_same_script_and_those_of_its_caller() {
    file(
        "bin/run.sh",
        """
        P=5
        SLOTS=${SLOTS:-6}
        JOB="-c org.example.Orders"
        JAR=target/orders.jar
        flink run -p "$P" -Dtaskmanager.numberOfTaskSlots=$SLOTS $JOB "$JAR" --width "$1"
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in run.sh, flink run bin/run.sh:5
              Source: 5 client bin/run.sh:5, over 2 file conf/config.yaml:1, over 1 default
              Map: ? operator Orders:9, over 5 client bin/run.sh:5, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client bin/run.sh:5, over 2 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: ${SLOTS:-6} client bin/run.sh:5, over 3 file conf/config.yaml:2
              slots: ? of ? x ? bin/run.sh:5
            """);
  }

  @Test
  void sql_client_is_information() {
    file("bin/sql.sh", "sql-client.sh -Dparallelism.default=4 -i init.sql -f job.sql\n");
    file(
        "init.sql",
        "SET 'parallelism.default' = '5';\nSET 'taskmanager.numberOfTaskSlots' = '6';\n");
    file("job.sql", "SET 'parallelism.default' = '7';\nINSERT INTO a SELECT * FROM b;\n");
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 2 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 2 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 3 file conf/config.yaml:2
              slots: 8? of ? x 3 conf/config.yaml:2
            shown sql-client.sh -f job.sql bin/sql.sh:1
              parallelism.default: 7 client job.sql:1, over 5 client init.sql:1, over 4 client bin/sql.sh:1
              taskmanager.numberOfTaskSlots: 6 client init.sql:2
            unused sql-client.sh -f job.sql bin/sql.sh told for information, and never in force
            """);
  }

  @Test
  void a_session_on_yarn_hands_its_properties_to_those_who_take_it_up_and_to_nobody_else() {
    file(
        "bin/plain.sh",
        "yarn-session.sh -d -Dparallelism.default=4\nflink run -c org.example.Orders a.jar\n");
    file(
        "bin/target.sh",
        """
        yarn-session.sh -d -Dparallelism.default=4
        flink run -t yarn-session -c org.example.Orders a.jar
        """);
    file(
        "bin/option.sh",
        "yarn-session.sh -d -Dparallelism.default=4\n"
            + "flink run -ynm x -c org.example.Orders a.jar\n");
    assertThat(chains("1.20"))
        .contains("plain.sh:2\n  Source: 4 client bin/plain.sh:1, over 2 file conf/config.yaml:1")
        .contains("target.sh:2\n  Source: 2 file conf/config.yaml:1, over 1 default\n")
        .contains("option.sh:2\n  Source: 2 file conf/config.yaml:1, over 1 default\n");
  }

  @Test
  void variables_and_blocks_of_a_batch_file() {
    file(
        "bin/run.bat",
        """
        @echo off
        setlocal
        REM flink run -p 99 x.jar
        set JAR2=target\\orders.jar
        set "P2=5"
        set SLOTS=2
        if "%STAGE%"=="prod" (
          set SLOTS=6
        )
        call "%FLINK_HOME%\\bin\\flink.bat" run -p %P2% ^
            -Dtaskmanager.numberOfTaskSlots=%SLOTS% ^
            -c org.example.Orders %jar2% --width %1
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in run.bat, flink run bin/run.bat:10
              Source: 5 client bin/run.bat:10, over 2 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 5 client bin/run.bat:10, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 5 client bin/run.bat:10, over 2 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: ${SLOTS} client bin/run.bat:11, over 3 file conf/config.yaml:2
              slots: 8? of ? x ? bin/run.bat:11
            problem bin/run.bat:11 -Dtaskmanager.numberOfTaskSlots=${SLOTS} is a template that is not filled in here, so the number is unknown; state it with -Dtaskmanager.numberOfTaskSlots=<number>
            """);
    file(
        "bin/run.bat",
        "set P=5\n:again\nflink run -p %P% -c org.example.Orders a.jar\ngoto again\n");
    assertThat(chains("1.20")).contains("  Source: ? client bin/run.bat:3, over 2 file");
  }

  @Test
  void a_script_of_powershell_is_information() {
    file(
        "bin/run.ps1",
        """
        param([int]$Parallelism = 5)
        $jar = "target/orders.jar"
        & "$env:FLINK_HOME/bin/flink" run -p 4 `
            "-Dtaskmanager.numberOfTaskSlots=6" `
            -c org.example.Orders $jar
        docker exec jm flink run -p $Parallelism -c org.example.Orders $jar
        """);
    assertThat(chains("1.20"))
        .isEqualTo(
            """
            Orders in conf/config.yaml, configuration conf/config.yaml:1
              Source: 2 file conf/config.yaml:1, over 1 default
              Map: 8? operator Orders:9, over 2 file conf/config.yaml:1, over 1 default
              Sink: 6 environment Orders:10, over 2 file conf/config.yaml:1, over 1 default
              taskmanager.numberOfTaskSlots: 3 file conf/config.yaml:2
              slots: 8? of ? x 3 conf/config.yaml:2
            shown flink run of org.example.Orders bin/run.ps1:3
              parallelism.default: 4 client bin/run.ps1:3
              taskmanager.numberOfTaskSlots: 6 client bin/run.ps1:4
            shown flink run of org.example.Orders bin/run.ps1:6
              parallelism.default: ${Parallelism} client bin/run.ps1:6
            unused flink run bin/run.ps1 told for information, and never in force
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bin/run.bat", "bin/run.ps1"})
  void enormous_files_of_windows_end(String name) {
    file(
        name,
        "flink run ^\r\n"
            + "%a:".repeat(20_000)
            + "\nset \"".repeat(2_000)
            + "if (".repeat(5_000)
            + "\n$env:".repeat(2_000)
            + "flink run -p ! -c %~ `\n".repeat(500));
    assertThat(chains("1.20")).contains("  Source: 2 file conf/config.yaml:1");
  }
}
