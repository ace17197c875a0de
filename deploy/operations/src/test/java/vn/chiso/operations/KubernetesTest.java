package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.chiso.operations.KubernetesObjects.BASE;
import static vn.chiso.operations.KubernetesObjects.NAME;
import static vn.chiso.operations.KubernetesObjects.container;
import static vn.chiso.operations.KubernetesObjects.object;
import static vn.chiso.operations.KubernetesObjects.pod;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The base is what Kubernetes takes, agrees with the settings of the services, and promises what design and README say. */
class KubernetesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final List<String> MODULES = Repository.MODULES;

    @Test
    void a_field_that_a_kind_does_not_have_is_noticed() {
        JsonNode document = Repository.yaml(BASE + "/gateway.yaml").deepCopy();
        ((ObjectNode) document.at("/spec/template/spec/containers/0")).put("readynessProbe", "x");
        assertThatThrownBy(() -> Manifests.read(document)).hasMessageContaining("readynessProbe");
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
        assertThat(pod.getSecurityContext().getFsGroup()).isEqualTo(10001L);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        var context = container(module).getSecurityContext();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        var resources = container(module).getResources();
        assertThat(resources.getRequests()).containsKey("cpu");
        assertThat(resources.getLimits())
                .containsOnlyKeys("memory")
                .containsEntry("memory", resources.getRequests().get("memory"));
        assertThat(container(module).getVolumeMounts())
                .extracting(VolumeMount::getName, VolumeMount::getMountPath)
                .contains(tuple("tmp", "/tmp"));
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getName().equals("tmp"))
                .singleElement()
                .satisfies(volume ->
                        assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
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

    /** What a pod asks for and the guide does not make keeps it from ever starting. */
    @Test
    void every_secret_is_made_by_the_guide() {
        String guide = Repository.text("deploy/kubernetes/README.md")
                .replace(
                        "chiso-$s-db",
                        MODULES.stream()
                                .map(module -> "chiso-" + module.replace("-service", "") + "-db")
                                .collect(Collectors.joining(" ")));
        assertThat(MODULES)
                .flatExtracting(module -> container(module).getEnv())
                .filteredOn(variable -> variable.getValueFrom() != null)
                .extracting(variable -> variable.getValueFrom().getSecretKeyRef())
                .isNotEmpty()
                .allSatisfy(secret ->
                        assertThat(guide).contains(secret.getName(), "--from-literal=" + secret.getKey() + "="));
    }
}
