package vn.chiso.task.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;

/** Groups as the catalogue tells them: twice, out of order, and broken. */
@QuarkusTest
class UnitGroupEventTest extends TaskTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 8);

    @Inject
    UnitGroups groups;

    private final UUID id = UUID.randomUUID();

    private void publish(String eventId, int version, String members) {
        Events.publish(
                "criteria.unit-group",
                id.toString(),
                eventId,
                "chiso.criteria.unit-group-changed.v1",
                id.toString(),
                """
                {"id":"%s","version":%d,"code":"VL.PB","name":"Các phòng %d","ownerUnitId":"%s","members":%s}
                """.formatted(id, version, version, VinhLinh.unit(VinhLinh.DISTRICT), members));
    }

    private static String member(String code, String from, String to) {
        return """
                {"unitId":"%s","from":"%s"%s}
                """.formatted(VinhLinh.unit(code), from, to == null ? "" : ",\"to\":\"" + to + "\"");
    }

    @Test
    void the_newest_state_holds_and_members_are_those_of_the_day() {
        String newest = UUID.randomUUID().toString();
        String members = "[%s,%s,%s]"
                .formatted(
                        member(VinhLinh.INSPECTORATE, "2000-01-01", null),
                        member(VinhLinh.AGRICULTURE, "2000-01-01", "2024-03-08"),
                        member(VinhLinh.HOME_AFFAIRS, "2024-03-09", null));
        publish(newest, 3, members);
        publish(newest, 3, members);
        publish(UUID.randomUUID().toString(), 2, "[]");
        Events.publish("criteria.unit-group", id.toString(), "broken-" + id, "chiso.criteria.x.v1", "x", "{}");
        String last = "last-" + id;
        Events.publish("criteria.unit-group", id.toString(), last, "chiso.criteria.x.v1", "x", "{}");

        await().atMost(RealParts.PATIENCE)
                .until(() -> count("outbox_event where topic = 'criteria.unit-group.dlq'") == 2);
        assertThat(groups.find(id)).map(UnitGroup::name).hasValue("Các phòng 3");
        assertThat(groups.members(id, TODAY)).containsExactly(VinhLinh.unit(VinhLinh.INSPECTORATE));
        assertThat(groups.members(id, TODAY.minusDays(1)))
                .containsExactlyInAnyOrder(VinhLinh.unit(VinhLinh.INSPECTORATE), VinhLinh.unit(VinhLinh.AGRICULTURE));
        assertThat(groups.all()).extracting(UnitGroup::id).containsExactly(id);
    }
}
