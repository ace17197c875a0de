package vn.chiso.platform.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.RealParts;

/** In 2025 a district was dissolved: one of its identifiers went to a commune, the other to nobody. */
@QuarkusTest
class AgenciesTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Inject
    Agencies agencies;

    @Inject
    UnitTree tree;

    @Inject
    Sql sql;

    @BeforeEach
    void after_the_reform() {
        RealParts.truncateAll();
        unit(district, "QT.VL", BEGIN, REFORM);
        unit(commune, "QT.XVL", REFORM, null);
        identifier(district, "H50.15", BEGIN, REFORM);
        identifier(commune, "H50.15", REFORM, null);
        identifier(district, "000.00.15.H50", BEGIN, REFORM);
    }

    @Test
    void an_identifier_means_who_bears_it_today() {
        assertThat(agencies.find("H50.15")).contains(commune);
        assertThat(agencies.findEver("H50.15")).contains(commune);
    }

    @Test
    void what_is_no_more_is_known_by_its_code_and_by_what_nobody_bears_today_where_the_past_is_asked_for() {
        assertThat(agencies.resolve(Set.of("QT.VL", "000.00.15.H50"))).isEmpty();
        assertThat(agencies.resolveEver(Set.of("QT.VL", "000.00.15.H50", "QT.XVL", "nothing")))
                .containsOnlyKeys("QT.VL", "000.00.15.H50", "QT.XVL")
                .containsEntry("QT.VL", district)
                .containsEntry("000.00.15.H50", district)
                .containsEntry("QT.XVL", commune);
    }

    @Test
    void an_identifier_that_two_bore_last_means_neither() {
        var neighbour = UUID.randomUUID();
        unit(neighbour, "QT.GL", BEGIN, REFORM);
        identifier(neighbour, "000.00.15.H50", BEGIN, REFORM);
        assertThat(agencies.findEver("000.00.15.H50")).isEmpty();
    }

    @Test
    void a_unit_that_never_was_is_not_meant() {
        unit(UUID.randomUUID(), "QT.NEVER", BEGIN, BEGIN);
        assertThat(agencies.findEver("QT.NEVER")).isEmpty();
    }

    private void unit(UUID id, String code, LocalDate from, LocalDate to) {
        var state = new UnitState(id, 1, code, code, "DISTRICT", null, from, to, null, null, null);
        QuarkusTransaction.requiringNew().run(() -> tree.apply(state));
    }

    private void identifier(UUID unit, String identifier, LocalDate from, LocalDate to) {
        sql.update(
                "insert into unit_node_identifier (unit_id, scheme, identifier, valid_from, valid_to) values (?, 'CURRENT', ?, ?, ?)",
                unit,
                identifier,
                from,
                to);
    }
}
