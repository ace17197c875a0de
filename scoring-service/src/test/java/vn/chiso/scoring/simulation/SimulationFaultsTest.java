package vn.chiso.scoring.simulation;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** What cannot be supposed is the problem that the same line of a self-score would be, with its place in the request. */
@QuarkusTest
class SimulationFaultsTest {

    private static String card;

    @BeforeEach
    void the_district_scores_itself() {
        if (card == null) {
            VinhLinh.fresh();
            card = Journey.card(Journey.opened());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "422 | input-negative      | /inputs/percent     | 'code':'II','inputs':{'percent':-1}",
                "422 | above-denominator   | /inputs/numerator   | 'code':'V.5','inputs':{'numerator':9,'denominator':8}",
                "422 | zero-denominator    | /inputs/denominator | 'code':'V.5','inputs':{'numerator':0,'denominator':0}",
                "422 | input-unknown       | /inputs/luck        | 'code':'II','inputs':{'percent':1,'luck':1}",
                "422 | input-missing       | /inputs/percent     | 'code':'II'",
                "422 | input-not-a-number  | /inputs/percent     | 'code':'II','inputs':{'percent':'NaN'}",
                "422 | input-too-long      | /inputs/percent     | 'code':'II','inputs':{'percent':0.1234567890123456789}",
                "422 | points-missing      | /points             | 'code':'I.C.3'",
                "422 | points-out-of-range | /points             | 'code':'I.C.3','points':3.5",
                "422 | points-not-in-step  | /points             | 'code':'I.C.3','points':0.3",
                "422 | points-are-computed | /points             | 'code':'II','points':40",
                "404 | not-found           | /code               | 'code':'IX','points':1",
                "404 | not-found           | /scorecardId        | 'scorecardId':'0190e1a0-0000-7000-8000-000000009999','code':'II'",
                "400 | malformed-body      | /inputs/percent     | 'code':'II','inputs':{'percent':[]}",
                "400 | validation-failed   | /code               | 'code':' '",
                "400 | malformed-body      | /explanation        | 'code':'II','explanation':'a'",
            })
    void of_a_line(int status, String code, String pointer, String change) {
        refused(
                status,
                code,
                "/hypotheses/1/changes/1" + pointer,
                "{'name':'a'},{'name':'b','changes':[{'code':'VI.1','inputs':{'percent':1}},{%s}]}".formatted(change));
    }

    @Test
    void of_a_request_that_contradicts_itself() {
        refused(400, "validation-failed", "/hypotheses", "");
        refused(
                400,
                "validation-failed",
                "/hypotheses",
                IntStream.rangeClosed(0, 200)
                        .mapToObj("{'name':'%d'}"::formatted)
                        .collect(Collectors.joining(",")));
        refused(400, "hypothesis-named-twice", "/hypotheses/1/name", "{'name':'a'},{'name':'a'}");
        refused(
                400,
                "line-named-twice",
                "/hypotheses/0/changes/1/code",
                "{'name':'a','changes':[{'code':'I.C.3','points':1},{'code':'I.C.3','points':2}]}");
        simulate("{'hypotheses':[{'name':'a'}]}").statusCode(400).body("errors[0].pointer", equalTo("/scorecardId"));
    }

    private static void refused(int status, String code, String pointer, String hypotheses) {
        simulate("{'scorecardId':'%s','hypotheses':[%s]}".formatted(card, hypotheses))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse simulate(String body) {
        return VinhLinh.head()
                .body(body.replace('\'', '"'))
                .post("/api/v1/simulations")
                .then();
    }
}
