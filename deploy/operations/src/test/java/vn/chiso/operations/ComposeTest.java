package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docker-compose.yml promises of every container, and of how they fit together. */
class ComposeTest {

    private static final JsonNode COMPOSE = Repository.yaml("docker-compose.yml");
    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv \\w+ (\\w+)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final Pattern VERSION = Pattern.compile(".+:v?\\d+\\.\\d+(\\.\\d+)?([-_].+)?");
    /** It ends by itself; the others tell by a check when they are ready. */
    private static final Set<String> WITHOUT_CHECK = Set.of("topics", "collector");

    static Stream<String> containers() {
        return COMPOSE.path("services").properties().stream().map(Map.Entry::getKey);
    }

    private static JsonNode container(String name) {
        return COMPOSE.path("services").path(name);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void no_container_can_become_more_than_it_is(String name) {
        JsonNode container = container(name);
        assertThat(container.path("user").asText()).matches("[1-9]\\d*:\\d+");
        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(Repository.texts(container.path("cap_drop"))).containsExactly("ALL");
        assertThat(container.has("cap_add")).isFalse();
        assertThat(container.path("privileged").asBoolean()).isFalse();
        assertThat(Repository.texts(container.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(container.path("mem_limit").asText()).matches("\\d+[mg]");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void every_image_has_a_version_or_is_built_here(String name) {
        JsonNode container = container(name);
        if (container.has("build")) {
            JsonNode build = container.path("build");
            Path file = Repository.path(build.path("context").asText())
                    .resolve(build.path("dockerfile").asText());
            assertThat(Repository.text(file).lines().filter(line -> line.startsWith("FROM ")))
                    .allSatisfy(line -> assertThat(line.split(" ")[1]).matches(VERSION));
        } else {
            assertThat(container.path("image").asText()).matches(VERSION);
        }
    }

    @Test
    void images_have_the_versions_that_are_tested() {
        String pom = Repository.text("pom.xml");
        assertThat(pom)
                .contains("<postgres.version>" + version("postgres") + ".0<")
                .contains("<kafka.version>" + version("kafka") + "<");
        assertThat(Repository.text("deploy/docker/keycloak.Dockerfile"))
                .contains("keycloak:" + value(pom, "keycloak.version"));
    }

    private static String version(String container) {
        return container(container).path("image").asText().replaceFirst(".*:", "");
    }

    private static String value(String pom, String property) {
        return pom.replaceFirst("(?s).*<" + property + ">([^<]+)<.*", "$1");
    }

    @ParameterizedTest
    @MethodSource("containers")
    void nothing_starts_before_what_it_needs_is_healthy(String name) {
        JsonNode container = container(name);
        if (!WITHOUT_CHECK.contains(name) && !container.path("image").asText().startsWith("chiso/")) {
            assertThat(container.has("healthcheck")).isTrue();
        }
        for (Map.Entry<String, JsonNode> needed : container.path("depends_on").properties()) {
            assertThat(containers()).contains(needed.getKey());
            assertThat(needed.getValue().path("condition").asText())
                    .isEqualTo(needed.getKey().equals("topics") ? "service_completed_successfully" : "service_healthy");
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void ports_are_open_for_this_machine_only(String name) {
        assertThat(Repository.texts(container(name).path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void secrets_come_as_files_and_stand_in_no_environment(String name) {
        JsonNode container = container(name);
        assertThat(container.path("environment").properties())
                .noneMatch(variable -> variable.getKey().matches(".*(PASSWORD|SECRET)(?!_FILE).*"));
        for (JsonNode secret : container.path("secrets")) {
            String source =
                    secret.isTextual() ? secret.asText() : secret.path("source").asText();
            assertThat(COMPOSE.path("secrets").has(source)).as(source).isTrue();
            assertThat(Repository.texts(container.path("entrypoint")))
                    .as("who reads " + source)
                    .anyMatch(word -> word.endsWith("with-secrets"));
        }
    }

    @Test
    void whatever_a_database_or_the_realm_asks_for_is_a_secret_it_is_given() {
        for (Path script : Repository.files("deploy/postgres", ".sql")) {
            assertThat(names("postgres")).containsAll(found(GETENV, "deploy/postgres/" + script.getFileName()));
            assertThat(container("postgres").path("volumes").toString())
                    .containsPattern("deploy/postgres/" + script.getFileName() + ":/docker-entrypoint-initdb.d/\\d-");
        }
        assertThat(names("keycloak")).containsAll(found(PLACEHOLDER, "deploy/keycloak/chiso-realm.json"));
        for (String module : Repository.MODULES) {
            if (!module.equals("gateway")) {
                Set<String> needed = new TreeSet<>(Set.of("CHISO_DB_OWNER_PASSWORD", "CHISO_DB_APP_PASSWORD"));
                if (module.equals("notification-service")) {
                    needed.add("CHISO_WEBHOOK_SECRET_KEYS");
                }
                assertThat(names(module)).isEqualTo(needed);
            }
        }
    }

    @Test
    void the_realm_of_containers_has_nobody_in_it_and_no_sign_in_by_password() {
        JsonNode realm = Repository.yaml("deploy/keycloak/chiso-realm.json");

        assertThat(realm.path("users").isMissingNode()).isTrue();
        assertThat(realm.path("clients"))
                .isNotEmpty()
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
        assertThat(container("keycloak").path("volumes").toString()).doesNotContain("sample");
    }

    private static Set<String> names(String container) {
        return container(container)
                .path("secrets")
                .valueStream()
                .map(secret -> secret.isTextual()
                        ? secret.asText()
                        : secret.path("target").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern, String file) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(Repository.text(file)).results().forEach(match -> names.add(match.group(1)));
        assertThat(names).isNotEmpty();
        return names;
    }

    @Test
    void the_secrets_that_are_made_are_those_that_are_needed_and_no_two_are_the_same(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path secrets = folder.resolve("secrets");
        run("sh", Repository.path("deploy/docker/make-secrets").toString(), secrets.toString());
        Set<String> first = contents(secrets);
        run("sh", Repository.path("deploy/docker/make-secrets").toString(), secrets.toString());

        assertThat(contents(secrets)).as("a second time changes nothing").isEqualTo(first);
        assertThat(first)
                .hasSize(COMPOSE.path("secrets").size())
                .allMatch(secret -> secret.matches("(k1:)?[0-9a-f]{32}"));
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(COMPOSE.path("secrets").properties().stream()
                            .map(Map.Entry::getKey)
                            .toList());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_process_gets_its_secrets_as_variables_and_does_not_start_with_an_empty_one(@TempDir Path secrets)
            throws IOException, InterruptedException {
        Files.writeString(secrets.resolve("CHISO_PROBE"), "a b'c\n");
        Process process = start(secrets);
        assertThat(new String(process.getInputStream().readAllBytes())).isEqualTo("a b'c");
        assertThat(process.waitFor()).isZero();

        Files.writeString(secrets.resolve("CHISO_PROBE"), "");
        assertThat(start(secrets).waitFor()).isEqualTo(78);
    }

    private static Process start(Path secrets) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                Repository.path("deploy/docker/with-secrets").toString(),
                "sh",
                "-c",
                "printf %s \"$CHISO_PROBE\"");
        builder.environment().put("CHISO_SECRETS", secrets.toString());
        return builder.start();
    }

    private static void run(String... words) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    private static Set<String> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Repository::text).collect(Collectors.toSet());
        }
    }

    /** An ignored package is missed only where an image is built, which no test does. */
    @Test
    void no_source_is_kept_from_the_build_of_an_image() {
        List<PathMatcher> ignored = Repository.text(".dockerignore")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                // Of Docker's ** also nothing is a case, of Java's it is not.
                .flatMap(line -> Stream.of(line, line.replaceFirst("^\\*\\*/", "")))
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
        Path root = Repository.path("").normalize();
        assertThat(Repository.MODULES)
                .flatExtracting(module -> Repository.files(module + "/src/main", ""))
                .extracting(file -> root.relativize(file.normalize()))
                .hasSizeGreaterThan(500)
                .allSatisfy(file -> {
                    for (Path part = file; part != null; part = part.getParent()) {
                        Path under = part;
                        assertThat(ignored).as(file + " is ignored").noneMatch(pattern -> pattern.matches(under));
                    }
                });
    }
}
