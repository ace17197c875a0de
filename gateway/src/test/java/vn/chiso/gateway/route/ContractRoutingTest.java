package vn.chiso.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table against the contracts that the services committed. */
class ContractRoutingTest {

    private final RouteTable table = new RouteTable();

    @ParameterizedTest
    @EnumSource
    void every_operation_leads_to_the_service_that_promises_it(Upstream upstream) throws IOException {
        List<String> astray = new ArrayList<>();
        for (String path : paths(upstream)) {
            Upstream found = table.find(sample(path)).map(Route::upstream).orElse(null);
            if (found != upstream) {
                astray.add(path + " leads to " + found);
            }
        }

        assertThat(astray).isEmpty();
    }

    @Test
    void no_two_services_promise_the_same_path() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Upstream upstream : Upstream.values()) {
            paths(upstream).stream().filter(path -> !seen.add(sample(path))).forEach(twice::add);
        }

        assertThat(twice).isEmpty();
    }

    /** None while the service has not committed a contract. */
    private static List<String> paths(Upstream upstream) throws IOException {
        Path contract =
                Path.of("..", upstream.name().toLowerCase(Locale.ROOT) + "-service", "contracts", "openapi.yaml");
        if (!Files.exists(contract)) {
            return List.of();
        }
        JsonNode openapi = new YAMLMapper().readTree(contract.toFile());
        List<String> paths = new ArrayList<>();
        openapi.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths).as("paths of %s", contract).isNotEmpty();
        return paths;
    }

    private static String sample(String path) {
        return path.replaceAll("\\{[^}]*}", "7");
    }
}
