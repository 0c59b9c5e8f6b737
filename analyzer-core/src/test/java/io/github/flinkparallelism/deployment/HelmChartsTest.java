package io.github.flinkparallelism.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HelmChartsTest extends DiscoveryTester {
  @BeforeEach
  void chart() {
    file("charts/orders/Chart.yaml", "apiVersion: v2\nname: orders\nappVersion: 1.4.0\n");
    file(
        "charts/orders/values.yaml",
        """
        flink:
          version: v1_20
          parallelism: 2
          slots: 4
          ha: false
          configuration:
            pipeline.max-parallelism: "128"
            state.backend.type: rocksdb
          args:
            - --rate
            - "7"
        """);
    file(
        "charts/orders/values-prod.yaml",
        """
        flink:
          parallelism: 12
          configuration:
            pipeline.max-parallelism: "720"
        """);
  }

  private void template(String text) {
    file("charts/orders/templates/flink.yaml", text);
  }

  @Test
  void each_file_of_values_is_a_deployment() {
    template(
        """
        {{- /* The
               job. */ -}}
        {{- $flink := .Values.flink }}
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata:
          name: {{ include "orders.fullname" . }}
          labels:
            {{- include "orders.labels" . | nindent 4 }}
        spec:
          image: "registry.example/orders:{{ .Chart.AppVersion }}"
          flinkVersion: {{ .Values.flink.version }}
          flinkConfiguration:
            taskmanager.numberOfTaskSlots: {{ $flink.slots | quote }}
            {{- toYaml .Values.flink.configuration | nindent 4 }}
          job:
            jarURI: local:///opt/flink/usrlib/orders.jar
            args:
              {{- range .Values.flink.args }}
              - {{ . | quote }}
              {{- end }}
            parallelism: {{ .Values.flink.parallelism }}
        """);
    assertThat(discovered())
        .isEqualTo(
            """
            orders (values-prod.yaml) = FlinkDeployment charts/orders/values-prod.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              args --rate 7
              manifest parallelism.default=12 (job.parallelism: 12) charts/orders/values-prod.yaml:2
              file state.backend.type=rocksdb charts/orders/values.yaml:8
              file pipeline.max-parallelism=720 charts/orders/values-prod.yaml:4
              file taskmanager.numberOfTaskSlots=4 charts/orders/values.yaml:4
              on demand: FlinkDeployment in native mode charts/orders/templates/flink.yaml:10
            orders (values.yaml) = FlinkDeployment charts/orders/values.yaml:1 on 1.20
              jar local:///opt/flink/usrlib/orders.jar
              args --rate 7
              manifest parallelism.default=2 (job.parallelism: 2) charts/orders/values.yaml:3
              file state.backend.type=rocksdb charts/orders/values.yaml:8
              file pipeline.max-parallelism=128 charts/orders/values.yaml:7
              file taskmanager.numberOfTaskSlots=4 charts/orders/values.yaml:4
              on demand: FlinkDeployment in native mode charts/orders/templates/flink.yaml:10
            """);
  }

  @Test
  void conditions_that_values_decide_are_decided() {
    file("charts/orders/values-prod.yaml", "flink: {ha: true, parallelism: 12}\n");
    template(
        """
        {{- if .Values.flink.enabled | default true }}
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          job:
            jarURI: local:///a.jar
            {{- if not .Values.flink.ha }}
            parallelism: 1
            {{- else if eq .Values.flink.parallelism 12 }}
            parallelism: {{ mul .Values.flink.parallelism 2 }}
            {{- else }}
            parallelism: 99
            {{- end }}
          {{- with .Values.flink.configuration }}
          flinkConfiguration:
            {{- range $key, $value := . }}
            {{ $key }}: {{ $value | quote }}
            {{- end }}
          {{- end }}
        {{- end }}
        """);
    assertThat(discovered())
        .contains("parallelism.default=24 (job.parallelism: 24)")
        .contains("parallelism.default=1 (job.parallelism: 1)")
        .contains("file pipeline.max-parallelism=128 charts/orders/values.yaml:7")
        .doesNotContain("=99");
  }

  @Test
  void what_nobody_decides_stays_a_template() {
    file("charts/orders/values-prod.yaml", "");
    template(
        """
        apiVersion: flink.apache.org/v1beta1
        kind: FlinkDeployment
        metadata: {name: orders}
        spec:
          flinkConfiguration:
            {{- include "orders.conf" . | nindent 4 }}
            {{- if .Capabilities.APIVersions.Has "x" }}
            taskmanager.numberOfTaskSlots: "9"
            {{- else }}
            taskmanager.numberOfTaskSlots: "8"
            {{- end }}
          job:
            jarURI: local:///a.jar
            parallelism: {{ .Values.missing.number }}
            args: ["--at", "{{ tpl .Values.flink.at . }}"]
        """);
    assertThat(discovered())
        .contains("parallelism.default={{ .Values.missing.number }}")
        .contains("taskmanager.numberOfTaskSlots={{ 8 }}")
        .contains(
            "problem charts/orders/templates/flink.yaml:6 what {{- include \"orders.conf\" . |"
                + " nindent 4 }} writes here is not read");
  }

  @Test
  void workloads_and_config_maps_of_a_chart() {
    file("charts/orders/values-prod.yaml", "flink: {slots: 6}\n");
    template(
        """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ .Release.Name }}-config
        data:
          flink-conf.yaml: |+
            taskmanager.numberOfTaskSlots: {{ .Values.flink.slots }}
            parallelism.default: {{ .Values.flink.parallelism }}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ .Release.Name }}-jobmanager
        spec:
          template:
            spec:
              containers:
                - name: main
                  image: {{ .Values.image | default "flink:1.17" }}
                  args: [standalone-job, --job-classname, org.example.Orders]
                  volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]
              volumes:
                - name: conf
                  configMap: {name: "{{ .Release.Name }}-config"}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ .Release.Name }}-taskmanager
        spec:
          replicas: {{ .Values.flink.parallelism }}
          template:
            spec:
              containers:
                - {name: main, image: "flink:1.17", args: [taskmanager], volumeMounts: [{name: conf, mountPath: /opt/flink/conf}]}
              volumes:
                - name: conf
                  configMap: {name: "{{ .Release.Name }}-config"}
        """);
    assertThat(discovered())
        .contains(
            """
            orders-jobmanager (values-prod.yaml) = Deployment of a JobManager charts/orders/values-prod.yaml:1 on 1.17
              class org.example.Orders
              no args
              file taskmanager.numberOfTaskSlots=6 charts/orders/values-prod.yaml:1
              file parallelism.default=2 charts/orders/values.yaml:3
              task managers 2: replicas: 2 charts/orders/values.yaml:3
            """);
  }

  @Test
  void charts_of_others_say_nothing() {
    file("charts/web/Chart.yaml", "name: web\n");
    file("charts/web/values.yaml", "x: [\n");
    file("charts/web/templates/a.yaml", "{{- if }}\n{{ end\n: : [\n");
    file("charts/orders/values-prod.yaml", "");
    template("{{- if .Values.x }}\nkind: ConfigMap # flink\n");
    assertThat(discovered()).isEqualTo("\n");
  }

  @Test
  void hostile_templates_end() {
    file("charts/orders/values-prod.yaml", "flink: &a {b: *a}\n");
    template(
        "apiVersion: flink.apache.org/v1beta1\nkind: FlinkDeployment\n{{ toYaml .Values }}\n"
            + "{{ range .Values.flink }}\n".repeat(50)
            + "x: {{ ((((((( }}\n"
            + "{{ end }}\n".repeat(3)
            + "{{ end");
    assertThat(discovered()).isNotNull();
  }

  @Test
  void a_dashboard_and_a_broken_document_of_something_else_make_no_noise() {
    file(
        "charts/orders/templates/dashboard.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: dashboard, labels: {grafana_dashboard: "1"}}
        data:
          k8s.json: |-
            {{`{
              "targets": [
                {
                  "expr": "sum(flink_taskmanager_records{topic='in'}) by (job)",
                  "legendFormat": "{{topic}}",
                  "refId": "D"
                }
              ]
            }`}}
        """);
    file(
        "charts/orders/templates/others.yaml",
        """
        kind: ConfigMap
        metadata: {name: of-flink}
        ---
        kind: Service
          metadata: {name: kafka}
        """);
    assertThat(discovered()).doesNotContain("problem");
    file(
        "charts/orders/templates/broken.yaml",
        """
        kind: Service
        ---
        kind: ConfigMap
          metadata: {name: flink-config}
        """);
    assertThat(discovered())
        .contains("problem charts/orders/templates/broken.yaml:4 is not valid YAML");
  }

  @Test
  void a_raw_string_that_never_ends_is_no_problem_of_time() {
    file("charts/orders/templates/raw.yaml", "a: {{` flink\n" + "{{x}} ` }\n".repeat(2_000));
    assertThat(discovered()).doesNotContain("raw.yaml");
  }
}
