package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small world in real databases, in which one thing is broken at a time; the invariant that is about it says so, and did not before. */
abstract class BrokenWorld {

    static final String UNIT = "0190e1a0-0000-7000-8000-000000000100";
    static final String OTHER = "0190e1a0-0000-7000-8000-000000000200";
    World world;

    @TempDir
    Path evidence;

    @BeforeEach
    void empty() {
        Migrated.shared().empty();
        world = new World(Migrated.shared(), evidence);
    }

    Outcome outcome(Invariant invariant) throws SQLException {
        try (Observed observed = world.observed()) {
            return invariant.check(observed);
        }
    }

    void holds(Invariant invariant) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.examples()).isEmpty();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.HOLDS);
    }

    void isBroken(Invariant invariant, String words) throws SQLException {
        Outcome outcome = outcome(invariant);
        assertThat(outcome.status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(outcome.examples()).anyMatch(example -> example.contains(words));
    }

    TopicRecord told(long version) {
        return world.tell("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{\"version\":" + version + "}");
    }

    void unit(String topic, long version) {
        world.sql("criteria", """
                insert into unit (id, version, code, name, type, valid_from, stated_on)
                values ('%s', %d, 'QT', 'Quảng Trị', 'PROVINCE', '2000-01-01', '2000-01-01')
                """.formatted(UNIT, version));
    }

    void units() {
        world.tell("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", """
                {"id": "%s", "version": 3, "code": "QT", "name": "Quảng Trị", "type": "PROVINCE", "aliases": [],
                 "validFrom": "2000-01-01"}
                """.formatted(UNIT));
        unit("criteria.unit", 3);
        for (String context : Sources.ALL) {
            world.sql(context, """
                    insert into unit_node (id, version, code, name, type, valid_from)
                    values ('%s', 3, 'QT', 'Quảng Trị', 'PROVINCE', '2000-01-01')
                    """.formatted(UNIT), """
                    insert into unit_path (ancestor_id, descendant_id, depth, valid_from)
                    values ('%s', '%s', 0, '2000-01-01')
                    """.formatted(UNIT, UNIT));
        }
        world.sql("task", "insert into unit_alias (unit_id, version, aliases) values ('" + UNIT + "', 3, '{}')");
    }

    void plan() {
        world.sql("task", """
                insert into plan (id, version, kind, status, title, owner_unit_id, owner_unit_code, owner_unit_name, item_count,
                                  unsettled_items, drafted_at, due_day_before, task_count, generic_tasks, leaderless_tasks,
                                  unspecified_items, revision, unconfirmed_tasks, nothing_deducted, source_result_id)
                values ('%s', 1, 'REMEDIATION', 'DRAFT', 'x', '%s', 'QT', 'x', 1, 0, now(), false, 0, 0, 0, 0, 1, 0, false, '%s')
                """.formatted(OTHER, UNIT, UNIT));
    }
}
