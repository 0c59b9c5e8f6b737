package io.github.flinkparallelism.settings;

import static io.github.flinkparallelism.settings.Requests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flinkparallelism.model.Layer;
import io.github.flinkparallelism.source.Location;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentReaderTest {
  @Test
  void nothingGivenAndNothingFoundIsAnEmptyDeployment() {
    Deployment deployment = new Requests().read();

    assertThat(deployment.name()).isEmpty();
    assertThat(deployment.settings()).isEmpty();
    assertThat(deployment.taskManagers()).isEmpty();
    assertThat(deployment.problems()).isEmpty();
  }

  @Test
  void clientBeatsDynamicPropertyBeatsFile() {
    Deployment deployment =
        Requests.with("conf/config.yaml", "parallelism:\n  default: 1\n")
            .dynamic("parallelism.default", "5")
            .parallelism(10)
            .read();

    assertThat(deployment.name()).contains("conf/config.yaml");
    assertThat(deployment.chain("parallelism.default"))
        .containsExactly(
            new Setting("parallelism.default", "10", Layer.CLIENT, "-p 10", Optional.empty()),
            new Setting(
                "parallelism.default",
                "5",
                Layer.CLIENT,
                "-Dparallelism.default=5",
                Optional.empty()),
            new Setting(
                "parallelism.default",
                "1",
                Layer.FILE,
                "parallelism.default: 1",
                Optional.of(new Location("conf/config.yaml", 2, 3))));
  }

  @Test
  void slotsFlagBeatsDynamicPropertyAndFile() {
    Deployment deployment =
        Requests.with("conf/config.yaml", "taskmanager.numberOfTaskSlots: 2")
            .dynamic("taskmanager.numberOfTaskSlots", "3")
            .slots(4)
            .read();

    assertThat(deployment.chain(Keys.NUMBER_OF_TASK_SLOTS))
        .extracting(Setting::code)
        .containsExactly(
            "--slots 4", "-Dtaskmanager.numberOfTaskSlots=3", "taskmanager.numberOfTaskSlots: 2");
  }

  @Test
  void minusOneIsTheDefaultAndOtherSmallNumbersAreRejectedByTheClient() {
    assertThat(new Requests().parallelism(-1).read().effective(Keys.PARALLELISM_DEFAULT))
        .map(Setting::value)
        .contains("-1");

    assertThat(new Requests().flink("1.14").parallelism(-1).read().settings()).isEmpty();
    Deployment rejected = new Requests().parallelism(0).read();
    assertThat(rejected.settings()).isEmpty();
    assertThat(texts(rejected.problems()))
        .containsExactly(
            ".:1:1 -p 0 is rejected by Flink's client and is ignored here: the parallelism must be"
                + " a positive number");
  }

  @Test
  void uselessFlagsAreIgnoredWithAProblem() {
    Deployment deployment = new Requests().slots(0).taskManagers(-3).dynamic(" ", "4").read();

    assertThat(deployment.settings()).isEmpty();
    assertThat(deployment.taskManagers()).isEmpty();
    assertThat(deployment.problems()).hasSize(3);
  }

  @Test
  void lastOfDynamicPropertiesWins() {
    Deployment deployment =
        new Requests()
            .dynamic("parallelism.default", "2")
            .dynamic(" parallelism.default", " 3 ")
            .read();

    assertThat(deployment.chain(Keys.PARALLELISM_DEFAULT))
        .extracting(Setting::value)
        .containsExactly("3", "2");
  }

  @Test
  void taskManagersFlagBeatsWorkers() {
    Requests requests = Requests.with("conf/workers", "a\nb\n");

    assertThat(requests.read().taskManagers())
        .contains(
            new TaskManagers(2, "conf/workers", Optional.of(Location.startOf("conf/workers"))));
    assertThat(requests.taskManagers(5).read().taskManagers())
        .contains(new TaskManagers(5, "--task-managers 5", Optional.empty()));
  }

  @Test
  void workersCountsHostsTwiceAndCommentsNever() {
    String workers = "# hosts\r\nalpha\r\n\r\n  alpha # again\r\nbeta\r\n   \r\n#gamma\r\n";

    assertThat(Requests.with("conf/workers", workers).read().taskManagers())
        .map(TaskManagers::count)
        .contains(3);
  }

  @Test
  void workersWithoutHostsIsAProblem() {
    Deployment deployment = Requests.with("conf/workers", "# none\n").read();

    assertThat(deployment.taskManagers()).isEmpty();
    assertThat(texts(deployment.problems()))
        .containsExactly(
            "conf/workers:1:1 names no host, so start-cluster.sh starts no TaskManager; add a line"
                + " for each");
  }

  @Test
  void slavesIsIgnoredByModelledVersions() {
    Deployment deployment = Requests.with("conf/slaves", "a\nb\n").read();

    assertThat(deployment.taskManagers()).isEmpty();
    assertThat(deployment.name()).isEmpty();
    assertThat(deployment.ignoredFiles())
        .extracting(IgnoredFile::reason)
        .containsExactly("Flink 1.20.0 reads the hosts from workers");
    assertThat(Requests.with("conf/slaves", "a\nb\n").flink("1.10").read().taskManagers())
        .map(TaskManagers::count)
        .contains(2);
  }

  @Test
  void namedConfigurationThatDoesNotExistIsAProblem() {
    Deployment deployment = new Requests().conf("cluster/conf").read();

    assertThat(texts(deployment.problems()))
        .containsExactly(
            "cluster/conf:1:1 configuration cluster/conf does not exist; check the path");
  }

  @Test
  void namedConfigurationReplacesTheConventionalOne() {
    Deployment deployment =
        Requests.with("conf/config.yaml", "parallelism.default: 1")
            .file("cluster/conf/config.yaml", "parallelism.default: 7")
            .conf("cluster/conf")
            .read();

    assertThat(deployment.chain(Keys.PARALLELISM_DEFAULT))
        .extracting(Setting::value)
        .containsExactly("7");
    assertThat(deployment.name()).contains("cluster/conf/config.yaml");
  }

  @Test
  void lastOfSeveralNamedFilesIsTheStrongest() {
    Deployment deployment =
        Requests.with("base.yaml", "parallelism.default: 1\npipeline.max-parallelism: 64")
            .file("prod.yaml", "parallelism.default: 7")
            .conf("base.yaml", "prod.yaml")
            .read();

    assertThat(deployment.chain(Keys.PARALLELISM_DEFAULT))
        .extracting(Setting::value)
        .containsExactly("7", "1");
    assertThat(IntegerSetting.effective(deployment, Keys.MAX_PARALLELISM))
        .map(IntegerSetting::value)
        .contains(64);
    assertThat(deployment.name()).contains("prod.yaml");
  }

  @Test
  void aFileOfAnotherNameHasTheSyntaxOfTheVersion() {
    Requests requests = Requests.with("my.yaml", "parallelism: {default: 3}").conf("my.yaml");

    assertThat(requests.flink("1.19").read().effective(Keys.PARALLELISM_DEFAULT)).isPresent();
    assertThat(requests.flink("1.18").read().settings())
        .extracting(Setting::key)
        .containsExactly("parallelism");
  }

  @Test
  void secondConventionalFolderIsReadWhenTheFirstIsEmpty() {
    Deployment deployment =
        Requests.with("src/main/resources/conf/config.yaml", "parallelism.default: 3").read();

    assertThat(deployment.name()).contains("src/main/resources/conf/config.yaml");
  }

  @Test
  void aValueThatIsNoNumberIsAProblemAndNoNumber() {
    Deployment deployment =
        Requests.with(
                "conf/config.yaml", "parallelism.default: four\npipeline.max-parallelism: 4.0")
            .dynamic("taskmanager.numberOfTaskSlots", "2 slots")
            .read();

    assertThat(texts(deployment.problems()))
        .containsExactly(
            ".:1:1 Flink fails to read -Dtaskmanager.numberOfTaskSlots=2 slots: the value must be a"
                + " whole number such as 4",
            "conf/config.yaml:2:1 Flink fails to read pipeline.max-parallelism: 4.0: the value must"
                + " be a whole number such as 4",
            "conf/config.yaml:1:1 Flink fails to read parallelism.default: four: the value must be"
                + " a whole number such as 4");
    assertThat(deployment.effective(Keys.PARALLELISM_DEFAULT)).isPresent();
    assertThat(IntegerSetting.effective(deployment, Keys.PARALLELISM_DEFAULT)).isEmpty();
  }

  @Test
  void aWrongValueThatIsOverriddenDoesNoHarmYet() {
    Deployment deployment =
        Requests.with("conf/config.yaml", "parallelism.default: four").parallelism(4).read();

    assertThat(IntegerSetting.effective(deployment, Keys.PARALLELISM_DEFAULT))
        .map(IntegerSetting::value)
        .contains(4);
    assertThat(texts(deployment.problems()))
        .containsExactly(
            "conf/config.yaml:1:1 If nothing hid it, Flink would fail to read parallelism.default:"
                + " four: the value must be a whole number such as 4");
  }

  @Test
  void misspeltKeysGetASuggestion() {
    Deployment deployment =
        Requests.with(
                "conf/config.yaml",
                """
                taskmanager:
                  number-of-task-slots: 4
                parallelism.defualt: 3
                pipelin.max-parallelism: 7
                """)
            .read();

    assertThat(texts(deployment.problems()))
        .containsExactlyInAnyOrder(
            "conf/config.yaml:2:3 Flink does not know the key taskmanager.number-of-task-slots and"
                + " ignores it; did you mean taskmanager.numberOfTaskSlots?",
            "conf/config.yaml:3:1 Flink does not know the key parallelism.defualt and ignores it;"
                + " did you mean parallelism.default?",
            "conf/config.yaml:4:1 Flink does not know the key pipelin.max-parallelism and ignores"
                + " it; did you mean pipeline.max-parallelism?");
  }

  @Test
  void otherKeysOfFlinkAreNoMisspellings() {
    String keys =
        """
        execution.attached: true
        execution.checkpointing.mode: EXACTLY_ONCE
        jobmanager.rpc.address: localhost
        jobmanager.rpc.port: 6123
        jobmanager.memory.process.size: 1600m
        taskmanager.memory.process.size: 1728m
        taskmanager.host: localhost
        local.number-resourcemanager: 1
        pipeline.name: x
        pipeline.jars: x
        pipeline.max-parallelism: 128
        pipeline.object-reuse: true
        pipeline.jobvertex-parallelism-overrides.ea632d67b7d595e5b851708ae9ad79d6: 3
        slotmanager.number-of-slots.max: 9
        slotmanager.number-of-slots.min: 3
        table.exec.resource.default-parallelism: 3
        """;

    assertThat(Requests.with("conf/config.yaml", keys).read().problems()).isEmpty();
  }

  @Test
  void masters_are_hosts_of_job_managers_and_decide_nothing() {
    Deployment deployment =
        Requests.with("conf/masters", "jm-1.example.org:8081\njm-2.example.org:8081\n")
            .file("conf/workers", "worker-1\n")
            .read();
    assertThat(deployment.taskManagers()).map(TaskManagers::count).contains(1);
    assertThat(deployment.settings()).isEmpty();
    assertThat(deployment.ignoredFiles())
        .extracting(file -> file.location().file())
        .containsExactly("conf/masters");
    assertThat(deployment.problems()).isEmpty();
  }
}
