package vn.chiso.task.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.AssignmentReading;

/** Notes of the performer's unit on open work, for all who see it. */
@ApplicationScoped
class ProgressNotes {

    private final Sql sql;
    private final AssignmentReading reading;
    private final AssignmentChanges changes;
    private final AssignmentAccess access;
    private final BusinessClock clock;

    ProgressNotes(
            Sql sql,
            AssignmentReading reading,
            AssignmentChanges changes,
            AssignmentAccess access,
            BusinessClock clock) {
        this.sql = sql;
        this.reading = reading;
        this.changes = changes;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    ProgressNote write(UUID assignmentId, ProgressNoteRequest request) {
        var note = new ProgressNote(Ids.next(), request.note(), request.percent(), clock.now());
        changes.besideIt(
                "assignment.noted",
                assignmentId,
                note,
                () -> sql.update(
                        """
                        insert into assignment_note (id, assignment_id, note, percent, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?)
                        """, note.id(), assignmentId, note.note(), note.percent(), access.subject(), note.writtenAt()));
        return note;
    }

    @Transactional
    Page<ProgressNote> list(UUID assignmentId, PageRequest page) {
        reading.visible(assignmentId);
        var found = sql.query("""
                select id, note, percent, written_at
                  from assignment_note
                 where assignment_id = ? and id > ?
                 order by id
                 limit ?
                """, ProgressNotes::note, assignmentId, page.afterId(), page.limit() + 1);
        return Page.of(found, page.limit(), note -> List.of(note.id().toString()));
    }

    private static ProgressNote note(ResultSet row) throws SQLException {
        return new ProgressNote(
                row.getObject("id", UUID.class),
                row.getString("note"),
                row.getObject("percent", Integer.class),
                Sql.instant(row, "written_at"));
    }
}
