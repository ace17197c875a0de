package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.operations.KubernetesObjects.OBJECTS;
import static vn.chiso.operations.KubernetesObjects.object;
import static vn.chiso.operations.KubernetesObjects.policies;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The overlays change what the base has, and nothing is left over. */
class KubernetesOverlaysTest {

    private static final List<String> MODULES = Repository.MODULES;

    static List<String> overlays() {
        return List.of("district", "province", "national");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_overlay_changes_only_what_the_base_has_and_leaves_no_example_network(String overlay) {
        String folder = "deploy/kubernetes/overlays/" + overlay;
        JsonNode kustomization = Repository.yaml(folder + "/kustomization.yaml");
        assertThat(Repository.texts(kustomization.path("resources"))).contains("../../base");
        assertThat(kustomization
                        .path("images")
                        .valueStream()
                        .map(image -> image.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        MODULES.stream().map(module -> "chiso/" + module).toList());
        assertThat(kustomization.path("images"))
                .allSatisfy(image -> assertThat(image.path("newTag").asText()).matches("\\d+\\.\\d+\\.\\d+"));
        // Where load decides on their number, nothing else may.
        assertThat(kustomization
                        .path("replicas")
                        .valueStream()
                        .map(replica -> replica.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Repository.texts(kustomization.path("resources")).contains("scaling.yaml")
                                ? List.of()
                                : MODULES);
        Set<String> replaced = new HashSet<>();
        for (JsonNode patch : kustomization.path("patches")) {
            if (patch.at("/target/name").isMissingNode() && patch.has("target")) {
                assertThat(patch.at("/target/kind").asText()).isEqualTo("Deployment");
            } else if (patch.has("target")) {
                replaced.add(patch.at("/target/name").asText());
                applies(patch);
            } else {
                ConfigMap settings = (ConfigMap) Manifests.read(Repository.path(folder)
                                .resolve(patch.path("path").asText()))
                        .getFirst();
                assertThat(settings.getData().keySet()).allMatch(KubernetesOverlaysTest::isAskedFor);
            }
        }
        policies()
                .filter(policy -> Repository.JSON.valueToTree(policy).toString().contains("192.0.2.0/24"))
                .forEach(policy ->
                        assertThat(replaced).contains(policy.getMetadata().getName()));
    }

    /** By the base, or by a job that not every overlay takes. */
    private static boolean isAskedFor(String setting) {
        return object(ConfigMap.class, "chiso-settings").getData().containsKey(setting)
                || Stream.of("backup/nightly.yaml", "verifier/verify.yaml")
                        .map(file -> Repository.yaml("deploy/kubernetes/components/" + file))
                        .flatMap(job -> job.findValues("configMapKeyRef").stream())
                        .anyMatch(asked -> asked.path("key").asText().equals(setting));
    }

    /** The target of a JSON patch exists, and so does what it replaces. */
    private static void applies(JsonNode patch) {
        HasMetadata target = OBJECTS.stream()
                .filter(object ->
                        object.getKind().equals(patch.at("/target/kind").asText())
                                && object.getMetadata()
                                        .getName()
                                        .equals(patch.at("/target/name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no target for " + patch));
        JsonNode tree = Repository.JSON.valueToTree(target);
        for (JsonNode operation : Repository.JSON.valueToTree(new org.yaml.snakeyaml.Yaml()
                .<List<Object>>load(patch.path("patch").asText()))) {
            String path = operation.path("path").asText().replaceFirst("/-$", "");
            assertThat(tree.at(path).isMissingNode()).as(path).isFalse();
        }
    }

    @Test
    void what_scales_by_load_exists() {
        assertThat(Manifests.read(Repository.path("deploy/kubernetes/overlays/national/scaling.yaml")))
                .allSatisfy(object -> {
                    var scaler = ((HorizontalPodAutoscaler) object).getSpec();
                    assertThat(scaler.getMinReplicas()).isGreaterThanOrEqualTo(2);
                })
                .extracting(object -> ((HorizontalPodAutoscaler) object)
                        .getSpec()
                        .getScaleTargetRef()
                        .getName())
                .containsExactlyInAnyOrderElementsOf(MODULES);
    }

    /** Scaling counts in shares of what is asked for: of too little, every module stands at its maximum. Figures: deploy/bench. */
    @Test
    void the_least_number_of_replicas_holds_the_load_of_the_guide_below_the_mark() {
        String guide = Repository.text("deploy/kubernetes/README.md");
        double readsOfACore = figure(guide, "is done ([0-9,]+) times a second on two cores") / 2;
        double readsOfAllCommunes = figure(guide, "that is ([0-9,]+) a second");
        Rendering national = Rendering.of("national", List.of());
        national.all("HorizontalPodAutoscaler").forEach(scaler -> {
            String module = scaler.at("/spec/scaleTargetRef/name").asText();
            double cores = cores(national.object("Deployment", module));
            assertThat(cores).as(module).isGreaterThanOrEqualTo(1);
            if (module.equals("scoring-service")) {
                double mark = scaler.at("/spec/metrics/0/resource/target/averageUtilization")
                                .asDouble()
                        / 100;
                assertThat(scaler.at("/spec/minReplicas").asInt() * cores * mark * readsOfACore)
                        .isGreaterThanOrEqualTo(readsOfAllCommunes);
            }
        });
        assertThat(figure(
                        Repository.text("deploy/kubernetes/overlays/national/scaling.yaml"),
                        "a card ([0-9,]+) times a second on two cores"))
                .as("what the scaling is reasoned from is what the guide says")
                .isEqualTo(readsOfACore * 2);
    }

    private static double figure(String text, String sentence) {
        var found = Pattern.compile(sentence).matcher(text);
        assertThat(found.find()).as(sentence).isTrue();
        return Double.parseDouble(found.group(1).replace(",", ""));
    }

    private static double cores(JsonNode deployment) {
        String asked = deployment
                .at("/spec/template/spec/containers/0/resources/requests/cpu")
                .asText();
        return asked.endsWith("m")
                ? Double.parseDouble(asked.substring(0, asked.length() - 1)) / 1000
                : Double.parseDouble(asked);
    }

    @Test
    void every_file_is_used_by_a_kustomization_and_every_object_has_a_name_of_its_own() {
        Set<Path> used = new HashSet<>();
        for (Path file : Repository.files("deploy/kubernetes", "kustomization.yaml")) {
            JsonNode kustomization = Repository.yaml(file).getFirst();
            used.add(file);
            Stream.concat(
                            Repository.texts(kustomization.path("resources")).stream(),
                            kustomization
                                    .path("patches")
                                    .valueStream()
                                    .map(patch -> patch.path("path").asText()))
                    .forEach(name -> used.add(file.resolveSibling(name).normalize()));
        }
        assertThat(Repository.files("deploy/kubernetes", ".yaml"))
                .allSatisfy(file -> assertThat(used).contains(file));
        assertThat(OBJECTS)
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .doesNotHaveDuplicates();
    }
}
