package vn.chiso.scoring.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A regulation is understood to the last field or not at all. */
class RegulationReaderTest {

    @Test
    void the_example_of_the_contract_is_understood() {
        var reading = RegulationReader.read(Regulations.example());

        assertThat(reading).isInstanceOfSatisfying(RegulationReader.Understood.class, understood -> {
            var regulation = understood.regulation();
            var districts = regulation.groups().getFirst();
            assertThat(districts.bands())
                    .extracting(ClassBand::classCode)
                    .containsExactly("COMPLETED_EXCELLENT", "COMPLETED_WELL", "COMPLETED", "NOT_COMPLETED");
            assertThat(districts.conditions()).hasSize(7);
            assertThat(districts.quotas()).hasSize(2);
            assertThat(regulation.groups().getLast().unclassifiedBelow()).isEqualByComparingTo("50");
            assertThat(regulation.tiePolicy().tieKeys()).hasSize(4);
            assertThat(regulation.groupsOf(List.of(districts.unitGroupId()))).containsExactly(districts);
            assertThat(regulation.groupsOf(List.of(UUID.randomUUID())))
                    .extracting(ClassGroup::label)
                    .containsExactly("Các đơn vị khác");
        });
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("a field of the regulation", "\"complete\":false", "\"complete\":false,\"probation\":true"),
                arguments("a field of a band", "\"from\":90", "\"grace\":1,\"from\":90"),
                arguments(
                        "a field of a condition",
                        "\"fallsTo\":\"COMPLETED\"",
                        "\"unless\":\"X\",\"fallsTo\":\"COMPLETED\""),
                arguments(
                        "a field of a requirement",
                        "\"kind\":\"MAX_LATE_SHARE\"",
                        "\"of\":\"X\",\"kind\":\"MAX_LATE_SHARE\""),
                arguments("a field of a quota", "\"maxCount\":5", "\"maxCount\":5,\"perArea\":true"),
                arguments("a kind of requirement", "\"ALL_TASKS_DONE\"", "\"ALL_TASKS_PRAISED\""),
                arguments("a kind of tie policy", "\"SECONDARY_KEYS\"", "\"COIN\""),
                arguments("a kind of tie key", "\"PREVIOUS_INDEX\"", "\"SENIORITY\""),
                arguments("a measure", "\"measure\":\"POINTS\"", "\"measure\":\"MEDALS\""),
                arguments("a measure by number", "\"measure\":\"POINTS\"", "\"measure\":1"),
                arguments("a rounding", "\"rounding\":\"DOWN\"", "\"rounding\":\"SIDEWAYS\""),
                arguments("a numbering", "\"SKIPPING\"", "\"ODD\""),
                arguments("a quota of a fraction of a unit", "\"maxCount\":5", "\"maxCount\":5.5"),
                arguments("a quota without a limit", "\"maxCount\":5", "\"maxCount\":null"),
                arguments(
                        "a quota of the lowest class",
                        "\"classCode\":\"COMPLETED_WELL\",\"maxCount\"",
                        "\"classCode\":\"NOT_COMPLETED\",\"maxCount\""),
                arguments("a quota of an unknown class", "\"ofClass\":\"COMPLETED_WELL\"", "\"ofClass\":\"GOOD\""),
                arguments("an unknown class", "\"fallsTo\":\"NOT_COMPLETED\"", "\"fallsTo\":\"BAD\""),
                arguments("a fall upwards", "\"fallsTo\":\"NOT_COMPLETED\"", "\"fallsTo\":\"COMPLETED_EXCELLENT\""),
                arguments("a requirement without its figure", ",\"percent\":20", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void by_a_regulation_that_is_not_understood_nobody_is_classed(String what, String known, String unknown)
            throws JsonProcessingException {
        var json = Regulations.example().toString();
        assertThat(json).as(what).contains(known);

        var reading = RegulationReader.read(JsonMapper.builder().build().readTree(json.replace(known, unknown)));

        assertThat(reading).as(what).isInstanceOf(RegulationReader.Unsupported.class);
    }

    @Test
    void a_quota_counts_whole_units() {
        assertThat(quota("20", ClassQuota.QuotaRounding.DOWN).limit(14)).isEqualTo(2);
        assertThat(quota("20", ClassQuota.QuotaRounding.UP).limit(14)).isEqualTo(3);
        assertThat(quota("20", ClassQuota.QuotaRounding.HALF_UP).limit(13)).isEqualTo(3);
        assertThat(quota("20", ClassQuota.QuotaRounding.HALF_UP).limit(12)).isEqualTo(2);
        assertThat(quota("12.5", null).limit(8)).isEqualTo(1);
        assertThat(quota("20", null).limit(0)).isZero();
    }

    private static ClassQuota quota(String percent, ClassQuota.QuotaRounding rounding) {
        return new ClassQuota("A", new BigDecimal(percent), null, null, rounding, null);
    }
}
