package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The optional part of deploy/kubernetes for the Prometheus Operator says what the rules of deploy/observability need. */
class MonitoringComponentTest {

    private static final String COMPONENT = "deploy/kubernetes/components/monitoring";

    @Test
    void a_pod_is_known_by_the_labels_that_the_rules_ask_for() {
        JsonNode pods = Repository.yaml(COMPONENT + "/pods.yaml");
        assertThat(Repository.texts(pods.at("/spec/selector/matchExpressions/0/values")))
                .containsExactlyInAnyOrderElementsOf(Repository.MODULES);
        JsonNode endpoint = pods.at("/spec/podMetricsEndpoints/0");
        assertThat(endpoint.path("path").asText())
                .isEqualTo(Repository.yaml("deploy/observability/prometheus.yml")
                        .at("/scrape_configs/0/metrics_path")
                        .asText());
        for (String module : Repository.MODULES) {
            assertThat(Repository.text("deploy/kubernetes/base/" + module + ".yaml"))
                    .contains("app.kubernetes.io/name: " + module)
                    .contains("name: " + endpoint.path("port").asText());
            assertThat(Repository.text("deploy/observability/rules/system.yml"))
                    .contains("absent(up{job=\"chiso\",module=\"" + module + "\"})");
        }
        assertThat(endpoint.at("/relabelings/0/targetLabel").asText()).isEqualTo("job");
        assertThat(endpoint.at("/relabelings/0/replacement").asText())
                .isEqualTo(Repository.yaml("deploy/observability/prometheus.yml")
                        .at("/scrape_configs/0/job_name")
                        .asText());
        assertThat(endpoint.at("/relabelings/1/targetLabel").asText()).isEqualTo("module");
        assertThat(endpoint.at("/relabelings/1/sourceLabels/0").asText())
                .isEqualTo("__meta_kubernetes_pod_label_app_kubernetes_io_name");
    }

    /** Kustomize takes no file from outside, so the rules are there twice; {@code -Dchiso.rules.write=true} writes them anew. */
    @Test
    void its_rules_are_those_of_prometheus() throws IOException {
        ArrayNode groups = Repository.JSON.createArrayNode();
        Repository.files("deploy/observability/rules", ".yml")
                .forEach(file -> Repository.yaml(file).getFirst().path("groups").forEach(groups::add));
        Path file = Repository.path(COMPONENT + "/rules.yaml");
        if (Boolean.getBoolean("chiso.rules.write")) {
            write(groups, file);
        }
        assertThat(Repository.yaml(file).getFirst().at("/spec/groups")).isEqualTo(groups);
    }

    private static void write(ArrayNode groups, Path file) throws IOException {
        ObjectNode rule = Repository.JSON.createObjectNode();
        rule.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
        rule.putObject("metadata").put("name", "chiso");
        rule.putObject("spec").set("groups", groups);
        DumperOptions form = new DumperOptions();
        form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        form.setWidth(Integer.MAX_VALUE);
        Files.writeString(
                file,
                "# Made from deploy/observability/rules by MonitoringComponentTest (deploy/operations).\n"
                        + new Yaml(form).dump(Repository.JSON.convertValue(rule, Map.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "province", "national"})
    void the_gateway_trusts_the_ingress_of_the_cluster_and_no_example(String overlay) {
        JsonNode settings = Repository.yaml("deploy/kubernetes/overlays/" + overlay + "/settings.yaml");
        String trusted = settings.at("/data/CHISO_TRUSTED_PROXIES").asText();
        assertThat(trusted).matches("\\d+(\\.\\d+){3}/\\d+").doesNotStartWith("192.0.2.");
        assertThat(Repository.text("deploy/kubernetes/README.md")).contains(trusted, "namespace `ingress`");
    }

    @Test
    void kubectl_makes_an_overlay_with_the_optional_parts(@TempDir Path folder) throws IOException {
        Tool kubectl = Tool.find("kubectl");
        Path kubernetes = folder.resolve("kubernetes");
        for (Path file : Repository.files("deploy/kubernetes", ".yaml")) {
            Path copy = kubernetes.resolve(
                    Repository.path("deploy/kubernetes").relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Path overlay = kubernetes.resolve("overlays/province/kustomization.yaml");
        Files.writeString(
                overlay,
                Files.readString(overlay)
                        + "components:\n  - ../../components/monitoring\n  - ../../components/backup\n"
                        + "  - ../../components/encrypted\n");

        Tool.Verdict rendered = kubectl.run("kustomize", overlay.getParent());

        assertThat(rendered.code()).as(rendered.output()).isZero();
        Path file = folder.resolve("rendered.yaml");
        Files.writeString(file, rendered.output());
        List<String> kinds = new ArrayList<>();
        Repository.yaml(file).forEach(object -> {
            kinds.add(object.path("kind").asText());
            assertThat(object.at("/metadata/namespace").asText("chiso")).isEqualTo("chiso");
        });
        assertThat(kinds).contains("PodMonitor", "PrometheusRule", "CronJob");
        assertThat(rendered.output().split("name: KAFKA_SASL_JAAS_CONFIG", -1)).hasSize(5);
        assertThat(rendered.output()).contains("CHISO_DB_SSLMODE: verify-full", "port: 9093");
        assertThat(Repository.yaml(file).stream()
                        .filter(object -> object.path("kind").asText().equals("CronJob")
                                || object.path("kind").asText().equals("Deployment")
                                        && !object.at("/metadata/name").asText().equals("gateway")))
                .hasSize(5)
                .allMatch(object -> object.toString().contains("\"/etc/chiso/ca\"")
                        && object.toString().contains("{\"name\":\"chiso-ca\"}"));
    }

    @Test
    void what_is_said_for_an_encrypted_way_is_asked_for() {
        String asked = Repository.text("platform/src/main/resources/META-INF/microprofile-config.properties");

        assertThat(Repository.text("deploy/kubernetes/components/encrypted/kustomization.yaml"))
                .contains(
                        "/data/CHISO_DB_SSLMODE",
                        "/data/CHISO_DB_ROOT_CERT",
                        "kind: CronJob\n      name: (backup|verifier)");
        assertThat(asked).contains("sslmode=${CHISO_DB_SSLMODE:", "sslrootcert=${CHISO_DB_ROOT_CERT:");
    }
}
