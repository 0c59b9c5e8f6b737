package io.github.flinkparallelism.sources;


import org.junit.jupiter.api.BeforeEach;

/** Commands of Flink in whatever file they stand, over the project's conf folder. */
class CommandSourcesTest extends SourceTester {
  @BeforeEach
  void conf() {
    file("conf/config.yaml", "parallelism.default: 2\ntaskmanager.numberOfTaskSlots: 3\n");
  }

  /**
   * A carrier whose third line is the first of a {@code flink run}, and what precedes the words.
   */
  private record Carrier(String file, String start, String join, String end) {
    private String text(String... lines) {
      return start + String.join(join, lines) + end;
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static Carrier[] carriers() {
    return new Carrier[] {
      new Carrier("bin/run.sh", "#!/usr/bin/env bash\nset -euo pipefail\n", " \\\n  ", "\n"),
      new Carrier("Makefile", ".PHONY: run\nrun: build\n\t@", " \\\n\t  ", "\n"),
      new Carrier("justfile", "# recipes\nrun:\n  ", " \\\n  ", "\n"),
      new Carrier(
          ".github/workflows/deploy.yml",
          "jobs: {}\ndeploy: {steps: [{\n  run: \"",
          " \\\n\\\n  ",
          "\"}]}\n"),
      new Carrier(".gitlab-ci.yml", "deploy:\n  script:\n    - ", "\n      ", "\n  only: [main]\n"),
      new Carrier("Jenkinsfile", "pipeline {\n  steps {\n    sh '", " \\\n  ", "'\n  }\n}\n"),
      new Carrier("Jenkinsfile.deploy", "node {\n  sh '''\n    ", " \\\n    ", "\n  '''\n}\n")
    };
  }
}
