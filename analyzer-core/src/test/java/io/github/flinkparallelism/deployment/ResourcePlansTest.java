package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourcePlansTest extends DiscoveryTester {
  private static final String WHY =
      "): it is made by that service for one SQL deployment, and its nodes cannot be told among"
          + " the operators of a project\n";

  @Test
  void a_plan_as_downloaded_is_told_and_not_applied() {
    file(
        "ops/orders-plan.json",
        """
        {
        \t"ssgProfiles": [
        \t\t{"name": "default", "cpu": 1.13, "heap": "1 gb", "offHeap": "32 mb", "managed": {}},
        \t\t{"name": "wide", "cpu": 0.5, "heap": "1 gb"}
        \t],
        \t"nodes": [
        \t\t{"id": 1, "type": "StreamExecTableSourceScan", "desc": "Source: orders[78]",
        \t\t "profile": {"group": "default", "parallelism": 2, "maxParallelism": 32768, "minParallelism": 1}},
        \t\t{"id": 2, "type": "StreamExecSink", "desc": "Sink: blackhole_sink[79]",
        \t\t "profile": {"group": "wide", "parallelism": 8, "maxParallelism": 32768, "minParallelism": 1}}
        \t],
        \t"edges": [{"source": 1, "target": 2, "mode": "PIPELINED", "strategy": "REBALANCE"}],
        \t"vertices": {"717c7b8afebbfb7137f6f0f99beb2a94": [1], "0a448493b4782967b150582570326227": [2]}
        }
        """);
    assertThat(discovered())
        .isEqualTo(
            "problem ops/orders-plan.json:6 a resource plan of Alibaba Cloud's expert mode is"
                + " present and not applied (2 nodes of parallelism 2 to 8, slot sharing groups"
                + " default, wide; its slots take 6.26 cores and 10.06 GiB without the"
                + " JobManager; where compute units of 1 core and 4 GiB are billed, at least 6.26"
                + WHY);
  }

  @Test
  void memory_may_decide_the_compute_units_and_unknown_sizes_leave_them_open() {
    String plan =
        """
        {"ssgProfiles": [{"name": "a", "cpu": 0.25, "heap": "2 gb", "managed": {"STATE": "6 gb"}}],
         "nodes": [{"id": 1, "profile": {"group": "a", "parallelism": 2}},
                   {"id": 2, "profile": {"group": "a", "parallelism": 3}}]}
        """;
    file("plan.json", plan);
    assertThat(discovered())
        .contains("slots take 0.75 cores and 24 GiB without")
        .contains("billed, at least 6)");
    file("plan.json", plan.replace("6 gb", "much"));
    assertThat(discovered()).contains("not applied (2 nodes").doesNotContain("slots take");
    file("plan.json", plan.replace("\"cpu\": 0.25, ", ""));
    assertThat(discovered()).contains("not applied (2 nodes").doesNotContain("slots take");
  }

  @Test
  void a_plan_within_a_deployment() {
    file(
        "deployment.yaml",
        """
        name: orders
        streamingResourceSetting:
          resourceSettingMode: EXPERT
          expertResourceSetting:
            resourcePlan: '{"ssgProfiles":[{"name":"default"}],"nodes":[{"id":1,
              "profile":{"group":"default","parallelism":4}}]}'
        """);
    assertThat(discovered())
        .isEqualTo(
            "problem deployment.yaml:5 a resource plan of Alibaba Cloud's expert mode is present"
                + " and not applied (1 node of parallelism 4, slot sharing group default"
                + WHY);
  }

  @Test
  void numbers_that_are_none_are_told_at_their_line() {
    file(
        "plan.json",
        """
        {"ssgProfiles": [], "nodes": [
          {"id": 1, "profile": {"group": "a", "parallelism": 2}},
          {"id": 2, "profile": {"group": "b", "parallelism": "${WIDTH}"}},
          {"id": 3, "profile": []},
          "four"
        ]}
        """);
    assertThat(discovered())
        .isEqualTo(
            "problem plan.json:1 a resource plan of Alibaba Cloud's expert mode is present and not"
                + " applied (1 node of parallelism 2, slot sharing groups a, b"
                + WHY
                + "problem plan.json:3 a node of the resource plan has no positive whole number as"
                + " profile.parallelism\n");
  }

  @Test
  void other_files_and_broken_ones() {
    file("nodes.plan.json", "{\"nodes\": [{\"id\": 1, \"profile\": {\"parallelism\": 3}}]}");
    file("job.json", "{\"ssgProfiles\": {}, \"nodes\": 7}");
    file("setting.yaml", "resourcePlan: '{\"ssgProfiles\": ['\n");
    file("expert.json", "{\"ssgProfiles\": [");
    assertThat(discovered())
        .startsWith("problem expert.json:2 is not valid YAML and is not read")
        .contains(
            "problem job.json:1 a resource plan of Alibaba Cloud's expert mode is present and not"
                + " applied (no node with a parallelism"
                + WHY)
        .endsWith(
            "problem setting.yaml:1 a resource plan of expert mode is no JSON and is not read\n");
  }
}
