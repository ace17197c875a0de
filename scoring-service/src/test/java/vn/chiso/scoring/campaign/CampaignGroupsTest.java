package vn.chiso.scoring.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.scoring.BusinessDay;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Baseline;

/** Campaigns that name groups and a regulation; drafts that change, and dates that move. */
@QuarkusTest
class CampaignGroupsTest {

    private static final String DISTRICTS = VinhLinh.unit(700);
    private static final String OTHERS = VinhLinh.unit(702);
    private static final String REGULATION = "0190e1a0-0000-7000-8000-000000000601";
    private static final String NEIGHBOUR = VinhLinh.unit(3);

    @BeforeEach
    void the_catalogue_is_known() {
        Baseline.of("groups and a regulation", Boolean.class, CampaignGroupsTest::announced);
    }

    private static boolean announced() {
        VinhLinh.fresh();
        announceDistricts(1, member(VinhLinh.DISTRICT, "2000-01-01", "2025-07-01"));
        announceGroup(OTHERS, 1, member(VinhLinh.unit(111), "2000-01-01", null));
        VinhLinh.publish(
                "criteria.regulation",
                REGULATION,
                "chiso.criteria.regulation-published.v1",
                VinhLinh.example("criteria.regulation"));
        VinhLinh.awaitRows("select count(*) from unit_group", 2);
        VinhLinh.awaitRows("select count(*) from regulation", 1);
        return true;
    }

    @AfterEach
    void today() {
        BusinessDay.isToday();
    }

    @Test
    void members_of_the_first_day_are_assessed_each_in_its_group() {
        String campaign = create(body("[\"%s\"]".formatted(DISTRICTS), "[\"%s\"]".formatted(NEIGHBOUR)))
                .statusCode(201)
                .body("assessedUnitIds", equalTo(List.of(VinhLinh.DISTRICT, NEIGHBOUR)))
                .body("namedUnitIds", equalTo(List.of(NEIGHBOUR)))
                .body("regulationId", equalTo(REGULATION))
                .extract()
                .path("id");

        Journey.enter(campaign, "SELF_SCORING");

        card(campaign, VinhLinh.DISTRICT).body("items[0].unitGroupId", equalTo(DISTRICTS));
        card(campaign, NEIGHBOUR).body("items[0].unitGroupId", nullValue());
        assertThat(VinhLinh.number("select jsonb_array_length(regulation -> 'groups') from campaign"))
                .isEqualTo(2);
    }

    @Test
    void who_is_assessed_is_settled_when_self_scoring_begins() {
        String campaign = create(body("[\"%s\"]".formatted(DISTRICTS), "[]"))
                .statusCode(201)
                .extract()
                .path("id");
        announceDistricts(2, member(VinhLinh.DISTRICT, "2000-01-01", null), member(NEIGHBOUR, "2000-01-01", null));
        VinhLinh.awaitRows("select count(*) from unit_group_member where unit_group_id = '" + DISTRICTS + "'", 2);
        Journey.enter(campaign, "SELF_SCORING");
        announceDistricts(3, member(VinhLinh.unit(100), "2000-01-01", null));
        VinhLinh.awaitRows("select count(*) from unit_group_member where unit_group_id = '" + DISTRICTS + "'", 1);

        VinhLinh.organiser()
                .get("/api/v1/campaigns/" + campaign)
                .then()
                .body("assessedUnitIds", equalTo(List.of(NEIGHBOUR, VinhLinh.DISTRICT)));
        assertThat(VinhLinh.number("select count(*) from scorecard where unit_group_id = '" + DISTRICTS + "'"))
                .isEqualTo(2);
    }

