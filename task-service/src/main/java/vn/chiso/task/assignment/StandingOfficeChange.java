package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.unit.Grant;

/**
 * Another office follows a plan: it is told of open work from now on, and of results that wait for their review. What is finished stays
 * with the office that followed it.
 */
@ApplicationScoped
public class StandingOfficeChange {

    private final Sql sql;
    private final AssignmentJournal journal;

    StandingOfficeChange(Sql sql, AssignmentJournal journal) {
        this.sql = sql;
        this.journal = journal;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(UUID planId, UUID office, Grant grant) {
        var followed =
                sql.query("""
                select id from assignment
                 where plan_id = ? and %s
                 order by id
                   for update
                """.formatted(AssignmentTransfer.FOLLOWED), row -> row.getObject(1, UUID.class), planId);
        journal.changedTogether(
                "assignment.standing-office-changed",
                followed,
                grant,
                portion -> sql.update(
                        "update assignment set standing_office_unit_id = ?, version = version + 1 where id = any (?)",
                        office,
                        portion));
    }
}
