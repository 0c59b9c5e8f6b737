package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLinesTest extends DiscoveryTester {
  @Test
  void a_job_that_a_script_submits() {
    file(
        "bin/submit.sh",
        """
        #!/usr/bin/env bash
        # flink run -p 99 in a comment says nothing
        set -euo pipefail
        PARALLELISM=6   # as many as partitions
        export STAGE="prod"
        JAR="target/orders-1.0.jar"
        echo "flink run -p 98 $JAR"
        "$FLINK_HOME"/bin/flink run -d \\
          -m flink:8081 \\
          -p "$PARALLELISM" \\
          -Dparallelism.default=7 -D taskmanager.numberOfTaskSlots=2 -Dparallelism.default=8 \\
          --class org.example.Orders "$JAR" \\
          --rate 7 -p 3 'two words' | tee log.txt
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            submit.sh = flink run bin/submit.sh:8 in flink
              class org.example.Orders
              jar target/orders-1.0.jar
              args --rate 7 -p 3 two words
              env STAGE=prod
              client parallelism.default=6 (-p 6) bin/submit.sh:10
              client parallelism.default=8 (-Dparallelism.default=8) bin/submit.sh:11
              client taskmanager.numberOfTaskSlots=2 (-Dtaskmanager.numberOfTaskSlots=2) bin/submit.sh:11
              client parallelism.default=7 (-Dparallelism.default=7) bin/submit.sh:11
              over conf
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "flink run -p 4 a.jar,                       client parallelism.default=4 (-p 4)",
    "flink run -p4 a.jar,                        client parallelism.default=4 (-p 4)",
    "flink run --parallelism 4 a.jar,            client parallelism.default=4 (-p 4)",
    "flink run --parallelism=4 a.jar,            client parallelism.default=4 (-p 4)",
    "flink run -p 4 -p 5 a.jar,                  client parallelism.default=4 (-p 4)",
    "sudo -u flink /opt/flink/bin/flink run -p 4 a.jar, client parallelism.default=4 (-p 4)",
    "ssh host 'flink run -p 4 a.jar',            client parallelism.default=4 (-p 4)",
    "if ! OUT=$(flink run -p 4 a.jar); then exit 1; fi, client parallelism.default=4 (-p 4)",
    "(cd x && flink run -p 4 a.jar) &,           client parallelism.default=4 (-p 4)",
    "flink run -p $1 a.jar,                      client parallelism.default=${1} (-p ${1})",
    "flink run -p ${1:-4} a.jar,                 client parallelism.default=${1:-4} (-p ${1:-4})",
    "flink run -p $(nproc) a.jar,                client parallelism.default=$(nproc) (-p $(nproc))",
    "flink run $OPTS -p 4 a.jar,                 client parallelism.default=${OPTS} (-p in ${OPTS})",
    "flink run -p 4 $OPTS a.jar,                 client parallelism.default=4 (-p 4)",
    "flink run -m yarn-cluster -ys 2 -yD parallelism.default=3 a.jar, client parallelism.default=3 (-yDparallelism.default=3)",
  })
  void the_parallelism_of_a_command_line(String line, String setting) {
    file("run.sh", line + "\n");
    assertThat(discovered()).contains("  " + setting + " run.sh:1\n");
  }

  @Test
  void variables_are_followed_where_all_ways_agree() {
    file(
        "a.sh",
        """
        P=2
        if [ "$STAGE" = prod ]; then
          P=8
        fi
        flink run -p $P a.jar
        """);
    file(
        "b.sh",
        """
        P=2
        while getopts "p:" opt; do
          case $opt in
            p) P=$OPTARG ;;
            *) exit 1 ;;
          esac
        done
        flink run -p $P b.jar
        """);
    file(
        "c.sh",
        """
        P=2
        submit() {
          local Q=5
          flink run -p $P -Dparallelism.default=$Q c.jar
        }
        P=8
        submit
        """);
    file("d.sh", "[ -z \"$P\" ] && P=4\nflink run -p $P d.jar\n");
    file("i.sh", "P=4\n[ -n \"$Q\" ] && P=4\nflink run -p $P i.jar\n");
    file("e.sh", "P=4\n. ./settings.sh\nflink run -p $P e.jar\n");
    file("settings.sh", "P=5\n");
    file("f.sh", "P=4\nsource \"$DIR/elsewhere.sh\"\nflink run -p $P f.jar\n");
    file("g.sh", "for P in 1 2 4; do\n  flink run -p $P g.jar\ndone\n");
    file(
        "h.sh",
        "ARGS=(run -d # detached\n  -p \"4\"\n  \"x/h.jar\")\ndocker exec jm flink \"${ARGS[@]}\"\n");
    assertThat(discovered())
        .contains("client parallelism.default=${P} (-p ${P}) a.sh:5")
        .contains("client parallelism.default=${P:-2} (-p ${P:-2}) b.sh:8")
        .contains("client parallelism.default=${P} (-p ${P}) c.sh:4")
        .contains("client parallelism.default=5 (-Dparallelism.default=5) c.sh:4")
        .contains("client parallelism.default=${P:-4} (-p ${P:-4}) d.sh:2")
        .contains("client parallelism.default=4 (-p 4) i.sh:3")
        .contains("client parallelism.default=5 (-p 5) e.sh:3")
        .contains("client parallelism.default=${P} (-p ${P}) f.sh:3")
        .contains("client parallelism.default=${P} (-p ${P}) g.sh:2")
        .contains("client parallelism.default=4 (-p 4) h.sh:2");
  }

  @Test
  void clusters_of_their_own_start_task_managers_on_demand() {
    file(
        "deploy/run.sh",
        """
        flink run-application -t kubernetes-application \\
          -Dkubernetes.cluster-id=orders -Dparallelism.default=4 \\
          -c org.example.Orders local:///opt/flink/usrlib/orders.jar
        flink run -m yarn-cluster -ys 2 -p 6 -c org.example.Views views.jar
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            run.sh Orders = flink run -t kubernetes-application deploy/run.sh:1
              class org.example.Orders
              jar local:///opt/flink/usrlib/orders.jar
              no args
              client parallelism.default=4 (-Dparallelism.default=4) deploy/run.sh:2
              client kubernetes.cluster-id=orders (-Dkubernetes.cluster-id=orders) deploy/run.sh:2
              over conf
              on demand: -t kubernetes-application deploy/run.sh:1
            run.sh Views = flink run -m yarn-cluster deploy/run.sh:4
              class org.example.Views
              jar views.jar
              no args
              client parallelism.default=6 (-p 6) deploy/run.sh:4
              client taskmanager.numberOfTaskSlots=2 (-ys 2) deploy/run.sh:4
              over conf
              on demand: -m yarn-cluster deploy/run.sh:4
            """);
  }

  @Test
  void a_session_and_the_jobs_for_it() {
    file(
        "session.sh",
        """
        ./bin/yarn-session.sh -d -nm shared -s 4 -D slotmanager.number-of-slots.max=8
        ./bin/flink run -p 3 -c org.example.Orders orders.jar
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            session.sh = flink run session.sh:2 in shared
              class org.example.Orders
              jar orders.jar
              no args
              client parallelism.default=3 (-p 3) session.sh:2
              client slotmanager.number-of-slots.max=8 (-Dslotmanager.number-of-slots.max=8) session.sh:1
              client taskmanager.numberOfTaskSlots=4 (-s 4) session.sh:1
              over conf
              on demand: yarn-session.sh session.sh:1
            """);
  }

  @Test
  void a_session_on_kubernetes_and_the_job_that_names_it() {
    file(
        "session.sh",
        """
        ./bin/kubernetes-session.sh -Dkubernetes.cluster-id=shared -Dtaskmanager.numberOfTaskSlots=4
        ./bin/flink run -t kubernetes-session -Dkubernetes.cluster-id=shared -p 3 \\
          -c org.example.Orders orders.jar
        """);
    assertThat(discovered())
        .contains(" in shared")
        .contains("  class org.example.Orders\n")
        .contains("client parallelism.default=3 (-p 3) session.sh:2\n")
        .contains(
            "client taskmanager.numberOfTaskSlots=4 (-Dtaskmanager.numberOfTaskSlots=4)"
                + " session.sh:1\n")
        .contains("  on demand: -t kubernetes-session session.sh:2\n");
  }

  @Test
  void a_standalone_job_has_no_p() {
    file(
        "start.sh",
        """
        ./bin/standalone-job.sh start-foreground -Dparallelism.default=4 \\
          --job-classname org.example.Orders --rate 7 -D x=y
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            start.sh = standalone-job start.sh:1
              class org.example.Orders
              jar usrlib
              args --rate 7 -D x=y
              client parallelism.default=4 (-Dparallelism.default=4) start.sh:1
              over conf
            """);
  }

  @Test
  void the_folder_that_a_variable_names() {
    file("ops/flink/flink-conf.yaml", "parallelism.default: 3\n");
    file(
        "ops/run.sh",
        """
        export FLINK_CONF_DIR="$(cd "$(dirname "$0")" && pwd)/flink"
        flink run -c org.example.Orders orders.jar
        FLINK_CONF_DIR=nowhere flink run -c org.example.Views views.jar
        """);
    assertThat(discovered()).contains("  over ops/flink\n").contains("  over conf\n");
  }

  @Test
  void a_makefile() {
    file(
        "Makefile",
        """
        FLINK ?= /opt/flink/bin/flink
        PARALLELISM ?= 4
        JAR := target/orders.jar

        .PHONY: run
        run: build
        \t@echo submitting
        \t$(FLINK) run -p $(PARALLELISM) \\
        \t  -c org.example.Orders $(JAR) --user $$USER
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            Makefile = flink run Makefile:8 in localhost:8081
              class org.example.Orders
              jar target/orders.jar
              client parallelism.default=${PARALLELISM:-4} (-p ${PARALLELISM:-4}) Makefile:8
              over conf
            """);
  }

  @Test
  void workflows_of_continuous_integration() {
    file(
        ".github/workflows/deploy.yml",
        """
        name: deploy
        on: push
        env: {PARALLELISM: 4}
        jobs:
          deploy:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - name: submit
                env:
                  SLOTS: ${{ vars.SLOTS }}
                run: |
                  mvn package
                  docker compose exec -T jobmanager flink run \\
                    -p $PARALLELISM \\
                    -Dtaskmanager.numberOfTaskSlots=$SLOTS -c org.example.Orders /jobs/orders.jar
        """);
    file(
        ".gitlab-ci.yml",
        """
        variables:
          P: "3"
        deploy:
          script:
            - mvn package
            - flink run -d -p $P -c org.example.Views views.jar
        """);
    file(
        "Jenkinsfile",
        """
        pipeline {
          environment { P = '5' }
          stages { stage('run') { steps {
            sh "mvn package"
            sh '''
              flink run -p $P -c org.example.Third third.jar
            '''
          } } }
        }
        """);
    file(
        "package.json",
        """
        {"scripts": {
          "build": "tsc",
          "submit": "flink run -p 2 -c org.example.Fourth fourth.jar"
        }}
        """);
    assertThat(discovered())
        .contains("deploy.yml = flink run .github/workflows/deploy.yml:14 in jobmanager\n")
        .contains("client parallelism.default=4 (-p 4) .github/workflows/deploy.yml:15")
        .contains("client taskmanager.numberOfTaskSlots=${vars_SLOTS}")
        .contains("client parallelism.default=3 (-p 3) .gitlab-ci.yml:6")
        .contains("client parallelism.default=5 (-p 5) Jenkinsfile:6")
        .contains("client parallelism.default=2 (-p 2) package.json:3");
  }

  @Test
  void what_starts_no_job_says_nothing() {
    file(
        "a.sh",
        """
        usage() {
          cat << EOF
        Usage: flink run -p 4 a.jar
        EOF
        }
        log "now flink run -p 4 a.jar"
        flink list
        flink run
        grep -r flink run a.jar
        flink run -py job.py
        bash other.sh flink
        """);
    file("src/main/java/Run.sh", "flink run -p 4 a.jar\n");
    assertThat(discovered()).isEqualTo("\n");
  }

  @Test
  void a_parallelism_that_flink_refuses_is_told() {
    file("a.sh", "flink run -p 0 a.jar\n");
    assertThat(discovered())
        .contains(
            "problem a.sh:1 -p 0 is rejected by Flink's client and is ignored here: the"
                + " parallelism must be a positive number");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flink run -p",
        "flink run -p 'unfinished",
        "flink run \"${A:-${B:-${C",
        "A=$A; A=$A$A$A; flink run -p $A a.jar",
        "if if if fi fi ;; esac } ) ( { flink run",
        "$($($($($($($($($($($($(flink run -p 1 a.jar",
        "`flink run",
        "flink run <<<",
        "flink run << ",
        "source a.sh; source a.sh; flink run -p 1 a.jar",
      })
  void nothing_that_a_script_contains_is_an_error(String text) {
    file("a.sh", text);
    assertThat(discovered()).doesNotContain("Exception");
  }

  @Test
  void enormous_scripts_end() {
    file("a.sh", "A=x\n" + "A=\"$A$A\"\n".repeat(200) + "flink run -p $A a.jar\n");
    file("b.sh", "(".repeat(100_000) + " flink run");
    file("c.sh", "$(".repeat(50_000) + " flink run");
    assertThat(discovered()).doesNotContain("Exception");
  }

  @Test
  void modes_of_restoring_take_their_values_and_leave_the_jar() {
    for (String mode :
        new String[] {
          "-rm CLAIM",
          "--restoreMode CLAIM",
          "-cm NO_CLAIM",
          "--claimMode LEGACY",
          "--claimMode=CLAIM"
        }) {
      file("run.sh", "flink run -s s3://b/sp-1 " + mode + " -n -p 4 target/orders.jar --rate 7\n");
      assertThat(discovered())
          .as(mode)
          .contains("jar target/orders.jar", "args --rate 7", "parallelism.default=4");
      file("k8s/jm.yaml", JOB_MANAGER.formatted(mode.replaceAll("[ =]", ", ")));
      if (mode.indexOf('=') < 0) {
        assertThat(discovered()).as(mode).contains("class org.example.Orders");
      }
    }
  }

  private static final String JOB_MANAGER =
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {name: orders}
      spec:
        template:
          spec:
            containers:
              - name: jobmanager
                image: flink:2.0
                args: [standalone-job, %s, --job-classname, org.example.Orders]
      """;
}
