package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PsqlScriptTest {

    @Test
    void variables_come_from_the_environment_and_are_quoted() {
        PsqlScript script = PsqlScript.parse(
                List.of("-- a comment", "\\getenv secret SECRET", "", "create role x", "  password :'secret';"),
                Map.of("SECRET", "it's $1"));

        assertThat(script.statements()).containsExactly("create role x password 'it''s $1'; ");
    }

    @Test
    void a_missing_variable_is_refused() {
        assertThatThrownBy(() -> PsqlScript.parse(List.of("\\getenv secret SECRET"), Map.of()))
                .hasMessageContaining("SECRET");
    }

    @Test
    void what_only_psql_understands_is_refused() {
        assertThatThrownBy(() -> PsqlScript.parse(List.of("\\connect criteria"), Map.of()))
                .hasMessageContaining("\\connect criteria");
        assertThatThrownBy(() -> PsqlScript.parse(List.of("select 1"), Map.of()))
                .hasMessageContaining("select 1");
    }

    @Test
    void the_real_script_makes_five_databases_that_strangers_cannot_enter() throws IOException {
        Map<String, String> passwords = Stream.of("CRITERIA", "SCORING", "TASK", "NOTIFICATION")
                .flatMap(context ->
                        Stream.of("CHISO_" + context + "_DB_OWNER_PASSWORD", "CHISO_" + context + "_DB_APP_PASSWORD"))
                .collect(Collectors.toMap(name -> name, name -> "x"));
        passwords.put("CHISO_KEYCLOAK_DB_PASSWORD", "x");

        PsqlScript script = PsqlScript.read(Layout.findRoot().resolve("deploy/postgres/init.sql"), passwords);

        assertThat(script.statements())
                .filteredOn(statement -> statement.startsWith("create database"))
                .hasSize(5);
        assertThat(script.statements())
                .filteredOn(statement -> statement.startsWith("revoke all"))
                .hasSize(5);
        // What the health check of docker-compose.yml rests on.
        assertThat(script.statements().getLast()).contains("database keycloak");
    }
}
