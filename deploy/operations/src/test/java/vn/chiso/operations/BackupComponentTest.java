package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The nightly back-up of deploy/kubernetes runs as the services do, reads what they write, and gets what the program asks for. */
class BackupComponentTest {

    private static final JsonNode JOB = Repository.yaml("deploy/kubernetes/components/backup/nightly.yaml");

    /** As the pod of a Deployment, whose fields are known here. */
    private static PodTemplateSpec pod() {
        ObjectNode deployment = Repository.JSON.createObjectNode();
        deployment.put("apiVersion", "apps/v1").put("kind", "Deployment");
        deployment.putObject("spec").set("template", JOB.at("/spec/jobTemplate/spec/template"));
        return ((Deployment) Manifests.read(deployment)).getSpec().getTemplate();
    }

    private static Container container() {
        return pod().getSpec().getContainers().getFirst();
    }

    @Test
    void it_may_do_no_more_than_the_services() {
        assertThat(pod().getSpec().getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod().getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod().getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container().getSecurityContext().getAllowPrivilegeEscalation())
                .isFalse();
        assertThat(container().getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod().getMetadata().getLabels()).containsEntry("chiso.vn/database", "true");
    }

    @Test
    void two_nights_never_run_at_once_and_evidence_is_read_only() {
        assertThat(JOB.path("kind").asText()).isEqualTo("CronJob");
        assertThat(JOB.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(container().getVolumeMounts())
                .filteredOn(mount -> mount.getName().equals("evidence"))
                .singleElement()
                .satisfies(mount -> assertThat(mount.getReadOnly()).isTrue());
    }

    @Test
    void its_settings_exist_and_are_those_of_the_program() {
        String program = Repository.text("deploy/backup/src/main/java/vn/chiso/backup/BackupCommand.java");
        assertThat(container().getEnv())
                .extracting(EnvVar::getName)
                .allSatisfy(name -> assertThat(program).contains('"' + name.replaceFirst("_SCORING$", "") + '"'));
        ConfigMap settings = (ConfigMap) Manifests.read(Repository.path("deploy/kubernetes/base/settings.yaml"))
                .getFirst();
        assertThat(container().getEnv().stream()
                        .map(EnvVar::getValueFrom)
                        .filter(Objects::nonNull)
                        .filter(from -> from.getConfigMapKeyRef() != null)
                        .map(EnvVarSource::getConfigMapKeyRef)
                        .filter(asked -> !Boolean.TRUE.equals(asked.getOptional()))
                        .map(ConfigMapKeySelector::getKey))
                .isNotEmpty()
                .allMatch(settings.getData()::containsKey);
        assertThat(Repository.text("deploy/backup/README.md"))
                .contains("create secret generic chiso-backup --from-literal=password=");
    }

    /** With a server for each service the common host has not the rows that name the evidence. */
    @Test
    void in_the_national_overlay_it_asks_the_server_of_scoring() {
        String host = Repository.yaml("deploy/kubernetes/overlays/national/settings.yaml")
                .at("/data/CHISO_DB_HOST_SCORING")
                .asText();
        assertThat(host).isNotBlank();
        assertThat(Repository.text("deploy/kubernetes/overlays/national/kustomization.yaml"))
                .contains("value: " + host);
        assertThat(container().getEnv()).extracting(EnvVar::getName).contains("CHISO_DB_HOST_SCORING");
    }

    @Test
    void what_it_starts_is_in_the_image() {
        String program = container().getCommand().getFirst();
        String name = program.substring(program.lastIndexOf('/') + 1);
        assertThat(Files.isExecutable(Repository.path("deploy/backup/" + name))).isTrue();
        assertThat(Repository.text("deploy/backup/Dockerfile"))
                .contains("WORKDIR " + program.substring(0, program.lastIndexOf('/')))
                .contains("deploy/backup/" + name + " ");
    }
}
