package vn.chiso.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract is what front ends and partners read: nothing in it is left to be guessed. */
class DescribedContractTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete");

    private record Operation(String name, JsonNode node) {

        /** Without what is added from the access tables. */
        String saysItself() {
            return node.path("description").asText().split("\n\nRoles[:,] ")[0];
        }
    }

    private static ObjectNode whole;
    private static final List<Operation> OPERATIONS = new ArrayList<>();

    @BeforeAll
    static void merge() throws IOException {
        whole = MergeContracts.merge(ROOT);
        OPERATIONS.clear();
        whole.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> OPERATIONS.add(
                                new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        assertThat(OPERATIONS).hasSizeGreaterThan(290);
    }

    @Test
    void every_operation_says_in_a_sentence_what_it_does() {
        assertThat(OPERATIONS)
                .filteredOn(
                        operation -> operation.node().path("summary").asText().isBlank()
                                || !operation.saysItself().matches("(?s).{40,}[.]"))
                .extracting(Operation::name)
                .isEmpty();
    }

    @Test
    void every_parameter_says_what_it_is() {
        assertThat(OPERATIONS)
                .flatExtracting(operation -> undescribed(operation, "parameters"))
                .isEmpty();
    }

    @Test
    void every_answer_and_its_headers_are_described() {
        for (Operation operation : OPERATIONS) {
            operation.node().path("responses").properties().forEach(answer -> {
                JsonNode response = resolved(answer.getValue());
                String place = operation.name() + " " + answer.getKey();
                assertThat(response.path("description").asText()).as(place).isNotBlank();
                response.path("headers")
                        .properties()
                        .forEach(header -> assertThat(resolved(header.getValue())
                                        .path("description")
                                        .asText())
                                .as(place + " " + header.getKey())
                                .isNotBlank());
            });
        }
    }

    /** Whoever can ask for a change without a version, or for a page without its successor, has been told half of the truth. */
    @Test
    void what_belongs_together_is_said_together() {
        assertThat(OPERATIONS)
                .filteredOn(operation -> takes(operation, "If-Match"))
                .allMatch(operation -> answers(operation, "412") && answers(operation, "428"))
                .isNotEmpty();
        assertThat(OPERATIONS)
                .filteredOn(operation -> takes(operation, "If-None-Match"))
                .allMatch(operation -> answers(operation, "304"))
                .isNotEmpty();
        assertThat(OPERATIONS)
                .filteredOn(operation -> takes(operation, "cursor"))
                .allMatch(operation ->
                        operation.node().at("/responses/200/headers").has("Link"))
                .isNotEmpty();
        assertThat(OPERATIONS).allMatch(operation -> takes(operation, "Accept-Language"));
    }

    @Test
    void the_roles_of_an_operation_are_those_of_the_access_table() {
        AccessTable table = AccessTable.of(List.of(
                "operation,anonymous,no grant,admin,viewer,portal",
                "GET /a,sign-in,allow,allow/allow,allow/allow,allow/allow",
                "POST /a,sign-in,deny,allow/deny,deny/deny,deny/deny",
                "GET /b,sign-in,deny,allow/allow,allow/hide,deny/deny",
                "GET /c,sign-in,hide,hide/hide,hide/hide,hide/hide",
                "POST /c,sign-in,refuse,refuse/refuse,refuse/refuse,refuse/refuse",
                "POST /d,sign-in,deny,refuse/refuse,deny/deny,deny/deny",
                "POST /e,sign-in,refuse,allow/hide,refuse/refuse,deny/deny",
                "GET /f,sign-in,hide,allow/hide,hide/hide,deny/deny",
                "DELETE /api/v1/assignments/{id}/delegation,sign-in,deny,allow/hide,deny/hide,deny/deny"));

        assertThat(described(table, "get", "/a"))
                .endsWith("Roles: everybody who is signed in; what is answered" + " depends on his grants.");
        assertThat(described(table, "post", "/a")).isEqualTo("Own.\n\nRoles, where the grant reaches it: `admin`.");
        assertThat(described(table, "get", "/b")).endsWith("Roles: `admin`; where the grant reaches it: `viewer`.");
        assertThat(described(table, "get", "/c")).isEqualTo("Own.");
        assertThat(described(table, "post", "/c")).isEqualTo("Own.");
        assertThat(described(table, "post", "/d")).endsWith("Roles: `admin`.");
        assertThat(described(table, "post", "/e")).endsWith("Roles, where the grant reaches it: `admin`.");
        assertThat(described(table, "get", "/f")).endsWith("Roles, where the grant reaches it: at least `admin`.");
        assertThat(described(table, "delete", "/api/v1/assignments/{id}/delegation"))
                .isEqualTo("Own.");
    }

    private static String described(AccessTable table, String method, String path) {
        ObjectNode operation = whole.objectNode().put("description", "Own.");
        table.addTo(operation, method, path);
        return operation.path("description").asText();
    }

    private static List<String> undescribed(Operation operation, String parts) {
        List<String> names = new ArrayList<>();
        for (JsonNode part : operation.node().path(parts)) {
            if (resolved(part).path("description").asText().isBlank()) {
                names.add(operation.name() + " " + part.path("name").asText());
            }
        }
        return names;
    }

    private static boolean takes(Operation operation, String parameter) {
        for (JsonNode one : operation.node().path("parameters")) {
            if (resolved(one).path("name").asText().equals(parameter)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answers(Operation operation, String status) {
        return operation.node().path("responses").has(status);
    }

    private static JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? whole.at(part.path("$ref").asText().substring(1)) : part;
    }
}
