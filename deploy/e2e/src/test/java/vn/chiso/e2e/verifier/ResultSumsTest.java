package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.local.client.Json;

/** A result adds up by its lines: two of its total, one that does not apply, a bonus beyond its cap, and a penalty. */
class ResultSumsTest {

    private static final String RESULT = """
            {"maxPoints": 10.00, "appraisedPoints": 7.25, "deductedPoints": 2.75, "totalPoints": 8.75,
             "adjustments": [
               {"code": "B", "kind": "BONUS", "maxPoints": 2.00, "earned": 3.00, "points": 2.00},
               {"code": "P", "kind": "PENALTY", "earned": 0.50, "points": 0.50}],
             "lines": [
               {"criterionCode": "I.1", "maxPoints": 4, "points": 3.25, "deductedPoints": 0.75, "finalScore": {"points": 3.25}},
               {"criterionCode": "I.2", "maxPoints": 5, "deductedPoints": 0, "excluded": true, "finalScore": {}},
               {"criterionCode": "II", "maxPoints": 6, "points": 4, "deductedPoints": 2, "finalScore": {"points": 4.00}},
               {"criterionCode": "B.1", "maxPoints": 3, "points": 3, "deductedPoints": 0, "finalScore": {"points": 3},
                "adjustment": "BONUS", "adjustmentRoot": "B"},
               {"criterionCode": "P.1", "maxPoints": 1, "points": 0.5, "deductedPoints": 0, "finalScore": {"points": 0.5},
                "adjustment": "PENALTY", "adjustmentRoot": "P"}],
             "standing": {
               "nodes": [
                 {"code": "I", "maxPoints": 9, "points": 3.25, "applicableMaximum": 4},
                 {"code": "I.1", "parentCode": "I", "maxPoints": 4, "points": 3.25, "applicableMaximum": 4},
                 {"code": "I.2", "parentCode": "I", "maxPoints": 5, "points": 0, "applicableMaximum": 0},
                 {"code": "II", "maxPoints": 6, "points": 4, "applicableMaximum": 6},
                 {"code": "B", "maxPoints": 2, "adjustment": "BONUS", "points": 3, "applicableMaximum": 3},
                 {"code": "B.1", "parentCode": "B", "maxPoints": 3, "points": 3, "applicableMaximum": 3},
                 {"code": "P", "adjustment": "PENALTY", "points": 0.5, "applicableMaximum": 1},
                 {"code": "P.1", "parentCode": "P", "maxPoints": 1, "points": 0.5, "applicableMaximum": 1}],
               "components": [
                 {"code": "APPRAISED", "points": 3.25, "applicableMaximum": 4},
                 {"code": "SURVEY:SIPAS", "points": 4, "applicableMaximum": 6}],
               "index": {"points": 7.25, "maximum": 10}}}
            """;

    @Test
    void a_result_that_adds_up_shows_no_difference() {
        assertThat(ResultSums.differences(Json.parse(RESULT))).isEmpty();
    }

    @Test
    void a_result_without_standing_and_sections_adds_up_as_well() {
        assertThat(ResultSums.differences(Json.parse("""
                {"maxPoints": 1.00, "appraisedPoints": 0.75, "deductedPoints": 0.25,
                 "lines": [{"criterionCode": "I", "maxPoints": 1, "points": 0.75, "deductedPoints": 0.25,
                            "finalScore": {"points": 0.75}}]}
                """))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"totalPoints\": 8.75 | \"totalPoints\": 9.75 | totalPoints",
                "\"appraisedPoints\": 7.25 | \"appraisedPoints\": 7.26 | appraisedPoints",
                "\"deductedPoints\": 0.75 | \"deductedPoints\": 0.74 | I.1",
                "{\"points\": 4.00} | {\"points\": 5} | II",
                "\"earned\": 3.00, \"points\": 2.00 | \"earned\": 3.00, \"points\": 3.00 | B",
                "\"maxPoints\": 9, \"points\": 3.25 | \"maxPoints\": 9, \"points\": 3.2 | nodes/I",
                "\"points\": 0, \"applicableMaximum\": 0 | \"points\": 0, \"applicableMaximum\": 5 | nodes/I.2",
                "\"code\": \"APPRAISED\", \"points\": 3.25 | \"code\": \"APPRAISED\", \"points\": 3 | components",
                "\"maximum\": 10 | \"maximum\": 15 | index",
                "{\"maxPoints\": 10.00 | {\"maxPoints\": 11.00 | maxPoints",
                "\"deductedPoints\": 2.75 | \"deductedPoints\": 2.70 | deductedPoints",
                "\"earned\": 3.00 | \"earned\": 2.50 | B",
                "\"maxPoints\": 5, \"deductedPoints\": 0 | \"maxPoints\": 5, \"points\": 1, \"deductedPoints\": 0 | I.2",
                "\"index\": {\"points\": 7.25, \"maximum\": 10} | \"index\": null | index"
            })
    void one_figure_that_does_not_come_out_is_named(String was, String is, String difference) {
        assertThat(ResultSums.differences(Json.parse(RESULT.replace(was, is)))).containsExactly(difference);
    }
}
