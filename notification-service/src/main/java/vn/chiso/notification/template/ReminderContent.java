package vn.chiso.notification.template;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a reminder says, before it is put into words.
 *
 * @param kind of reminder; what was queued before there were kinds is of a deadline
 * @param sender who urges, null where the system reminds by itself
 * @param note what he says himself, or null
 * @param criterionCode null for work that stems from no criterion
 * @param deadlineText the deadline as the document has it, null if it has none
 * @param remindedOn the business date by which days are counted
 */
@TemplateData
public record ReminderContent(
        Kind kind,
        String sender,
        String note,
        String recipient,
        String title,
        String criterionCode,
        String unitName,
        String deadlineText,
        LocalDate dueDate,
        LocalDate remindedOn) {

    /** What a reminder is about. */
    public enum Kind {
        /** A deadline that comes or has passed. */
        DEADLINE,
        /** A person urges. */
        URGING,
        /** Nobody touched the work for long. */
        INACTIVITY,
        /** Nobody acknowledged a reminder. */
        ESCALATION
    }

    public ReminderContent {
        kind = kind == null ? Kind.DEADLINE : kind;
    }

    /** A reminder of a deadline. */
    public ReminderContent(
            String recipient,
            String title,
            String criterionCode,
            String unitName,
            String deadlineText,
            LocalDate dueDate,
            LocalDate remindedOn) {
        this(Kind.DEADLINE, null, null, recipient, title, criterionCode, unitName, deadlineText, dueDate, remindedOn);
    }

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Negative once the deadline has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(remindedOn, dueDate);
    }

    public long daysLate() {
        return -daysLeft();
    }

    public boolean urging() {
        return kind == Kind.URGING;
    }

    public boolean inactive() {
        return kind == Kind.INACTIVITY;
    }

    public boolean escalated() {
        return kind == Kind.ESCALATION;
    }

    /** False for work without a date. */
    public boolean dated() {
        return dueDate != null;
    }

    public boolean late() {
        return dated() && daysLeft() < 0;
    }

    public boolean dueToday() {
        return dated() && daysLeft() == 0;
    }

    public String due() {
        return dueDate == null ? "" : VIETNAMESE.format(dueDate);
    }

    public String on() {
        return VIETNAMESE.format(remindedOn);
    }
}
