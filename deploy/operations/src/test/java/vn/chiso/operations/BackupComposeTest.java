package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one container that is root may do nothing else, and sees what the database and the service see. */
class BackupComposeTest {

    private static final String AT_NIGHT = "30 1 * * * root ";
    private static final JsonNode COMPOSE = Repository.yaml("docker-compose.yml");
    private static final JsonNode BACKUP = Repository.yaml("deploy/backup/compose.yml");

    private static List<String> volumes(JsonNode container) {
        return Repository.texts(container.path("volumes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "nightly"})
    void it_may_read_write_and_give_back_files_and_nothing_else(String name) {
        JsonNode container = BACKUP.path("services").path(name);
        assertThat(Repository.texts(container.path("cap_drop"))).containsExactly("ALL");
        assertThat(Repository.texts(container.path("cap_add"))).containsExactly("CHOWN", "DAC_OVERRIDE", "FOWNER");
        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(Repository.texts(container.path("security_opt"))).containsExactly("no-new-privileges:true");
        assertThat(container.has("ports")).isFalse();
        // What needs no further word would also run, and remove old ones, with all of a common profile.
        assertThat(Repository.texts(container.path("profiles")))
                .containsExactly(name.equals("nightly") ? "nightly" : "backup");
        assertThat(container.path("environment").properties())
                .noneMatch(variable -> variable.getKey().contains("PASSWORD"));
        assertThat(Repository.texts(container.path("secrets"))).containsExactly("CHISO_POSTGRES_PASSWORD");
        assertThat(container.at("/entrypoint/0").asText()).endsWith("with-secrets");
    }

    @Test
    void it_sees_the_folders_where_those_see_them_to_whom_they_belong() {
        JsonNode container = BACKUP.at("/services/backup");
        assertThat(volumes(container))
                .contains(
                        "postgres:/var/lib/postgresql", "evidence:/var/lib/chiso/evidence", "backup-metrics:/metrics");
        assertThat(volumes(COMPOSE.at("/services/postgres"))).contains("postgres:/var/lib/postgresql");
        assertThat(volumes(COMPOSE.at("/services/scoring-service"))).contains("evidence:/var/lib/chiso/evidence");
        assertThat(volumes(COMPOSE.at("/services/node-exporter"))).contains("backup-metrics:/metrics:ro");
        assertThat(Repository.texts(COMPOSE.at("/services/node-exporter/command")))
                .contains("--collector.textfile.directory=/metrics");
        assertThat(container.at("/environment/CHISO_PGDATA").asText()).startsWith("/var/lib/postgresql/");
        assertThat(container.at("/environment/CHISO_EVIDENCE_DIR"))
                .isEqualTo(COMPOSE.at("/services/scoring-service/environment/CHISO_EVIDENCE_DIR"));
    }

    /** Outside of Kubernetes nobody else takes it. */
    @Test
    void the_lines_for_cron_start_what_there_is() throws IOException, InterruptedException {
        List<String> lines = Repository.text("deploy/backup/README.md")
                .lines()
                .filter(line -> line.startsWith(AT_NIGHT))
                .toList();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("flock -n").doesNotContain("%"));
        for (String line : lines) {
            Process shell = new ProcessBuilder("sh", "-n", "-c", line.substring(AT_NIGHT.length()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes());
            assertThat(shell.waitFor()).as(said).isZero();
        }

        assertThat(lines.getFirst())
                .contains("docker compose -f docker-compose.yml -f deploy/backup/compose.yml ", "CHISO_BACKUPS=");
        String service = lines.getFirst().substring(lines.getFirst().lastIndexOf(" run --rm -T ") + 13);
        assertThat(BACKUP.path("services").has(service)).as(service).isTrue();
        JsonNode nightly = BACKUP.path("services").path(service);
        assertThat(nightly.at("/entrypoint/1").asText()).isEqualTo("/opt/chiso/backup/nightly.sh");
        String folder = nightly.at("/command/0").asText();
        assertThat(volumes(nightly)).anyMatch(volume -> volume.endsWith(":" + folder));
        assertThat(Repository.text("deploy/backup/Dockerfile"))
                .contains("WORKDIR /opt/chiso/backup\n", "deploy/backup/nightly.sh ");

        assertThat(lines.getLast()).contains(" /opt/chiso/deploy/backup/nightly.sh " + folder + " 7");
        assertThat(Files.isExecutable(Repository.path("deploy/backup/nightly.sh")))
                .isTrue();
    }

    @Test
    void every_setting_of_the_back_up_is_explained() {
        String command = Repository.text("deploy/backup/src/main/java/vn/chiso/backup/BackupCommand.java");
        String guide = Repository.text("deploy/backup/README.md");
        assertThat(Pattern.compile("\"((CHISO|KAFKA)_[A-Z_]+)\"")
                        .matcher(command)
                        .results())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(guide).contains(name.group(1)));
    }

    @Test
    void compose_takes_both_files_together(@TempDir Path folder) {
        Tool.Verdict verdict = Tool.find("docker-compose")
                .run(
                        Map.of("CHISO_BACKUPS", folder.toString()),
                        "-f",
                        "docker-compose.yml",
                        "-f",
                        "deploy/backup/compose.yml",
                        "--profile",
                        "backup",
                        "--profile",
                        "nightly",
                        "config",
                        "-q");
        assertThat(verdict.code()).as(verdict.output()).isZero();
    }
}
