package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Containers and launcher are two ways to start one system: what both need must be the same. */
class ContainersTest {

    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^([A-Z_]+)=");
    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv \\w+ (\\w+)$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)}");

    private final Path root = Layout.findRoot();

    private Set<String> names(Pattern pattern, String file) throws IOException {
        Set<String> names = new TreeSet<>();
        pattern.matcher(Files.readString(root.resolve(file))).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    @Test
    void every_secret_is_required_and_shown_in_the_example() throws IOException {
        assertThat(names(REQUIRED, "docker-compose.yml")).isEqualTo(names(EXAMPLE, "deploy/docker/env.example"));
    }

    @Test
    void databases_and_realm_get_every_variable_they_ask_for() throws IOException {
        Set<String> given = names(REQUIRED, "docker-compose.yml");

        assertThat(given).containsAll(names(GETENV, "deploy/postgres/init.sql"));
        assertThat(given).containsAll(names(PLACEHOLDER, "deploy/keycloak/chiso-realm.json"));
    }

    @Test
    void no_example_gives_a_secret_away() throws IOException {
        assertThat(Files.readAllLines(root.resolve("deploy/docker/env.example")))
                .filteredOn(line -> !line.startsWith("#"))
                .allMatch(line -> line.endsWith("="));
    }
}
