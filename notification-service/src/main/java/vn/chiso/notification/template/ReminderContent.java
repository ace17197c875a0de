package vn.chiso.notification.template;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What a reminder says, before it is put into words.
 *
 * @param kind of reminder; what was queued before there were kinds is of a deadline
 * @param sender who urges, null where the system reminds by itself
 * @param note what he says himself, or null
 * @param criterionCode null for work that stems from no criterion
 * @param deadlineText the deadline as the document has it, null if it has none
 * @param remindedOn the business date by which days are counted
 * @param reportedOn the day of the report that waits for its review; null where none waits
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
        LocalDate remindedOn,
        LocalDate reportedOn) {

    /** What a reminder is about. */
    public enum Kind {
        /** A deadline that comes or has passed. */
        DEADLINE,
        /** A person urges. */
        URGING,
        /** Nobody touched the work for long. */
        INACTIVITY,
        /** Nobody acknowledged a reminder. */
        ESCALATION,
        /** A report waits: not the unit that made it has something to do, but whoever has to confirm it. */
        REVIEW
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
        this(
                Kind.DEADLINE,
                null,
                null,
                recipient,
                title,
                criterionCode,
                unitName,
                deadlineText,
                dueDate,
                remindedOn,
                null);
    }

    /** The same, said on another day. */
    public ReminderContent asOf(LocalDate day) {
        return new ReminderContent(
                kind, sender, note, recipient, title, criterionCode, unitName, deadlineText, dueDate, day, reportedOn);
    }

    /** The same, said to somebody else. */
    public ReminderContent to(String other) {
        return new ReminderContent(
                kind,
                sender,
                note,
                other,
                title,
                criterionCode,
                unitName,
                deadlineText,
                dueDate,
                remindedOn,
                reportedOn);
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

    /** All that words can say of it. */
    Map<String, Object> fields() {
        var fields = new HashMap<String, Object>();
        fields.put("sender", sender);
        fields.put("note", note);
        fields.put("recipient", recipient);
        fields.put("title", title);
        fields.put("criterionCode", criterionCode);
        fields.put("unitName", unitName);
        fields.put("deadlineText", deadlineText);
        fields.put("urging", urging());
        fields.put("inactive", inactive());
        fields.put("escalated", escalated());
        fields.put("review", review());
        fields.put("reported", reported());
        fields.put("dated", dated());
        fields.put("late", late());
        fields.put("dueToday", dueToday());
        fields.put("due", due());
        fields.put("on", on());
        if (dated()) {
            fields.put("daysLeft", daysLeft());
            fields.put("daysLate", daysLate());
        }
        return fields;
    }

    /**
     * Something to try words on; a reminder of a deadline always has one.
     *
     * @param filled whether all that may be absent is there, or nothing of it
     */
    static ReminderContent sample(Kind kind, Integer daysLeft, boolean filled) {
        var on = LocalDate.of(2024, 3, 12);
        var days = daysLeft == null && kind == Kind.DEADLINE ? Integer.valueOf(1) : daysLeft;
        return new ReminderContent(
                kind,
                filled || kind == Kind.URGING ? "A" : null,
                filled ? "E" : null,
                "B",
                "C",
                filled ? "F" : null,
                "D",
                filled ? "G" : null,
                days == null ? null : on.plusDays(days),
                on,
                filled ? on.minusDays(1) : null);
    }

    public boolean inactive() {
        return kind == Kind.INACTIVITY;
    }

    public boolean escalated() {
        return kind == Kind.ESCALATION;
    }

    /** Then the work is done, and neither late nor soon due in the words of a reminder. */
    public boolean review() {
        return kind == Kind.REVIEW;
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
        return written(dueDate);
    }

    /** Empty where no report waits. */
    public String reported() {
        return written(reportedOn);
    }

    private static String written(LocalDate day) {
        return day == null ? "" : VIETNAMESE.format(day);
    }

    public String on() {
        return VIETNAMESE.format(remindedOn);
    }
}
