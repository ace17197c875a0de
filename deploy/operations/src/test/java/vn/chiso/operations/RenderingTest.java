package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each size with each choice of optional parts holds together: settings and policies come from different files. */
class RenderingTest {

    private static final String FOLDER = "deploy/kubernetes";

    /** Named in the order of the alphabet, but for "encrypted", which patches what the others bring. */
    private static List<String> components() {
        List<String> found = new ArrayList<>(Repository.files(FOLDER + "/components", "kustomization.yaml").stream()
                .map(file -> file.getParent().getFileName().toString())
                .toList());
        found.remove("encrypted");
        found.add("encrypted");
        return found;
    }

    static Stream<Arguments> combinations() {
        List<String> all = components();
        return Rendering.OVERLAYS.stream()
                .flatMap(overlay -> Stream.iterate(0, bits -> bits + 1)
                        .limit(1L << all.size())
                        .map(bits -> Arguments.of(overlay, chosen(all, bits))));
    }

    private static List<String> chosen(List<String> all, int bits) {
        return all.stream().filter(part -> (bits >> all.indexOf(part) & 1) == 1).toList();
    }

    static Stream<Arguments> extremes() {
        return Rendering.OVERLAYS.stream()
                .flatMap(overlay -> Stream.of(Arguments.of(overlay, List.of()), Arguments.of(overlay, components())));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void the_broker_and_the_database_are_reached_at_ports_that_the_policy_opens(
            String overlay, List<String> components) {
        Rendering rendering = Rendering.of(overlay, components);
        JsonNode settings = rendering.object("ConfigMap", "chiso-settings").path("data");
        List<String> open = rendering
                .object("NetworkPolicy", "database-and-broker")
                .at("/spec/egress/0/ports")
                .valueStream()
                .map(rule -> rule.path("port").asText())
                .toList();

        assertThat(settings.path("KAFKA_BOOTSTRAP_SERVERS").asText().split(","))
                .allSatisfy(broker -> assertThat(broker.replaceFirst(".*:", "")).isIn(open));
        assertThat(settings.path("CHISO_DB_PORT").asText()).isIn(open);
        if (components.contains("encrypted")) {
            assertThat(settings.path("KAFKA_SECURITY_PROTOCOL").asText()).isEqualTo("SASL_SSL");
            assertThat(open).contains("9093");
        }
    }

    /** With "if possible" two replicas may stand on one node, and fall together. */
    @ParameterizedTest
    @ValueSource(strings = {"province", "national"})
    void replicas_of_a_module_do_not_share_a_node_while_another_is_free(String overlay) {
        assertThat(Rendering.of(overlay, List.of()).all("Deployment"))
                .hasSize(Repository.MODULES.size())
                .allSatisfy(deployment -> {
                    JsonNode spread = deployment.at("/spec/template/spec/topologySpreadConstraints/0");
                    assertThat(spread.path("topologyKey").asText()).isEqualTo("kubernetes.io/hostname");
                    assertThat(spread.path("maxSkew").asInt()).isEqualTo(1);
                    assertThat(spread.path("whenUnsatisfiable").asText()).isEqualTo("DoNotSchedule");
                    assertThat(spread.path("nodeTaintsPolicy").asText()).isEqualTo("Honor");
                    assertThat(Repository.texts(spread.path("matchLabelKeys"))).containsExactly("pod-template-hash");
                    assertThat(spread.at("/labelSelector/matchLabels"))
                            .isEqualTo(deployment.at("/spec/selector/matchLabels"));
                });
    }

    /** What this module makes of the files without kubectl is what kubectl makes of them, but for names of images and the like. */
    @ParameterizedTest
    @MethodSource("extremes")
    void kubectl_makes_the_same_of_them(String overlay, List<String> components, @TempDir Path folder)
            throws IOException {
        Tool kubectl = Tool.find("kubectl");
        for (Path file : Repository.files(FOLDER, ".yaml")) {
            Path copy = folder.resolve(Repository.path(FOLDER).relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Path chosen = folder.resolve("overlays/" + overlay + "/kustomization.yaml");
        StringBuilder added = new StringBuilder(components.isEmpty() ? "" : "components:\n");
        components.forEach(component ->
                added.append("  - ../../components/").append(component).append('\n'));
        Files.writeString(chosen, Files.readString(chosen) + added);

        Tool.Verdict verdict = kubectl.run("kustomize", chosen.getParent());

        assertThat(verdict.code()).as(verdict.output()).isZero();
        Path file = folder.resolve("rendered.yaml");
        Files.writeString(file, verdict.output());
        Rendering ours = Rendering.of(overlay, components);
        for (JsonNode theirs : Repository.yaml(file)) {
            JsonNode own = ours.object(
                    theirs.path("kind").asText(), theirs.at("/metadata/name").asText());
            assertThat(leaves(own)).containsExactlyElementsOf(leaves(theirs));
        }
    }

    /** Without what this rendering leaves to kubectl. */
    private static TreeSet<String> leaves(JsonNode object) {
        TreeSet<String> found = new TreeSet<>();
        leaves(object, "", found);
        found.removeIf(leaf -> leaf.matches("(/metadata/namespace|/spec/replicas|.*/image)=.*"));
        return found;
    }

    private static void leaves(JsonNode node, String place, TreeSet<String> found) {
        if (node.isObject()) {
            node.properties().forEach(member -> leaves(member.getValue(), place + "/" + member.getKey(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.path(i), place + "/" + i, found);
            }
        } else {
            found.add(place + "=" + node.asText());
        }
    }
}
