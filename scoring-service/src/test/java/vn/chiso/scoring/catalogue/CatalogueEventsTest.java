package vn.chiso.scoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** The catalogue's events as they really come: twice, out of order, and sometimes broken. */
@QuarkusTest
class CatalogueEventsTest {

    /** One for all records of a test: order holds inside a partition only. */
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void nothing_is_known() {
        RealParts.truncateAll();
    }

    @Test
    void an_example_of_each_topic_is_taken_over() {
        send("criteria.criteria-set", VinhLinh.example("criteria.criteria-set"));
        send("criteria.responsibility", VinhLinh.example("criteria.responsibility"));
        send("criteria.indicator", VinhLinh.example("criteria.indicator"));
        send("criteria.unit-group", VinhLinh.example("criteria.unit-group"));
        send("criteria.regulation", VinhLinh.example("criteria.regulation"));
        send("criteria.unit", VinhLinh.example("criteria.unit"));

        VinhLinh.awaitRows("select jsonb_array_length(body -> 'nodes') from criteria_set", 14);
        VinhLinh.awaitRows("select count(*) from responsible_unit where not is_lead", 3);
        VinhLinh.awaitRows("select count(*) from indicator_definition", 1);
        VinhLinh.awaitRows("select count(*) from unit_group_member", 2);
        VinhLinh.awaitRows("select count(*) from unit_group_member where valid_to = '2025-07-01'", 1);
        VinhLinh.awaitRows("select jsonb_array_length(body -> 'groups') from regulation", 2);
        VinhLinh.awaitRows("select count(*) from unit_node", 1);
    }

    @Test
    void a_newer_group_replaces_all_members_of_the_older() {
        send("criteria.unit-group", versioned("criteria.unit-group", 1));
        send(
                "criteria.unit-group",
                versioned("criteria.unit-group", 2).replaceFirst("(?s)\\{ \"unitId\": [^}]*},", ""));

        VinhLinh.awaitRows("select version from unit_group", 2);
        assertThat(VinhLinh.number("select count(*) from unit_group_member")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "criteria.criteria-set, criteria_set",
        "criteria.responsibility, responsibility",
        "criteria.unit-group, unit_group",
        "criteria.regulation, regulation",
        "criteria.indicator, indicator_definition"
    })
    void an_older_state_never_replaces_a_newer_one(String topic, String table) {
        send(topic, versioned(topic, 9));
        VinhLinh.awaitRows("select version from " + table, 9);
        send(topic, versioned(topic, 8));
        awaitConsumed(topic);

        assertThat(VinhLinh.number("select version from " + table)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "criteria.criteria-set, criteria_set",
        "criteria.responsibility, responsibility",
        "criteria.unit-group, unit_group",
        "criteria.regulation, regulation",
        "criteria.indicator, indicator_definition"
    })
    void an_event_that_comes_twice_has_one_effect(String topic, String table) {
        var id = UUID.randomUUID().toString();
        Events.publish(topic, key, id, "chiso.test.v1", key, versioned(topic, 3));
        Events.publish(topic, key, id, "chiso.test.v1", key, versioned(topic, 7));
        awaitConsumed(topic);

        assertThat(VinhLinh.number("select count(*) from " + table)).isEqualTo(1);
        assertThat(VinhLinh.number("select version from " + table)).isEqualTo(3);
        assertThat(VinhLinh.number("select count(*) from inbox_event where event_id = '%s'".formatted(id)))
                .isEqualTo(1);
    }

    @Test
    void a_newer_responsibility_replaces_all_units_of_the_older() {
        send("criteria.responsibility", versioned("criteria.responsibility", 1));
        send(
                "criteria.responsibility",
                versioned("criteria.responsibility", 2)
                        .replace("\"leadUnitIds\": []", "\"leadUnitIds\": [\"%s\"]".formatted(VinhLinh.unit(109)))
                        .replaceFirst("(?s)\"cooperatingUnitIds\": \\[.*?]", "\"cooperatingUnitIds\": []"));

        VinhLinh.awaitRows("select version from responsibility", 2);
        assertThat(VinhLinh.number("select count(*) from responsible_unit")).isEqualTo(1);
        assertThat(VinhLinh.number("select count(*) from responsible_unit where is_lead"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "criteria.criteria-set | {\"id\":\"0190e1a0-0000-7000-8000-000000000200\",\"version\":1}",
                "criteria.criteria-set | not json",
                "criteria.responsibility | {\"id\":\"0190e1a0-0000-7000-8000-000000000401\",\"version\":1}",
                "criteria.responsibility | {\"id\":\"no uuid\",\"version\":1}",
                "criteria.unit-group | {\"id\":\"0190e1a0-0000-7000-8000-000000000501\",\"version\":1}",
                "criteria.unit-group | {\"id\":\"0190e1a0-0000-7000-8000-000000000501\",\"version\":1,\"code\":\"K\",\"name\":\"K\",\"ownerUnitId\":\"0190e1a0-0000-7000-8000-000000000001\",\"members\":[{\"from\":\"2000-01-01\"}]}",
                "criteria.regulation | {\"id\":\"0190e1a0-0000-7000-8000-000000000601\",\"version\":1}",
                "criteria.regulation | {\"id\":\"x\",\"version\":1,\"programme\":\"P\",\"status\":\"PUBLISHED\",\"groups\":[{}]}",
                "criteria.indicator | {\"version\":1}"
            })
    void a_poison_event_goes_to_the_dead_letters_and_the_next_one_is_read(String topic, String body) {
        send(topic, body.strip());
        awaitConsumed(topic);

        var dead = Events.drain(
                topic + ".dlq",
                all -> all.stream().anyMatch(event -> event.key().equals(key)));
        assertThat(dead)
                .anyMatch(event -> event.key().equals(key) && event.headers().containsKey("dlq-reason"));
    }

    /** A record behind the others of this test: when it has taken effect, those before it have, too. */
    private void awaitConsumed(String topic) {
        var marker = UUID.randomUUID().toString();
        Events.publish(topic, key, marker, "chiso.test.v1", key, versioned(topic, 0));
        VinhLinh.awaitRows("select count(*) from inbox_event where event_id = '%s'".formatted(marker), 1);
    }

    private void send(String topic, String body) {
        Events.publish(topic, key, UUID.randomUUID().toString(), "chiso.test.v1", key, body);
    }

    private static String versioned(String topic, int version) {
        return VinhLinh.example(topic).replaceFirst("\"version\": \\d+", "\"version\": " + version);
    }
}
