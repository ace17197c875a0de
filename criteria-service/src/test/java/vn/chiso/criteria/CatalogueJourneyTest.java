package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.Events;

/** The whole way that the other services rely on: units, a set, responsibilities, an indicator, and their events. */
@QuarkusTest
class CatalogueJourneyTest {

    @Test
    void a_catalogue_made_over_http_arrives_on_the_topics() {
        var made = SampleCatalogue.published();

        arrived("criteria.unit", made.units().district(), "chiso.criteria.unit-created.v1");
        arrived("criteria.unit-group", made.group(), "chiso.criteria.unit-group-defined.v1");
        arrived("criteria.criteria-set", made.set(), "chiso.criteria.criteria-set-published.v1");
        arrived("criteria.responsibility", made.responsibility(), "chiso.criteria.responsibility-assigned.v1");
        arrived("criteria.indicator", made.indicator(), "chiso.criteria.indicator-defined.v1");
        SampleCatalogue.as(SampleCatalogue.OFFICER)
                .get("/api/v1/criteria-sets/" + made.set())
                .then()
                .statusCode(200)
                .body(
                        "status",
                        equalTo("PUBLISHED"),
                        "nodes",
                        hasSize(2),
                        "nodes[1].method.kind",
                        equalTo("PROPORTIONAL"));
    }

    private static void arrived(String topic, String key, String type) {
        var received = Events.drain(
                topic, all -> all.stream().anyMatch(event -> event.key().equals(key)));
        assertThat(received)
                .filteredOn(event -> event.key().equals(key))
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo(type))
                .satisfies(event -> assertThat(event.json()).contains("\"id\":\"" + key + "\""));
    }
}