    static Stream<Arguments> refusals() {
        var nobody = VinhLinh.unit(999);
        return Stream.of(
                Arguments.of("[]", "[]", REGULATION, "nobody-assessed", "/assessedUnitIds"),
                Arguments.of(list(nobody), "[]", REGULATION, "unknown-unit-group", "/unitGroupIds/0"),
                Arguments.of(list(OTHERS), "[]", REGULATION, "unknown-unit-group", "/unitGroupIds/0"),
                Arguments.of(list(DISTRICTS, DISTRICTS), "[]", REGULATION, "unit-named-twice", "/unitGroupIds/1"),
                Arguments.of(list(DISTRICTS), list(nobody), REGULATION, "unknown-unit", "/assessedUnitIds/0"),
                Arguments.of(list(DISTRICTS), "[]", nobody, "unknown-regulation", "/regulationId"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_campaign_that_names_what_is_not_there_is_refused(
            String groups, String units, String regulation, String code, String pointer) {
        create(body(groups, units).replace(REGULATION, regulation))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(VinhLinh.number("select count(*) from campaign")).isZero();
    }

    @Test
    void a_regulation_out_of_force_is_refused_and_a_pinned_one_stays() {
        create(body(list(DISTRICTS), "[]")).statusCode(201);
        VinhLinh.publish(
                "criteria.regulation",
                REGULATION,
                "chiso.criteria.regulation-withdrawn.v1",
                VinhLinh.example("criteria.regulation")
                        .replaceFirst("\"version\": 1", "\"version\": 2")
                        .replace("\"PUBLISHED\"", "\"WITHDRAWN\""));
        VinhLinh.awaitRows("select version from regulation", 2);

        create(body(list(DISTRICTS), "[]")).statusCode(422).body("code", equalTo("regulation-not-in-force"));
        assertThat(VinhLinh.number("select count(*) from campaign where regulation ->> 'status' = 'PUBLISHED'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"programme\": \"TASK_COMPLETION\"', '\"programme\": \"PAR_INDEX\"', regulation-of-other-programme",
        "'\"periods\": [\"2023\"]', '\"periods\": [\"2024\"]', regulation-of-other-period",
        "'\"INDEX_PERCENT\"', '\"BY_LOT\"', regulation-not-supported"
    })
    void a_regulation_that_does_not_fit_is_refused(String part, String other, String code) {
        VinhLinh.publish(
                "criteria.regulation",
                REGULATION,
                "chiso.criteria.regulation-published.v1",
                VinhLinh.example("criteria.regulation")
                        .replaceFirst("\"version\": 1", "\"version\": 2")
                        .replace(part, other));
        VinhLinh.awaitRows("select version from regulation", 2);

        create(body(list(DISTRICTS), "[]"))
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/regulationId"));
    }

    @Test
    void a_draft_is_changed_as_a_whole_and_an_open_campaign_is_not() {
        String campaign =
                create(body(list(DISTRICTS), "[]")).statusCode(201).extract().path("id");
        change(campaign, "\"7\"", body("[]", list(NEIGHBOUR))).statusCode(412);
        change(campaign, null, body("[]", list(NEIGHBOUR))).statusCode(428);
        change(campaign, "\"0\"", body("[]", list(NEIGHBOUR)).replace("Đợt 2023", "Đợt hai"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("Đợt hai"))
                .body("assessedUnitIds", equalTo(List.of(NEIGHBOUR)))
                .body("unitGroupIds", equalTo(List.of()));
        assertThat(VinhLinh.number("select count(*) from campaign_criterion")).isEqualTo(14);
        change(campaign, "\"1\"", body("[]", "[]")).statusCode(422).body("code", equalTo("nobody-assessed"));

        Journey.enter(campaign, "SELF_SCORING");
        change(campaign, "\"2\"", body(list(DISTRICTS), "[]"))
                .statusCode(409)
                .body("code", equalTo("campaign-not-a-draft"));
    }

    @Test
    void cards_follow_a_new_deadline_and_what_has_passed_stays() {
        BusinessDay.is("2023-12-01");
        String campaign = Journey.campaign("2023-12-14");
        reschedule(campaign, dates("2023-12-20", "2024-01-15"))
                .statusCode(409)
                .body("code", equalTo("campaign-not-running"));
        Journey.enter(campaign, "SELF_SCORING");

        reschedule(campaign, dates("2023-12-20", "2024-01-15")).statusCode(200);
        card(campaign, VinhLinh.DISTRICT).body("items[0].selfScoringUntil", equalTo("2023-12-20"));
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'campaign.rescheduled'"
                        + " and after ->> 'reason' = 'Mưa lũ'"))
                .isEqualTo(1);

        reschedule(campaign, dates("2023-11-30", "2024-01-15"))
                .statusCode(422)
                .body("code", equalTo("date-has-passed"))
                .body("errors[0].pointer", equalTo("/dates"));
        reschedule(campaign, dates("2024-02-20", "2024-01-15"))
                .statusCode(422)
                .body("code", equalTo("dates-out-of-order"));
        BusinessDay.is("2023-12-21");
        reschedule(campaign, dates("2023-12-30", "2024-01-15"))
                .statusCode(422)
                .body("code", equalTo("date-has-passed"));
        reschedule(campaign, dates("2023-12-20", "2024-01-20")).statusCode(200);
        card(campaign, VinhLinh.DISTRICT).body("items[0].selfScoringUntil", equalTo("2023-12-20"));
    }

    private static String body(String groups, String units) {
        return """
                {"title":"Đợt 2023","programme":"TASK_COMPLETION","period":"2023","criteriaSetId":"%s",
                 "organiserUnitId":"%s","unitGroupIds":%s,"assessedUnitIds":%s,"regulationId":"%s",
                 "dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"2023-12-14",
                 "appraisal1To":"2024-01-15","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(VinhLinh.SET, VinhLinh.PROVINCE, groups, units, REGULATION);
    }

    private static String dates(String selfScoringTo, String appraisal1To) {
        return """
                {"reason":"Mưa lũ","dates":{"selfScoringFrom":"2023-11-07","selfScoringTo":"%s",
                 "appraisal1To":"%s","explanationTo":"2024-01-31","appraisal2To":"2024-02-28"}}""".formatted(selfScoringTo, appraisal1To);
    }

    private static String list(String... ids) {
        return "[\"" + String.join("\",\"", ids) + "\"]";
    }

    private static ValidatableResponse create(String body) {
        return VinhLinh.organiser().body(body).post("/api/v1/campaigns").then();
    }

    private static ValidatableResponse change(String campaign, String tag, String body) {
        var organiser = VinhLinh.organiser();
        return (tag == null ? organiser : organiser.header("If-Match", tag))
                .body(body)
                .put("/api/v1/campaigns/" + campaign)
                .then();
    }

    private static ValidatableResponse reschedule(String campaign, String body) {
        String tag = VinhLinh.organiser().get("/api/v1/campaigns/" + campaign).header("ETag");
        return VinhLinh.organiser()
                .header("If-Match", tag)
                .body(body)
                .put("/api/v1/campaigns/" + campaign + "/dates")
                .then();
    }

    private static ValidatableResponse card(String campaign, String unit) {
        return VinhLinh.organiser()
                .get("/api/v1/scorecards?campaignId=" + campaign + "&assessedUnitId=" + unit)
                .then();
    }

    private static void announceDistricts(int version, String... members) {
        announceGroup(DISTRICTS, version, members);
    }

    private static void announceGroup(String id, int version, String... members) {
        VinhLinh.publish("criteria.unit-group", id, "chiso.criteria.unit-group-changed.v1", """
                {"id":"%s","version":%d,"code":"K%s","name":"Khối","ownerUnitId":"%s","members":[%s]}""".formatted(
                        id, version, id.substring(33), VinhLinh.PROVINCE, String.join(",", members)));
    }

    private static String member(String unit, String from, String to) {
        return "{\"unitId\":\"%s\",\"from\":\"%s\",\"to\":%s}"
                .formatted(unit, from, to == null ? "null" : '"' + to + '"');
    }
}
