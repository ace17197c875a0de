package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier reaches what is deployed, in compose and in Kubernetes: when it is asked, and with no right but to read. */
class VerifierTest {

    private static final String PASSWORD_FILE = "CHISO_VERIFIER_DB_PASSWORD";
    private static final JsonNode CONTAINER =
            Repository.yaml("deploy/e2e/compose.yml").at("/services/verify");

    private static JsonNode job(String overlay, String... components) {
        return Rendering.of(overlay, List.of(components)).object("CronJob", "verifier");
    }

    /** As the pod of a Deployment, whose fields are known here. */
    private static PodTemplateSpec pod(JsonNode job) {
        ObjectNode deployment = Repository.JSON.createObjectNode();
        deployment.put("apiVersion", "apps/v1").put("kind", "Deployment");
        deployment.putObject("spec").set("template", job.at("/spec/jobTemplate/spec/template"));
        return ((Deployment) Manifests.read(deployment)).getSpec().getTemplate();
    }

    @Test
    void in_compose_it_never_starts_by_itself_and_may_only_read() {
        assertThat(Repository.texts(CONTAINER.path("profiles"))).containsExactly("verify");
        assertThat(CONTAINER.path("user").asText()).isEqualTo("10001:10001");
        assertThat(CONTAINER.path("read_only").asBoolean()).isTrue();
        assertThat(Repository.texts(CONTAINER.path("cap_drop"))).containsExactly("ALL");
        assertThat(CONTAINER.has("cap_add")).isFalse();
        assertThat(CONTAINER.has("ports")).isFalse();
        assertThat(Repository.texts(CONTAINER.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(CONTAINER.path("mem_limit").asText()).matches("\\d+[mg]");
        assertThat(Repository.texts(CONTAINER.path("secrets"))).containsExactly(PASSWORD_FILE);
        assertThat(Repository.texts(CONTAINER.path("volumes")))
                .containsExactly("/tmp", "evidence:/var/lib/chiso/evidence:ro");
        assertThat(Repository.yaml("docker-compose.yml").path("secrets").has(PASSWORD_FILE))
                .isTrue();
    }

    @Test
    void in_kubernetes_it_never_starts_by_itself_and_may_do_no_more_than_the_services() {
        JsonNode job = job("province", "verifier");
        PodTemplateSpec pod = pod(job);
        var container = pod.getSpec().getContainers().getFirst();

        assertThat(job.at("/spec/suspend").asBoolean()).isTrue();
        // Nobody else removes what was made by hand from a CronJob that never runs.
        assertThat(job.at("/spec/jobTemplate/spec/ttlSecondsAfterFinished").asInt())
                .isPositive();
        assertThat(pod.getSpec().getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(pod.getMetadata().getLabels()).containsEntry("chiso.vn/database", "true");
        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !mount.getName().equals("tmp"))
                .hasSize(3)
                .allSatisfy(mount -> assertThat(mount.getReadOnly()).isTrue());
    }

    @Test
    void on_an_encrypted_way_it_takes_the_certificate_as_the_services_do() {
        assertThat(job("province", "verifier", "encrypted").toString())
                .contains("CHISO_DB_SSLMODE", "\"/etc/chiso/ca\"", "{\"name\":\"chiso-ca\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "province", "national"})
    void its_settings_exist_and_are_those_of_the_program(String overlay) {
        JsonNode settings = Rendering.of(overlay, List.of())
                .object("ConfigMap", "chiso-settings")
                .path("data");
        String program = Repository.text("deploy/e2e/verify.sh")
                + Repository.text("deploy/e2e/src/main/java/vn/chiso/e2e/Elsewhere.java");
        var variables = pod(job(overlay, "verifier"))
                .getSpec()
                .getContainers()
                .getFirst()
                .getEnv();

        assertThat(variables).isNotEmpty().allSatisfy(variable -> {
            assertThat(program).contains(variable.getName());
            if (variable.getValueFrom() != null) {
                var asked = variable.getValueFrom().getConfigMapKeyRef();
                assertThat(Boolean.TRUE.equals(asked.getOptional()) || settings.has(asked.getKey()))
                        .as(asked.getKey())
                        .isTrue();
            }
        });
        assertThat(Repository.text("deploy/kubernetes/components/verifier/kustomization.yaml"))
                .contains("--from-literal=" + PASSWORD_FILE + "=");
    }

    /** The common host of the other settings is nobody's there. */
    @Test
    void in_the_national_overlay_it_asks_the_servers_of_the_services() {
        Rendering national = Rendering.of("national", List.of());
        String hosts = national.object("ConfigMap", "chiso-settings")
                .at("/data/CHISO_VERIFY_DB_HOST")
                .asText();
        for (String module : Repository.MODULES) {
            if (!module.equals("gateway")) {
                assertThat(national.object("Deployment", module).toString())
                        .contains("\"" + hosts.replace("%s", module.replace("-service", "")) + "\"");
            }
        }
    }

    @Test
    void what_is_started_is_in_the_image() {
        String image = Repository.text("deploy/e2e/Dockerfile");
        String program = CONTAINER.at("/entrypoint/0").asText();

        assertThat(pod(job("province", "verifier"))
                        .getSpec()
                        .getContainers()
                        .getFirst()
                        .getCommand())
                .containsExactly(program);
        assertThat(image)
                .contains("WORKDIR " + program.substring(0, program.lastIndexOf('/')) + "\n")
                .contains("deploy/e2e/verify.sh ./", "target/chiso-e2e.jar target/\n", "target/lib/ target/lib/\n")
                .contains("USER 10001:10001");
        assertThat(CONTAINER.at("/build/dockerfile").asText()).isEqualTo("deploy/e2e/Dockerfile");
        assertThat(Files.isExecutable(Repository.path("deploy/e2e/verify.sh"))).isTrue();
        assertThat(Repository.text("deploy/e2e/verify.sh")).contains("program=$here/target/chiso-e2e.jar\n");
        assertThat(Repository.text("deploy/e2e/pom.xml")).contains("<finalName>chiso-e2e</finalName>");
    }

    /** Of the other files of compose each wants settings of its own, which are nothing to the verifier. */
    @Test
    void compose_takes_it_without_the_settings_of_others() {
        Tool.Verdict verdict = Tool.find("docker-compose")
                .run(
                        Map.of(),
                        "-f",
                        "docker-compose.yml",
                        "-f",
                        "deploy/e2e/compose.yml",
                        "--profile",
                        "verify",
                        "config",
                        "-q");
        assertThat(verdict.code()).as(verdict.output()).isZero();
    }

    @Test
    void the_program_is_told_what_the_environment_says(@TempDir Path folder) throws IOException, InterruptedException {
        image(folder);
        assertThat(started(folder, Map.of("CHISO_DB_HOST", "db", "KAFKA_BOOTSTRAP_SERVERS", "k:1"), "--patience", "9")
                        .words())
                .containsSubsequence(
                        "-jar", folder.resolve("target/chiso-e2e.jar").toString(), "verify")
                .containsSubsequence("--jdbc", "jdbc:postgresql://db:5432/%s", "--user", "verifier")
                .containsSubsequence(
                        "--password-file", "/run/secrets/" + PASSWORD_FILE, "--kafka", "k:1", "--patience", "9")
                .doesNotContain("--evidence");
        assertThat(started(
                                folder,
                                Map.of(
                                        "CHISO_DB_HOST", "db",
                                        "CHISO_VERIFY_DB_HOST", "db-%s",
                                        "CHISO_DB_PORT", "6432",
                                        "CHISO_EVIDENCE_DIR", "/files of all",
                                        "KAFKA_BOOTSTRAP_SERVERS", "k:1"))
                        .words())
                .containsSubsequence("--jdbc", "jdbc:postgresql://db-%s:6432/%s", "--evidence", "/files of all");
    }

    /** Code 1 says that an invariant is broken. */
    @Test
    void who_cannot_be_asked_is_not_called_broken(@TempDir Path folder) throws IOException, InterruptedException {
        image(folder);
        Map<String, String> whole = Map.of("CHISO_DB_HOST", "db", "KAFKA_BOOTSTRAP_SERVERS", "k:1");
        for (String missing : whole.keySet()) {
            Map<String, String> rest = new HashMap<>(whole);
            rest.remove(missing);
            Started refused = started(folder, rest);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.words()).singleElement().asString().contains(missing);
        }
        Files.delete(folder.resolve("target/chiso-e2e.jar"));
        Started refused = started(folder, whole);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.words()).singleElement().asString().contains("target/chiso-e2e.jar");
    }

    /** As in the image, but for a Java that only says, line by line, what it was told. */
    private static void image(Path folder) throws IOException {
        Files.copy(Repository.path("deploy/e2e/verify.sh"), folder.resolve("verify.sh"));
        Files.createFile(Files.createDirectories(folder.resolve("target")).resolve("chiso-e2e.jar"));
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Started(int code, List<String> words) {}

    private static Started started(Path folder, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("verify.sh").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CHISO_") || name.startsWith("KAFKA_"));
        builder.environment().put("JAVA_HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> said =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        return new Started(process.waitFor(), said);
    }
}
