package vn.chiso.task.occurrence.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Role;
import vn.chiso.task.assignment.AssignmentChanges;
import vn.chiso.task.assignment.TaskSight;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.occurrence.OccurrenceProblem;
import vn.chiso.task.occurrence.TaskDeadlines;
import vn.chiso.task.unit.NamedUnit;

/** Continuous work is never due: whoever does it says from time to time how it goes. Entries are never changed. */
@ApplicationScoped
class CheckIns {

    private static final Set<Role> PERFORMERS = EnumSet.of(Role.SCORING_OFFICER, Role.UNIT_HEAD);

    private final TaskDeadlines tasks;
    private final TaskSight sight;
    private final Sql sql;
    private final Caller caller;
    private final AssignmentChanges changes;
    private final BusinessClock clock;

    CheckIns(
            TaskDeadlines tasks,
            TaskSight sight,
            Sql sql,
            Caller caller,
            AssignmentChanges changes,
            BusinessClock clock) {
        this.tasks = tasks;
        this.sight = sight;
        this.sql = sql;
        this.caller = caller;
        this.changes = changes;
        this.clock = clock;
    }

    /** Of the units whose work the caller sees: one commune of a group does not read the notes of the others. */
    @Transactional
    Page<CheckInResponse> list(UUID taskId, PageRequest page) {
        tasks.visible(taskId);
        var found = sql.query(
                """
                select id, unit_id, unit_code, unit_name, note, noted_on, noted_at
                  from task_check_in
                 where task_id = ? and unit_id = any (?) and id > ?
                 order by id
                 limit ?
                """,
                row -> new CheckInResponse(
                        row.getObject("id", UUID.class),
                        new NamedUnit(
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_code"),
                                row.getString("unit_name")),
                        row.getString("note"),
                        row.getObject("noted_on", LocalDate.class),
                        Sql.instant(row, "noted_at").atZone(BusinessClock.ZONE).toOffsetDateTime()),
                taskId,
                sight.unitsAtWork(taskId),
                page.afterId(),
                page.limit() + 1);
        return Page.of(found, page.limit(), one -> List.of(one.id().toString()));
    }

    @Transactional
    CheckInResponse add(UUID taskId, CheckInRequest request) {
        var task = tasks.visibleForChange(taskId);
        var unit = performing(taskId, request.unitId());
        task.requireIssued();
        boolean continuous = task.reading().deadline().singles().stream()
                .anyMatch(deadline ->
                        deadline instanceof Deadline.Continuous || deadline instanceof Deadline.ContinuousPlusTrigger);
        if (!continuous) {
            throw new ProblemException(OccurrenceProblem.TASK_NOT_CONTINUOUS);
        }
        var checkIn = new CheckInResponse(
                Ids.next(),
                unit,
                request.note(),
                clock.today(),
                clock.now().atZone(BusinessClock.ZONE).toOffsetDateTime());
        sql.update(
                """
                insert into task_check_in (id, task_id, unit_id, unit_code, unit_name, note, noted_on, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                checkIn.id(),
                taskId,
                unit.id(),
                unit.code(),
                unit.name(),
                checkIn.note(),
                checkIn.notedOn(),
                caller.subject(),
                checkIn.notedAt());
        changes.besideTask("task.checked-in", taskId, unit, task.ownerUnitId(), checkIn);
        return checkIn;
    }

    /** By a grant for the very unit that has the work: one above it does not speak for it. */
    private NamedUnit performing(UUID taskId, UUID unitId) {
        var unit = sql
                .query(
                        """
                        select unit_id, unit_code, unit_name
                          from assignment
                         where task_id = ? and unit_id = ? and work <> 'RECALLED'
                         order by id desc
                         limit 1
                        """,
                        row -> new NamedUnit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        taskId,
                        unitId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(PlatformProblem.VALIDATION_FAILED)
                        .with(new Violation("/unitId", "unknown-unit", unitId.toString())));
        boolean performs = caller.grants().stream()
                .anyMatch(grant ->
                        PERFORMERS.contains(grant.role()) && grant.unitCode().equals(unit.code()));
        if (!performs) {
            throw new ProblemException(PlatformProblem.FORBIDDEN);
        }
        return unit;
    }
}
