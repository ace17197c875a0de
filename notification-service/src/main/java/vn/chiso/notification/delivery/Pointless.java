package vn.chiso.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chiso.notification.contact.ContactDirectory;
import vn.chiso.notification.contact.Position;
import vn.chiso.notification.ladder.Acknowledgements;
import vn.chiso.notification.ladder.Stage;
import vn.chiso.notification.ladder.TrackedAssignment;
import vn.chiso.notification.ladder.TrackedAssignments;
import vn.chiso.notification.plan.PlanRegister;
import vn.chiso.notification.template.ReminderContent;

/** Says why a mail that waited, for the morning or for the mail server, would say what is no longer true. */
@ApplicationScoped
class Pointless {

    static final String WORK_CLOSED = "work-closed";
    static final String DEADLINE_MOVED = "deadline-moved";
    static final String CONTACT_ENDED = "contact-ended";

    /** Of whatever brings such a mail back, or sends another in its place, one has to come after the other. */
    private static final Set<String> MADE_UP_FOR =
            Set.of(WORK_CLOSED, DEADLINE_MOVED, CONTACT_ENDED, Readdressing.NO_ADDRESS);

    private final TrackedAssignments assignments;
    private final PlanRegister plans;
    private final ContactDirectory contacts;
    private final Acknowledgements acknowledgements;

    Pointless(
            TrackedAssignments assignments,
            PlanRegister plans,
            ContactDirectory contacts,
            Acknowledgements acknowledgements) {
        this.assignments = assignments;
        this.plans = plans;
        this.contacts = contacts;
        this.acknowledgements = acknowledgements;
    }

    /** Empty if it is to be sent. Whoever has a mail sent again knows what he does. */
    Optional<String> why(EmailDelivery delivery) {
        if (delivery.isInsistedOn()) {
            return Optional.empty();
        }
        var recipient = contacts.find(delivery.contactId());
        if (recipient.isEmpty()) {
            return Optional.of(CONTACT_ENDED);
        }
        return assignments
                .find(delivery.assignmentId())
                .flatMap(assignment -> why(delivery, recipient.get().position(), assignment));
    }

    /**
     * So that what brings the work back, or its deadline, comes before a mail is withdrawn because of it, or finds it withdrawn.
     *
     * @return false if nobody can say yet how the work stands
     */
    boolean isCertain(EmailDelivery delivery, String reason) {
        return !MADE_UP_FOR.contains(reason)
                || assignments
                        .find(delivery.assignmentId())
                        .map(assignments::hold)
                        .orElse(true);
    }

    private Optional<String> why(EmailDelivery delivery, Position recipient, TrackedAssignment assignment) {
        var asksForReview = delivery.content().kind() == ReminderContent.Kind.REVIEW;
        if (asksForReview && assignment.stage() == Stage.WORK) {
            return Optional.of("review-over");
        }
        var closed = switch (assignment.stage()) {
            case WORK -> false;
            case REVIEW -> isOverWithReport(delivery.content().kind(), recipient);
            case CLOSED -> true;
        };
        if (closed) {
            return Optional.of(WORK_CLOSED);
        }
        if (!Objects.equals(assignment.dueDate(), delivery.content().dueDate())) {
            return Optional.of(DEADLINE_MOVED);
        }
        if (delivery.content().kind() == ReminderContent.Kind.ESCALATION
                && acknowledgements.answerCauseOf(delivery.rungId())) {
            return Optional.of("acknowledged");
        }
        return plans.pausedAmong(Set.of(assignment.planId())).isEmpty() ? Optional.empty() : Optional.of("paused");
    }

    /**
     * Those who did the work have done their part; those who have to see to its review have not. Nobody is silent, or has to be urged,
     * who has reported, whoever was to be told of it: as {@code TrackedAssignment.isDoneWith}.
     */
    private static boolean isOverWithReport(ReminderContent.Kind kind, Position recipient) {
        return switch (kind) {
            case INACTIVITY, ESCALATION, URGING -> true;
            case DEADLINE, REVIEW -> recipient == Position.OFFICER || recipient == Position.UNIT_HEAD;
        };
    }
}
