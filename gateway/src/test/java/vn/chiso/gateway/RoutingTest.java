package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.gateway.route.Upstream;

@QuarkusTest
@Tag("black-box")
@WithTestResource(ServiceAddresses.class)
class RoutingTest {

    @RegisterExtension
    final Services services = new Services();

    @Tag("proxy")
    @ParameterizedTest
    @CsvSource({
        "/api/v1/units?code=QT.VL, CRITERIA",
        "/api/v1/criteria-sets/7/nodes, CRITERIA",
        "/api/v1/audit/criteria, CRITERIA",
        "/api/v1/portal/units, CRITERIA",
        "/api/v1/scorecards/7/lines/V.6.a/self, SCORING",
        "/api/v1/scorecards/7/lines/%C4%91/self, SCORING",
        "/api/v1/audit/scoring, SCORING",
        "/api/v1/portal/results, SCORING",
        "/api/v1/plans, TASK",
        "/api/v1/assignments/statistics?planId=7&overdue=true, TASK",
        "/api/v1/audit/task, TASK",
        "/api/v1/portal/punctuality, TASK",
        "/api/v1/inbox, NOTIFICATION",
        "/api/v1/inbox/stream, NOTIFICATION",
        "/api/v1/audit/notification, NOTIFICATION",
    })
    void each_collection_is_answered_by_its_own_service(String target, Upstream expected) throws Exception {
        var response = Client.get(target);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith(expected.name());
        assertThat(services.theOnlyOne().by()).isEqualTo(expected);
        assertThat(services.theOnlyOne().uri()).isEqualTo(target);
    }

    @Tag("proxy")
    @Test
    void a_body_arrives_as_it_was_sent() throws Exception {
        var response = Client.post("/api/v1/units", "{\"code\":\"QT\"}");

        assertThat(response.body()).isEqualTo("CRITERIA 13");
        assertThat(services.theOnlyOne().method()).isEqualTo("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/units",
                "/api/v1/unknown",
                "/api/v1/units-old",
                "/api/v1/unit",
                "/api/v1/UNITS",
                "/api/v1/audit",
                "/api/v1/portal",
            })
    void what_the_table_does_not_name_does_not_exist(String target) throws Exception {
        var response = Client.get(target);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.json(response).getString("code")).isEqualTo("not-found");
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/q/health",
                "/q/metrics",
                "/apis",
                "/API/v1/units",
                "/favicon.ico",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/docs/index.html"
            })
    void there_is_nothing_beside_the_api(String target) throws Exception {
        var response = Client.send(Client.anonymous(target).GET());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.json(response).getString("code")).isEqualTo("not-found");
        assertThat(services.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/units/../scorecards",
                "/api/v1/units/./7",
                "/api/v1/units/%2e%2e/scorecards",
                "/api/v1/units/.%2E/scorecards",
                "/api/v1/units/..;/scorecards",
                "/api/v1/units;a=b/7",
                "/api/v1//units",
                "//api/v1/units",
                "/api/v1/units//7",
                "/api//v1/units",
                "/api/v1/units%2f..%2fscorecards",
                "/api/v1/units%2F7",
                "/api/v1/%75nits",
                "/api/v1/inbox/%73tream",
                "/api/v1/calendar-feeds/%5Am9vYmFyYmF6cXV4MTIzNDU2.ics",
                "/api/v1/units/%5c..%5cscorecards",
                "/api/v1/units/%00",
                "/api/v1/units/%0d%0aX-Spoofed:%201",
                "/api/v1/units/%252e%252e/scorecards",
                "/api/v1/units/%c0%ae%c0%ae/scorecards",
                "/api/v1/units#scorecards",
                "http://localhost/api/v1/units",
                "*",
                "/x/../api/v1/units",
                "/api/v1/units?q=%ff",
                "/api/v1/units\\..\\scorecards",
                "/api/v1/units/%",
                "/api/v1/units/%zz",
                "/api/v1/units?q=%",
                "/api/v1/units?q=%zz",
                "/api/v1/units?q={a}",
                "/api/v1/units?q=a|b",
                "/;refused=not-found",
            })
    void a_target_that_can_be_read_in_two_ways_is_refused(String target) throws Exception {
        var reply = Wire.once("GET", target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("malformed-request");
        assertThat(services.received()).isEmpty();
    }

    @Tag("proxy")
    @Test
    void many_requests_on_one_connection_reach_their_own_services() throws Exception {
        Map<String, Upstream> expected = Map.of(
                "/api/v1/units",
                Upstream.CRITERIA,
                "/api/v1/plans",
                Upstream.TASK,
                "/api/v1/inbox",
                Upstream.NOTIFICATION);
        try (Wire wire = new Wire()) {
            for (int round = 0; round < 20; round++) {
                for (Map.Entry<String, Upstream> entry : expected.entrySet()) {
                    wire.head("GET", entry.getKey());
                    assertThat(wire.reply("GET").body())
                            .startsWith(entry.getValue().name());
                }
            }
        }
    }
}
