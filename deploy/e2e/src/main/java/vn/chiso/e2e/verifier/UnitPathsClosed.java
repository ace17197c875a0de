package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;

/** The closure table of each service is what its own units give: who stands under whom, and from when to when. */
final class UnitPathsClosed implements Invariant {

    private static final String DIFFERENCES = """
            with recursive expected(ancestor_id, descendant_id, depth, valid_from, valid_to) as (
                select id, id, 0, valid_from, valid_to from unit_node
                union all
                select n.parent_id, e.descendant_id, e.depth + 1, greatest(a.valid_from, e.valid_from),
                       least(a.valid_to, e.valid_to)
                  from expected e
                  join unit_node n on n.id = e.ancestor_id
                  join unit_node a on a.id = n.parent_id
                 where e.depth < 60
            )
            (select 'missing ' || e::text from (select * from expected except select ancestor_id, descendant_id, depth, valid_from, valid_to from unit_path) e)
            union all
            (select 'too many ' || p::text from (select ancestor_id, descendant_id, depth, valid_from, valid_to from unit_path except select * from expected) p)
            """;

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("unit paths are the closure of the unit tree");
        for (String context : observed.sources().contexts()) {
            try (Connection connection = observed.sources().connect(context)) {
                findings.examined(Rows.of(connection, "select count(*) from unit_path", row -> row.getLong(1))
                        .getFirst());
                Rows.of(connection, DIFFERENCES, row -> context + ": " + row.getString(1))
                        .forEach(findings::violated);
            }
        }
        return findings.outcome();
    }
}
