package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Json;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.system.Service;

/** The portal of the province on the system after the main job. */
final class PortalChecks {

    private static final String RESULT_RECORDED = "chiso.scoring.external-result-recorded.v1";

    private final JobContext job;

    PortalChecks(JobContext job) {
        this.job = job;
    }

    void guideHolds(Path folder) {
        Assumptions.assumeTrue(
                PortalGuide.missingPrograms().isEmpty(), () -> "not here: " + PortalGuide.missingPrograms());
        var system = job.system();
        identify();
        var guide = new PortalGuide(system.settings().layout().root());

        var failure = guide.run(
                folder,
                Map.of(
                        "CHISO", system.settings().gatewayUrl(),
                        "ISSUER", system.settings().issuer(),
                        "PORTAL_SECRET", system.credentials().portalSecret()));

        assertThat(guide.blocks()).isGreaterThan(8);
        assertThat(failure).isEmpty();
    }

    void catchesUp() {
        identify();
        try (var portal = new PortalStandIn(job.system())) {
            register(portal);
            var first = portal.pushResult("stand-in-1");
            Await.until("the webhook of " + first, () -> heard(portal, first) ? Optional.of(true) : Optional.empty());
            Await.until(
                    "the event of " + first,
                    () -> Optional.of(subjects(portal.catchUp())).filter(subjects -> subjects.contains(first)));

            portal.goOffline();
            advanceTwoHours();
            var missed = Set.of(portal.pushResult("stand-in-2"), portal.pushResult("stand-in-3"));
            portal.goOnline();

            var caughtUp = new HashSet<String>();
            var ids = new HashSet<String>();
            Await.until("the events of " + missed, () -> {
                for (var event : portal.catchUp()) {
                    assertThat(ids.add(event.path("id").asText()))
                            .as("told once")
                            .isTrue();
                    caughtUp.add(event.path("subject").asText());
                }
                return caughtUp.containsAll(missed) ? Optional.of(true) : Optional.empty();
            });
            assertThat(caughtUp).doesNotContain(first);
            assertThat(portal.forged()).isEmpty();
            assertThat(portal.pushResult("stand-in-2")).isIn(missed);
            for (var result : missed) {
                assertThat(portal.status("/external-results/" + result)).isEqualTo(200);
            }
        }
    }

    private void register(PortalStandIn portal) {
        Api administrator = job.gateway().as("quantri");
        var answer = administrator.post(
                "/webhooks",
                Map.of(
                        "unitId", unit("QT").path("id").asText(),
                        "url", portal.address(),
                        "types", List.of(RESULT_RECORDED)));
        portal.trust(answer.text("secret"));
    }

    private static boolean heard(PortalStandIn portal, String subject) {
        return portal.received().stream()
                .map(Json::parse)
                .anyMatch(message -> message.path("subject").asText().equals(subject));
    }

    private static Set<String> subjects(List<JsonNode> events) {
        return events.stream().map(event -> event.path("subject").asText()).collect(Collectors.toSet());
    }

    private void advanceTwoHours() {
        var system = job.system();
        system.advanceClock(system.management().clock(Service.SCORING).plusHours(2));
    }

    /** The catalogue holds the identifiers of the province and the district, and every service has heard of them. */
    private void identify() {
        identify("QT", "H50", "000.00.00.H50");
        identify("QT.VL", "H50.15", "000.00.15.H50");
        try (var portal = new PortalStandIn(job.system())) {
            Await.until("the identifiers", () -> portal.isKnown() ? Optional.of(true) : Optional.empty());
        }
    }

    private void identify(String code, String current, String legacy) {
        var unit = unit(code);
        if (!unit.path("identifiers").isEmpty()) {
            return;
        }
        var body = new HashMap<String, Object>();
        for (var member : List.of("code", "name", "type", "parentId", "aliases", "serves", "validFrom", "validTo")) {
            if (unit.hasNonNull(member)) {
                body.put(member, unit.get(member));
            }
        }
        body.put(
                "identifiers",
                List.of(
                        Map.of("scheme", "CURRENT", "identifier", current),
                        Map.of("scheme", "LEGACY", "identifier", legacy)));
        job.gateway().as("danhmuc.tinh").put("/units/" + unit.path("id").asText(), Api.etag(unit), body);
    }

    private JsonNode unit(String code) {
        return job.gateway().as("danhmuc.tinh").list("/units?code=" + code).getFirst();
    }
}
