package vn.chiso.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.proposal.Proposals;

/**
 * Work whose result was rejected or taken back. While it waited, other dates, words, leads and offices went past it: it goes on as its
 * plan has it by now, and does not go on where the plan has it no more.
 */
@ApplicationScoped
class SentBackWork {

    /** As whoever sets a date or closes a plan locks them, and before the assignment itself is written. */
    private static final String HOLD_PLAN = "select 1 from plan where id = ? for share";

    private static final String HOLD_OCCURRENCE = "select 1 from task_occurrence where id = ? for share";

    /** In a statement of its own, which sees what was committed while the locks were waited for. */
    private static final String STANDING = Leads.LEADS + """
            select p.status = 'ISSUED' and t.retired_at is null as planned, %s as led,
                   coalesce((select m.unit_id
                               from reorganisation_move m
                               join reorganisation r on r.id = m.reorganisation_id
                              where m.assignment_id = a.id and r.duty = 'STANDING_OFFICE'
                                and r.unit_id = p.standing_office_unit_id
                              order by r.decided_at desc
                              limit 1),
                            p.standing_office_unit_id) as office,
                   p.owner_unit_id, asked.day
              from asked
             cross join assignment a
              join task t on t.id = a.task_id
              join plan p on p.id = t.plan_id
             where a.id = ?
            """.formatted(Leads.LEADS_STILL);

    private static final String HEIR =
            "select s.planned, s.led, heir_of(s.office, s.owner_unit_id, 'STANDING_OFFICE', s.day)" + " from ("
                    + STANDING + ") s";

    private static final String DROPPED = "Nhiệm vụ không còn trong kế hoạch";
    private static final String LED_BY_OTHERS = "Nhiệm vụ đã giao đơn vị khác chủ trì";

    private final Sql sql;
    private final BusinessClock clock;
    private final WordsChange words;
    private final Proposals proposals;
    private final LeadChange leads;

    SentBackWork(Sql sql, BusinessClock clock, WordsChange words, Proposals proposals, LeadChange leads) {
        this.sql = sql;
        this.clock = clock;
        this.words = words;
        this.proposals = proposals;
        this.leads = leads;
    }

    private record Standing(boolean planned, boolean led, UUID office) {}

    /**
     * Does nothing unless the step has sent the work back.
     *
     * @param before how it stood before the step, which is not written yet
     */
    void catchUp(Assignment assignment, WorkState before) {
        if (before != WorkState.DONE || !assignment.work().isOpen()) {
            return;
        }
        var duty = assignment.duty();
        sql.query(HOLD_PLAN, _ -> true, duty.planId());
        sql.query(HOLD_OCCURRENCE, _ -> true, duty.occurrenceId());
        var standing = sql.query(
                        HEIR,
                        row -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getObject(3, UUID.class)),
                        clock.today(),
                        List.of(duty.taskId()),
                        assignment.id())
                .getFirst();
        if (!standing.planned()) {
            end(assignment, DROPPED);
        } else if (!standing.led()) {
            end(assignment, LED_BY_OTHERS);
            leads.giveOn(duty.taskId(), duty.occurrenceId());
        } else {
            assignment.follow(words.following(assignment.id()), standing.office());
        }
    }

    /** Written with it: whoever is given the work next must see that nobody has done it. */
    private void end(Assignment assignment, String reason) {
        assignment.recall(reason);
        proposals.endWith(List.of(assignment.id()), reason);
    }
}
