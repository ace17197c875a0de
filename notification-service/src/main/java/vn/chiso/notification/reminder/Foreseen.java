package vn.chiso.notification.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.chiso.notification.ladder.RungKind;
import vn.chiso.notification.policy.PolicyRung;

/**
 * A rung that the coming days will send.
 *
 * @param id of the rung; of one that is yet to be laid out, where it stands in the list
 * @param rule by which it will be laid out, null if it is laid out already
 */
record Foreseen(UUID id, LocalDate firesOn, ByRule rule) {

    /** As the list is sorted, in the database and here: PostgreSQL compares ids byte by byte. */
    static final Comparator<Foreseen> ORDER =
            Comparator.comparing(Foreseen::firesOn).thenComparing(foreseen -> foreseen.id.toString());

    /**
     * @param code of the rule
     * @param causes the rungs, still to be sent, that have to reach an inbox first: without a message nobody fails to acknowledge it
     */
    record ByRule(UUID assignmentId, RungKind kind, String code, PolicyRung step, List<PolicyRung> causes) {}

    /** Which of them a page has. @param after the last one of the page before */
    record Window(ReminderAccess.Reach reach, LocalDate until, Foreseen after, int limit) {}

    /** The place before all others, or that of a cursor. */
    static Foreseen place(LocalDate day, UUID id) {
        return new Foreseen(id, day, null);
    }
}
