package vn.chiso.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.local.system.Layout;

/** The files of deploy/sample name each other by code; a wrong code would be met only when a system loads them. */
class SampleTest {

    private final Sample sample = new Sample(Layout.findRoot().resolve("deploy/sample"));

    @Test
    void names_mean_the_units_of_the_main_case() {
        assertThat(sample.unitCode("Phòng Nội vụ")).isEqualTo("QT.VL.NV");
        assertThatThrownBy(() -> sample.unitCode("Phòng Tư pháp")).hasMessageContaining("Phòng Tư pháp");
    }

    @Test
    void every_unit_stands_after_those_that_it_names_and_only_once() {
        Set<String> codes = new HashSet<>();
        for (String file : List.of("units.csv", "other-units.csv", "two-tier/before.csv")) {
            requireOrdered(file, codes);
        }
        for (JsonNode decision : sample.facts("two-tier/reorganisations.json")) {
            for (String member : List.of("units", "dissolved", "predecessors")) {
                decision.path(member).forEach(code -> assertThat(codes).contains(code.asText()));
            }
            codes.add(decision.at("/successor/code").asText());
        }
        requireOrdered("two-tier/divisions.csv", codes);
    }

    private void requireOrdered(String file, Set<String> codes) {
        for (NamedCsvRecord row : sample.table(file)) {
            for (String column : List.of("parent", "serves")) {
                row.findField(column)
                        .filter(code -> !code.isEmpty())
                        .ifPresent(code -> assertThat(codes).as(row.toString()).contains(code));
            }
            assertThat(codes.add(row.getField("code"))).as(row.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "par-index-full-set.json",
                "dong-mo-2023-set.json",
                "son-tay-2023-set.json",
                "tuy-phuoc-2023-set.json",
                "criteria-set.json"
            })
    void the_issuer_of_each_set_is_a_unit(String file) {
        assertThat(unitCodes())
                .contains(sample.facts(file).at("/decision/issuer").asText());
    }

    @Test
    void regulations_name_groups_and_issuers_that_are_there() {
        Set<String> groups = new HashSet<>();
        for (JsonNode group : sample.facts("unit-groups.json")) {
            assertThat(unitCodes()).contains(group.path("owner").asText());
            groups.add(group.path("code").asText());
        }
        for (JsonNode regulation : sample.facts("regulations.json")) {
            assertThat(unitCodes()).contains(regulation.at("/decision/issuer").asText());
            regulation
                    .path("groups")
                    .findValues("unitGroup")
                    .forEach(code -> assertThat(groups).contains(code.asText()));
        }
    }

    private Set<String> unitCodes() {
        Set<String> codes = new HashSet<>();
        for (String file : List.of("units.csv", "other-units.csv")) {
            sample.table(file).forEach(row -> codes.add(row.getField("code")));
        }
        return codes;
    }
}
