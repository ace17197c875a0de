package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Service;

/** Of what each delivered module is made, and whether we may deliver it. Part of the build with {@code -Pdelivery}. */
@EnabledIfSystemProperty(named = "chiso.delivery", matches = "true")
class BillOfMaterialsIT {

    private static final Path ROOT = Layout.findRoot();

    private static List<String> delivered() {
        return Stream.concat(Stream.of(Service.values()).map(Service::module), Stream.of("deploy/backup"))
                .toList();
    }

    private static List<JsonNode> components(String module) throws IOException {
        List<JsonNode> components = new ArrayList<>();
        Json.parse(Files.readString(ROOT.resolve(module).resolve("target/bom.json")))
                .path("components")
                .forEach(components::add);
        return components;
    }

    private static Set<String> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<String> licences(JsonNode component) {
        List<String> found = new ArrayList<>();
        for (JsonNode licence : component.path("licenses")) {
            found.add(Stream.of("/license/id", "/license/name", "/expression")
                    .map(licence::at)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse("unknown"));
        }
        return found;
    }

    private static String name(JsonNode component) {
        return component.path("group").asText() + ":" + component.path("name").asText();
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void every_library_has_a_licence_that_lets_us_deliver_it(String module) throws IOException {
        Set<String> allowed = lines("deploy/security/licences.txt");
        assertThat(components(module))
                .hasSizeGreaterThan(module.equals("deploy/backup") ? 2 : 50)
                .filteredOn(component -> !component.path("group").asText().equals("vn.chiso"))
                .allSatisfy(component ->
                        assertThat(licences(component)).as(name(component)).anyMatch(allowed::contains));
    }

    /** With {@code -Dchiso.licences.write=true} the list is written anew, to be looked at and committed. */
    @Test
    void every_library_is_in_the_list_that_was_looked_at() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : delivered()) {
            components(module).stream()
                    .filter(component -> !component.path("group").asText().equals("vn.chiso"))
                    .map(component -> name(component) + "," + String.join(" or ", licences(component)))
                    .forEach(found::add);
        }
        Path list = ROOT.resolve("deploy/security/libraries.csv");
        if (Boolean.getBoolean("chiso.licences.write")) {
            Files.write(list, found);
        }
        assertThat(lines("deploy/security/libraries.csv")).containsAll(found);
    }
}
