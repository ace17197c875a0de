package vn.chiso.criteria.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleRules.made;
import static vn.chiso.criteria.SampleRules.publish;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Events;

/** The largest regulation that is accepted can also be published: its event stays below 4 MiB. */
@QuarkusTest
class RegulationLimitsTest {

    private static final int EVENT_LIMIT = 4 * 1024 * 1024;
    private static final int MOST = 20;

    private final List<String> groups = new ArrayList<>();
    private String province;

    @BeforeEach
    void catalogue() {
        province = SampleCatalogue.fresh().province();
    }

    @Test
    void the_largest_regulation_is_published() {
        for (int i = 0; i < MOST; i++) {
            groups.add(SampleCatalogue.group("QT.K" + i, province));
        }
        var id = made(PROVINCE_EDITOR, body(MOST));
        publish(PROVINCE_EDITOR, id, 0).then().statusCode(200);
        var event =
                Events.drain(
                                "criteria.regulation",
                                all -> all.stream().anyMatch(each -> each.key().equals(id)))
                        .stream()
                        .filter(each -> each.key().equals(id))
                        .findFirst()
                        .orElseThrow();
        // All of it is ASCII, so characters are bytes.
        assertThat(event.json().length()).isBetween(EVENT_LIMIT * 3 / 4, EVENT_LIMIT);
    }

    @Test
    void one_group_more_is_refused() {
        as(PROVINCE_EDITOR)
                .body(body(MOST + 1).replace("\"unitGroupId\":\"\",", ""))
                .post("/api/v1/regulations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/groups"));
    }

    private String body(int size) {
        return """
                {"programme":"PAR_INDEX","title":"%s","periods":["2023"],"complete":true,"note":"%s",
                 "decision":{"number":"1/UBND","date":"2023-01-05","issuerUnitId":"%s"},"groups":[%s],
                 "tiePolicy":{"kind":"SHARED_RANK","numbering":"SKIPPING"}}
                """.formatted(text(500), text(2_000), province, list(size, this::group));
    }

    private String group(int position) {
        return """
                {"unitGroupId":"%s","label":"%s","measure":"POINTS","bands":[%s],"conditions":[%s],"quotas":[%s]}
                """.formatted(
                        position < groups.size() ? groups.get(position) : "",
                        text(200),
                        list(MOST, RegulationLimitsTest::band),
                        list(MOST, RegulationLimitsTest::condition),
                        list(MOST - 1, RegulationLimitsTest::quota));
    }

    private static String band(int position) {
        var to = position == 0 ? "" : ",\"to\":" + bound(position - 1);
        var from = position == MOST - 1 ? "" : ",\"from\":" + bound(position);
        return "{\"classCode\":\"" + code(position) + "\",\"title\":\"" + text(200) + "\"" + from + to + "}";
    }

    private static String condition(int position) {
        return """
                {"classes":[%s],"requires":{"kind":"FACT_HOLDS","fact":"%s","title":"%s"},"fallsTo":"%s","legalBasis":"%s"}
                """.formatted(
                list(MOST - 1, i -> "\"" + code(i) + "\""), "F".repeat(60), text(500), code(MOST - 1), text(300));
    }

    private static String quota(int position) {
        return "{\"classCode\":\"" + code(position) + "\",\"maxPercent\":12.3456,\"legalBasis\":\"" + text(300) + "\"}";
    }

    private static String bound(int position) {
        return 99_999_999 - position + ".1234";
    }

    private static String code(int position) {
        return "C".repeat(38) + (10 + position);
    }

    /** A control character takes six bytes in JSON, more than any other. */
    private static String text(int length) {
        return "\\u0001".repeat(length);
    }

    private static String list(int size, IntFunction<String> item) {
        return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(","));
    }
}
