package vn.chiso.criteria.unitgroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.reorganisation.TwoTier;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** What others are told of a group follows the units, so that no consumer evaluates a rule. */
@QuarkusTest
class GroupRefreshTest {

    @Inject
    GroupRefresh refresh;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void a_merger_changes_the_dated_members_that_are_told() throws JsonProcessingException {
        var group = SampleCatalogue.group("QT.PHONG", before.units.province());
        TwoTier.post("mergers", before.merger(TwoTier.REFORM)).statusCode(201);
        refresh.refresh();

        var told = told(group, 2);
        told.forEach(event ->
                EventContracts.assertValid(Path.of("contracts/events/criteria.unit-group.schema.json"), event.json()));
        var members = members(told.getLast());
        assertThat(members).hasSize(4);
        assertThat(members)
                .filteredOn(member -> member.path("unitId").asText().equals(before.vinhOOffice))
                .singleElement()
                .satisfies(member -> assertThat(member.path("to").asText()).isEqualTo(TwoTier.REFORM));
        // Moved on that day from one commune to the next, but below the province all the time.
        assertThat(members)
                .filteredOn(member -> member.path("unitId").asText().equals(before.benQuanOffice))
                .singleElement()
                .satisfies(member -> assertThat(member.path("from").asText()).isEqualTo("2000-01-01"))
                .satisfies(member -> assertThat(member.hasNonNull("to")).isFalse());
    }

    @Test
    void what_does_not_change_the_members_is_not_told() {
        var group = SampleCatalogue.group("QT.PHONG", before.units.province());
        TwoTier.post("renamings", before.renaming(before.vinhO, 0, TwoTier.REFORM, "UBND xã Vĩnh Ô mới"))
                .statusCode(201);
        assertThat(marks()).isEqualTo(1);
        refresh.refresh();
        assertThat(marks()).isZero();
        assertThat(sql.query("select version from unit_group", row -> row.getLong(1)))
                .containsExactly(0L);
        assertThat(told(group, 1)).hasSize(1);
    }

    private long marks() {
        return sql.query("select count(*) from unit_group_refresh", row -> row.getLong(1))
                .getFirst();
    }

    private List<JsonNode> members(Events.Received event) throws JsonProcessingException {
        return StreamSupport.stream(json.readTree(event.json()).path("members").spliterator(), false)
                .toList();
    }

    private static List<Events.Received> told(String group, int atLeast) {
        return Events.drain("criteria.unit-group", all -> of(group, all).size() >= atLeast).stream()
                .filter(event -> event.key().equals(group))
                .toList();
    }

    private static List<Events.Received> of(String group, List<Events.Received> all) {
        return all.stream().filter(event -> event.key().equals(group)).toList();
    }
}
