package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** The sample's regulations and calendars are loaded through the API, and whoever starts from nothing reads them all again. */
@QuarkusTest
class SampleRulesTest {

    private static final Path EVENTS = Path.of("contracts/events");

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @Test
    void the_calendars_are_loaded_document_by_document() throws JsonProcessingException {
        var ids = calendars();
        for (var year : List.of("2023 249 1", "2024 251 2", "2025 250 1", "2026 250 2")) {
            var figures = year.split(" ");
            as(PROVINCE_EDITOR)
                    .get("/api/v1/calendars/" + figures[0])
                    .then()
                    .body("workingDays", equalTo(Integer.valueOf(figures[1])))
                    .body("revision", equalTo(Integer.valueOf(figures[2])));
        }
        as(PROVINCE_EDITOR)
                .get("/api/v1/calendars/2024/revisions")
                .then()
                .body("items.document.number", contains("8662/VPCP-KGVX", "2450/VPCP-KGVX"));
        as(PROVINCE_EDITOR)
                .get("/api/v1/calendars/working-days?from=2025-12-31&days=1")
                .then()
                .body("date", equalTo("2026-01-05"));
        rebuilt("criteria.calendar", ids, List.of("entries", "document", "year", "revision", "version"), "calendars/");
    }

    @Test
    void the_regulations_are_published_and_only_the_decree_is_incomplete() throws JsonProcessingException {
        SampleUnits.fresh();
        var groups = SampleUnitsTest.groups();
        var ids = new HashMap<String, String>();
        var incomplete = new ArrayList<String>();
        for (var regulation : SampleRules.sample("regulations.json")) {
            var id = SampleRules.made(SampleUnits.ADMINISTRATOR, request((ObjectNode) regulation, groups));
            if (regulation.path("complete").asBoolean()) {
                SampleRules.publish(SampleUnits.ADMINISTRATOR, id, 0).then().statusCode(200);
                ids.put(id, id);
            } else {
                incomplete.add(regulation.at("/decision/number").asText());
                marked(id);
            }
        }
        assertThat(ids).hasSize(2);
        assertThat(incomplete).containsExactly("335/2025/NĐ-CP");
        rebuilt(
                "criteria.regulation",
                ids,
                List.of("groups", "tiePolicy", "note", "status", "version"),
                "regulations/");
    }

    /** It could be published, with its warning; the sample keeps it a draft, which says what is missing. */
    private static void marked(String regulation) {
        as(SampleUnits.ADMINISTRATOR)
                .get("/api/v1/regulations/" + regulation)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("complete", equalTo(false))
                .body("note", startsWith("Toàn văn nghị định chưa đọc được"));
        as(SampleUnits.ADMINISTRATOR)
                .get("/api/v1/regulations/" + regulation + "/findings")
                .then()
                .body("items.severity", everyItem(equalTo("WARNING")))
                .body("items.rule", hasItem("regulation-incomplete"));
    }

    @Test
    void a_consumer_that_starts_late_finds_the_latest_state_under_the_key() {
        var units = SampleCatalogue.fresh();
        var id = SampleRules.published(units.province());
        var reason = "{\"reason\":\"Ban hành nhầm\"}";
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .body(reason)
                .post("/api/v1/regulations/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        rebuilt("criteria.regulation", Map.of(id, id), List.of("status", "groups", "version"), "regulations/");
    }

    /** Key of each event → last part of the path under which it can be read. */
    private static Map<String, String> calendars() throws JsonProcessingException {
        var ids = new HashMap<String, String>();
        for (var calendar : SampleRules.sample("calendars.json")) {
            int year = calendar.path("year").asInt();
            var revisions = calendar.path("revisions");
            var first = ((ObjectNode) revisions.path(0)).deepCopy().put("year", year);
            var id = as(PROVINCE_EDITOR)
                    .body(SampleRules.JSON.writeValueAsString(first))
                    .post("/api/v1/calendars")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            for (int i = 1; i < revisions.size(); i++) {
                SampleRules.revise(year, i - 1, SampleRules.JSON.writeValueAsString(revisions.path(i)))
                        .then()
                        .statusCode(200);
            }
            ids.put(id, Integer.toString(year));
        }
        return ids;
    }

    /** The sample names units and groups by code, since ids are made where it is loaded. */
    private static String request(ObjectNode regulation, Map<String, String> groups) throws JsonProcessingException {
        var decision = (ObjectNode) regulation.path("decision");
        decision.put("issuerUnitId", SampleUnits.id(decision.remove("issuer").asText()));
        for (var group : regulation.path("groups")) {
            var code = ((ObjectNode) group).remove("unitGroup");
            if (code != null) {
                ((ObjectNode) group).put("unitGroupId", groups.get(code.asText()));
            }
        }
        return SampleRules.JSON.writeValueAsString(regulation);
    }

    /** Reads the topic from its beginning, keeps the newest state of each key, and compares it with what the API answers. */
    private static void rebuilt(String topic, Map<String, String> keys, List<String> members, String collection) {
        var expected = new HashMap<String, JsonNode>();
        keys.forEach((key, path) -> expected.put(
                key,
                parsed(as(PROVINCE_EDITOR)
                        .get("/api/v1/" + collection + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())));
        var read = Events.drain(
                topic,
                Duration.ofSeconds(20),
                all -> expected.entrySet().stream()
                        .allMatch(each -> versions(all, each.getKey())
                                .contains(each.getValue().path("version").asLong())));
        var states = new HashMap<String, JsonNode>();
        for (var event : read) {
            EventContracts.assertValid(EVENTS.resolve(topic + ".schema.json"), event.json());
            states.merge(event.key(), parsed(event.json()), SampleRulesTest::newer);
        }
        expected.forEach((key, state) -> {
            for (var member : members) {
                assertThat(states.get(key).path(member)).as(member).isEqualTo(state.path(member));
            }
        });
    }

    private static List<Long> versions(List<Events.Received> events, String key) {
        return events.stream()
                .filter(event -> event.key().equals(key))
                .map(event -> parsed(event.json()).path("version").asLong())
                .toList();
    }

    private static JsonNode newer(JsonNode one, JsonNode other) {
        return one.path("version").asLong() > other.path("version").asLong() ? one : other;
    }

    private static JsonNode parsed(String json) {
        try {
            return SampleRules.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
