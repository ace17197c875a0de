package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the programs of an operator say to our files. The other tests of this module read the same files without them. */
class OperatorsToolsTest {

    private static final String RULES = "deploy/observability/rules";

    private static List<Object> with(List<?> files, Object... words) {
        return Stream.concat(Stream.of(words), files.stream()).toList();
    }

    private static void isContent(Tool.Verdict verdict) {
        assertThat(verdict.code()).as(verdict.output()).isZero();
    }

    private static List<Path> absolute(List<Path> files) {
        return files.stream().map(Path::toAbsolutePath).toList();
    }

    @Test
    void prometheus_takes_the_rules_and_the_settings() {
        Tool promtool = Tool.find("promtool");
        List<Path> rules = absolute(Repository.files(RULES, ".yml"));
        isContent(promtool.run(with(rules, "check", "rules").toArray()));
        isContent(promtool.run("check", "config", "deploy/observability/prometheus.yml"));
    }

    @Test
    void alerts_come_when_they_should_and_only_then() {
        Tool promtool = Tool.find("promtool");
        List<Path> cases = absolute(Repository.files("deploy/observability/rules-tests", ".yml"));
        assertThat(cases)
                .extracting(Path::getFileName)
                .containsExactlyElementsOf(Repository.files(RULES, ".yml").stream()
                        .map(Path::getFileName)
                        .toList());
        isContent(promtool.run(with(cases, "test", "rules").toArray()));
    }

    /** As rules that record: promtool reads no dashboards. */
    @Test
    void prometheus_understands_every_panel(@TempDir Path folder) throws IOException {
        Tool promtool = Tool.find("promtool");
        List<Map<String, String>> rules = new ArrayList<>();
        Expressions.all()
                .values()
                .forEach(expression -> rules.add(Map.of(
                        "record", "panel:" + rules.size(), "expr", expression.replace("$__rate_interval", "1m"))));
        Path file = folder.resolve("panels.yml");
        Files.writeString(
                file,
                Repository.JSON.writeValueAsString(
                        Map.of("groups", List.of(Map.of("name", "panels", "rules", rules)))));
        isContent(promtool.run("check", "rules", file));
        Files.writeString(file, Files.readString(file).replaceFirst("max\\(", "max(("));
        assertThat(promtool.run("check", "rules", file).code()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"district, 1", "province, 2", "national,"})
    void an_overlay_is_what_kubernetes_takes(String overlay, Integer replicas, @TempDir Path folder)
            throws IOException {
        Tool.Verdict rendered = Tool.find("kubectl").run("kustomize", "deploy/kubernetes/overlays/" + overlay);
        isContent(rendered);
        Path file = folder.resolve("rendered.yaml");
        Files.writeString(file, rendered.output());
        List<HasMetadata> objects = Manifests.read(file);
        assertThat(objects)
                .allSatisfy(object -> assertThat(
                                object.getKind().equals("Namespace")
                                        ? object.getMetadata().getName()
                                        : object.getMetadata().getNamespace())
                        .isEqualTo("chiso"));
        List<Deployment> deployments = objects.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
        assertThat(deployments).hasSize(Repository.MODULES.size()).allSatisfy(deployment -> {
            assertThat(deployment.getSpec().getReplicas()).isEqualTo(replicas);
            assertThat(deployment
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .getFirst()
                            .getImage())
                    .startsWith("registry.example/chiso/")
                    .doesNotEndWith("latest");
        });
        assertThat(rendered.output()).doesNotContain("192.0.2.");
    }

    @Test
    void compose_takes_the_file_with_every_profile() throws IOException {
        Tool.Verdict merged = Tool.find("docker-compose")
                .run("-f", "docker-compose.yml", "--profile", "observability", "config", "--services");
        isContent(merged);
        JsonNode services = Repository.yaml("docker-compose.yml").path("services");
        assertThat(merged.output().lines())
                .containsExactlyInAnyOrderElementsOf(
                        services.properties().stream().map(Map.Entry::getKey).toList());
    }
}
