package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The base is what Kubernetes takes, agrees with the settings of the services, and promises what design and README say. */
class KubernetesTest {

    private static final String BASE = "deploy/kubernetes/base";
    private static final String NAME = "app.kubernetes.io/name";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final List<String> MODULES = Repository.MODULES;
    private static final List<HasMetadata> OBJECTS = resources(BASE).stream()
            .flatMap(file -> Manifests.read(file).stream())
            .toList();

    private static List<Path> resources(String folder) {
        return Repository.texts(Repository.yaml(folder + "/kustomization.yaml").path("resources")).stream()
                .map(file -> Repository.path(folder).resolve(file))
                .filter(file -> file.toString().endsWith(".yaml"))
                .toList();
    }

    private static <T extends HasMetadata> T object(Class<T> kind, String name) {
        return OBJECTS.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " " + name));
    }

    private static PodSpec pod(String module) {
        return object(Deployment.class, module).getSpec().getTemplate().getSpec();
    }

    private static Container container(String module) {
        assertThat(pod(module).getContainers()).hasSize(1);
        return pod(module).getContainers().getFirst();
    }

    @Test
    void a_field_that_a_kind_does_not_have_is_noticed() {
        JsonNode document = Repository.yaml(BASE + "/gateway.yaml").deepCopy();
        ((ObjectNode) document.at("/spec/template/spec/containers/0")).put("readynessProbe", "x");
        assertThatThrownBy(() -> Manifests.read(document)).hasMessageContaining("readynessProbe");
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

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_pod_is_as_restricted_as_the_namespace_demands(String module) {
        assertThat(object(Namespace.class, "chiso").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        PodSpec pod = pod(module);
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001L);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        var context = container(module).getSecurityContext();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container(module).getResources().getLimits()).containsKey("memory");
        assertThat(container(module).getVolumeMounts())
                .extracting(mount -> mount.getMountPath())
                .contains("/tmp");
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void ports_are_those_of_the_service_and_probes_ask_what_quarkus_serves(String module) {
        Properties settings = Repository.settings(module + "/src/main/resources/application.properties");
        int http = Integer.parseInt(settings.getProperty("quarkus.http.port"));
        int management = Integer.parseInt(settings.getProperty("quarkus.management.port"));
        assertThat(container(module).getPorts())
                .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
                .containsExactlyInAnyOrder(tuple("http", http), tuple("management", management));
        assertThat(object(Service.class, module).getSpec().getPorts())
                .extracting(
                        ServicePort::getName,
                        ServicePort::getPort,
                        port -> port.getTargetPort().getStrVal())
                .containsExactlyInAnyOrder(tuple("http", http, "http"), tuple("management", management, "management"));
        assertThat(value(module, "QUARKUS_HTTP_PORT")).isEqualTo(String.valueOf(http));
        assertThat(value(module, "QUARKUS_MANAGEMENT_PORT")).isEqualTo(String.valueOf(management));
        asks(container(module).getStartupProbe(), "/q/health/started");
        asks(container(module).getLivenessProbe(), "/q/health/live");
        asks(container(module).getReadinessProbe(), "/q/health/ready");
    }

    private static void asks(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
    }

    private static String value(String module, String variable) {
        return container(module).getEnv().stream()
                .filter(given -> given.getName().equals(variable))
                .map(EnvVar::getValue)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void two_replicas_stand_on_two_nodes_and_one_of_them_stays(String module) {
        Deployment deployment = object(Deployment.class, module);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        assertThat(deployment.getSpec().getSelector().getMatchLabels()).containsExactly(Map.entry(NAME, module));
        assertThat(labels).containsEntry(NAME, module).containsEntry("app.kubernetes.io/part-of", "chiso");
        assertThat(labels.containsKey("chiso.vn/database")).isEqualTo(!module.equals("gateway"));
        assertThat(object(Service.class, module).getSpec().getSelector()).containsExactly(Map.entry(NAME, module));
        var budget = object(PodDisruptionBudget.class, module).getSpec();
        assertThat(budget.getSelector().getMatchLabels()).containsExactly(Map.entry(NAME, module));
        assertThat(budget.getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(pod(module).getTopologySpreadConstraints())
                .extracting(spread -> spread.getTopologyKey())
                .containsExactly("kubernetes.io/hostname");
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
    }

    /** Longest wait before SIGTERM, plus the time in which requests in flight are finished. */
    @ParameterizedTest
    @FieldSource("MODULES")
    void requests_in_flight_are_finished_before_the_pod_is_killed(String module) {
        long sleep = container(module).getLifecycle().getPreStop().getSleep().getSeconds();
        assertThat(sleep).isPositive();
        assertThat(pod(module).getTerminationGracePeriodSeconds()).isGreaterThan(sleep + 20);
    }

    @ParameterizedTest
    @FieldSource("MODULES")
    void every_variable_is_one_that_the_settings_ask_for_and_every_secret_is_referred_to(String module) {
        Set<String> asked = asked(module);
        for (EnvVar variable : container(module).getEnv()) {
            assertThat(variable.getName().startsWith("QUARKUS_") || asked.contains(variable.getName()))
                    .as(variable.getName())
                    .isTrue();
            if (variable.getName().endsWith("PASSWORD")) {
                assertThat(variable.getValue()).isNull();
                assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isNotBlank();
            }
        }
        if (!module.equals("gateway")) {
            assertThat(container(module).getEnv())
                    .extracting(EnvVar::getName)
                    .contains("CHISO_DB_OWNER_PASSWORD", "CHISO_DB_APP_PASSWORD");
        }
        assertThat(container(module).getEnvFrom().getFirst().getConfigMapRef().getName())
                .isEqualTo("chiso-settings");
    }

    @Test
    void every_shared_setting_is_one_that_some_service_asks_for() {
        Set<String> asked = new HashSet<>();
        MODULES.forEach(module -> asked.addAll(asked(module)));
        ConfigMap settings = object(ConfigMap.class, "chiso-settings");
        assertThat(settings.getData().keySet())
                .filteredOn(name -> !name.startsWith("QUARKUS_"))
                .allSatisfy(name -> assertThat(asked).contains(name));
        assertThat(settings.getData())
                .containsEntry("CHISO_CLOCK_ADJUSTABLE", "false")
                .allSatisfy((name, value) -> assertThat(name).doesNotContain("PASSWORD", "SECRET"));
        for (String module : MODULES) {
            if (!module.equals("gateway")) {
                String port = Repository.settings(module + "/src/main/resources/application.properties")
                        .getProperty("quarkus.http.port");
                String context = module.replace("-service", "");
                assertThat(settings.getData())
                        .containsEntry(
                                "CHISO_" + context.toUpperCase(Locale.ROOT) + "_URL", "http://" + module + ":" + port);
            }
        }
    }

    private static Set<String> asked(String module) {
        Set<String> asked = new TreeSet<>();
        for (String file : List.of(
                module + "/src/main/resources/application.properties",
                "platform/src/main/resources/META-INF/microprofile-config.properties")) {
            VARIABLE.matcher(Repository.text(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        return asked;
    }

    @Test
    void nothing_may_talk_to_anything_but_what_is_named() {
        NetworkPolicy deny = object(NetworkPolicy.class, "deny-all");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isNullOrEmpty();
        assertThat(deny.getSpec().getEgress()).isNullOrEmpty();
        policies().filter(policy -> policy != deny).forEach(policy -> {
            policy.getSpec().getIngress().forEach(rule -> {
                assertThat(rule.getFrom()).as(policy.getMetadata().getName()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            policy.getSpec().getEgress().forEach(rule -> {
                assertThat(rule.getTo()).as(policy.getMetadata().getName()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
        });
    }

    @Test
    void policies_name_pods_that_exist_and_ports_that_they_have() {
        policies().forEach(policy -> {
            Map<String, String> chosen = policy.getSpec().getPodSelector().getMatchLabels();
            if (chosen != null && chosen.containsKey(NAME)) {
                assertThat(MODULES).contains(chosen.get(NAME));
            }
            policy.getSpec()
                    .getEgress()
                    .forEach(rule -> rule.getTo().stream()
                            .filter(peer -> peer.getPodSelector() != null)
                            .forEach(peer -> {
                                String module =
                                        peer.getPodSelector().getMatchLabels().get(NAME);
                                assertThat(container(module).getPorts())
                                        .extracting(ContainerPort::getContainerPort)
                                        .contains(rule.getPorts()
                                                .getFirst()
                                                .getPort()
                                                .getIntVal());
                            }));
        });
    }

    /** Whoever keeps a webhook must not make the service ask its own neighbours. */
    @Test
    void webhooks_reach_no_private_network() {
        var blocks = object(NetworkPolicy.class, "notification-to-outside").getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(peer -> peer.getIpBlock())
                .filter(block -> block.getCidr().equals("0.0.0.0/0"))
                .toList();
        assertThat(blocks)
                .singleElement()
                .satisfies(block -> assertThat(block.getExcept())
                        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"));
    }

    private static Stream<NetworkPolicy> policies() {
        return OBJECTS.stream().filter(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast);
    }

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
        assertThat(kustomization
                        .path("replicas")
                        .valueStream()
                        .map(replica -> replica.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(MODULES);
        Set<String> replaced = new HashSet<>();
        for (JsonNode patch : kustomization.path("patches")) {
            if (patch.has("target")) {
                replaced.add(patch.at("/target/name").asText());
                applies(patch);
            } else {
                ConfigMap settings = (ConfigMap) Manifests.read(Repository.path(folder)
                                .resolve(patch.path("path").asText()))
                        .getFirst();
                assertThat(object(ConfigMap.class, "chiso-settings").getData().keySet())
                        .containsAll(settings.getData().keySet());
            }
        }
        policies()
                .filter(policy -> Repository.JSON.valueToTree(policy).toString().contains("192.0.2.0/24"))
                .forEach(policy ->
                        assertThat(replaced).contains(policy.getMetadata().getName()));
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
                    assertThat(MODULES).contains(scaler.getScaleTargetRef().getName());
                    assertThat(scaler.getMinReplicas()).isGreaterThanOrEqualTo(2);
                });
    }
}
