package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/** Who ever did something of an assignment's work: none of them decides about it. */
@ApplicationScoped
class Performers {

    private final Sql sql;

    Performers(Sql sql) {
        this.sql = sql;
    }

    void add(UUID assignmentId, String subject) {
        sql.update(
                "insert into assignment_performer (assignment_id, subject) values (?, ?) on conflict do nothing",
                assignmentId,
                subject);
    }

    boolean include(UUID assignmentId, String subject) {
        return !sql.query(
                        "select 1 from assignment_performer where assignment_id = ? and subject = ?",
                        _ -> true,
                        assignmentId,
                        subject)
                .isEmpty();
    }
}
