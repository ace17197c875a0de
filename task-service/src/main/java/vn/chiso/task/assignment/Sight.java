package vn.chiso.task.assignment;

import jakarta.persistence.Query;
import java.time.LocalDate;

/**
 * Through which unit codes a caller sees assignments.
 *
 * @param asParty    see what their units do, take part in, supervise or follow as standing office
 * @param asOverseer see what their units gave out
 */
public record Sight(String[] asParty, String[] asOverseer) {

    /**
     * Condition on the assignment {@code a}; {@link #of} binds it. Arrays, computed once a query, so that the planner can take
     * the index of each arm.
     */
    public static final String CONDITION = """
            (a.unit_id = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today)))
              or a.owner_unit_id = any (array(select unit_id from units_in_scope(cast(:overseer as text[]), :today)))
              or a.standing_office_unit_id
                   = any (array(select unit_id from units_in_scope(cast(:party as text[]), :today)))
              or a.task_id = any (array(select c.task_id
                                          from units_in_scope(cast(:party as text[]), :today) s
                                          join task_party c on c.unit_id = s.unit_id
                                           and c.part <> 'LEAD' and c.kind = 'UNIT'
                                         union all
                                        select c.task_id
                                          from units_in_scope(cast(:party as text[]), :today) s
                                          join unit_group_member m on m.unit_id = s.unit_id
                                           and m.valid_from <= :today and (m.valid_to is null or m.valid_to > :today)
                                          join task_party c on c.group_id = m.unit_group_id
                                           and c.part <> 'LEAD' and c.kind = 'GROUP')))
            """;

    /** Binds the condition. */
    public Query of(Query query, LocalDate today) {
        return query.setParameter("party", asParty)
                .setParameter("overseer", asOverseer)
                .setParameter("today", today);
    }
}
