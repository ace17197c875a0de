package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.contact.Addressee;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.Holders;
import vn.chiso.notification.ladder.LadderClaims;
import vn.chiso.notification.ladder.LadderStep;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** What the coming days will send, by the very rules of the sweep. */
@ApplicationScoped
class ReminderPreview {

    private final Sql sql;
    private final ReminderAccess access;
    private final LadderClaims ladders;
    private final ContactDirectory contacts;

    ReminderPreview(Sql sql, ReminderAccess access, LadderClaims ladders, ContactDirectory contacts) {
        this.sql = sql;
        this.access = access;
        this.ladders = ladders;
        this.contacts = contacts;
    }

    /** Where a page starts. */
    private record Start(LocalDate day, UUID rung) {}

    /** @param days how many days beyond today */
    @Transactional
    Page<PlannedReminder> find(int days, PageRequest page) {
        var reach = access.reach();
        var start = start(page);
        var rungIds = sql.query(
                """
                select r.id from rung r
                  join tracked_assignment a on a.id = r.assignment_id
                 where r.state = 'OPEN' and r.fires_on <= ?
                   and (r.fires_on, r.id) > (?, ?)
                   and (r.send_until is null or r.send_until >= ?)
                   and not (r.latest_only and r.fires_on < ? and not exists (
                            select 1 from jsonb_array_elements_text(r.step -> 'positions') addressee
                             where not exists (
                                   select 1 from rung later
                                    where later.assignment_id = r.assignment_id and later.state = 'OPEN'
                                      and later.kind = 'LADDER' and later.fires_on > r.fires_on and later.fires_on <= ?
                                      and (later.send_until is null or later.send_until >= ?)
                                      and (jsonb_exists(later.step -> 'positions', addressee)
                                           or assignment_stage(a.work, a.review, a.excused) = 'REVIEW'))))
                   and assignment_stage(a.work, a.review, a.excused) <> 'CLOSED'
                   and not exists (select 1 from plan_pause p where p.plan_id = a.plan_id)
                   and\s""" + ReminderAccess.CONDITION + """
                 order by r.fires_on, r.id
                 limit ?
                """,
                row -> row.getObject(1, UUID.class),
                reach.today().plusDays(days),
                start.day(),
                start.rung(),
                reach.today(),
                reach.today(),
                reach.today(),
                reach.today(),
                reach.following(),
                reach.today(),
                reach.performing(),
                reach.today(),
                page.limit() + 1);
        return Page.of(planned(rungIds, reach.today()), page.limit(), ReminderPreview::position);
    }

    private static Start start(PageRequest page) {
        if (page.cursor() == null) {
            return new Start(LocalDate.EPOCH, new UUID(0, 0));
        }
        var key = Cursor.decode(page.cursor(), 2);
        try {
            return new Start(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.invalid();
        }
    }

    private static List<String> position(PlannedReminder reminder) {
        return List.of(reminder.firesOn().toString(), reminder.rungId().toString());
    }

    private List<PlannedReminder> planned(List<UUID> rungIds, LocalDate today) {
        var ladders = this.ladders.find(rungIds, today);
        var assignments = ladders.stream().map(LadderStep::assignment).toList();
        var holders = contacts.holders(Recipients.unitsOf(assignments), Recipients.climbedFrom(assignments));
        return ladders.stream().map(ladder -> planned(ladder, holders, today)).toList();
    }

    private static PlannedReminder planned(LadderStep ladder, Holders holders, LocalDate today) {
        var assignment = ladder.assignment();
        var rung = ladder.rung();
        var targets = Recipients.of(ladder.step(), assignment, holders);
        return new PlannedReminder(
                rung.id(),
                rung.firesOn(),
                rung.firesOn().isBefore(today) ? today : rung.firesOn(),
                assignment.id(),
                assignment.title(),
                new ReminderResponse.Unit(assignment.unitId(), assignment.unitCode(), assignment.unitName()),
                rung.dueDate(),
                rung.offsetDays(),
                rung.step().days(),
                rung.isProvisional(),
                recipients(targets),
                targets.stream()
                        .filter(Target.Vacant.class::isInstance)
                        .map(Target::position)
                        .toList());
    }

    private static List<PlannedReminder.PlannedRecipient> recipients(List<Target> targets) {
        var people = new LinkedHashMap<String, Addressee>();
        var channels = new HashMap<String, List<Channel>>();
        for (var target : targets) {
            if (target instanceof Target.Person person) {
                people.putIfAbsent(person.recipient(), person.addressee());
                var reached = channels.computeIfAbsent(person.recipient(), recipient -> new ArrayList<>());
                if (person.obstacle().isEmpty()) {
                    reached.add(person.channel());
                }
            }
        }
        return people.entrySet().stream()
                .map(entry -> new PlannedReminder.PlannedRecipient(
                        entry.getValue().contactId(),
                        entry.getValue().name(),
                        entry.getValue().position(),
                        channels.get(entry.getKey())))
                .toList();
    }
}
