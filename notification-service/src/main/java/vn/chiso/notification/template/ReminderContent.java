package vn.chiso.notification.template;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What a reminder says, before it is put into words.
 *
 * @param criterionCode null for work that stems from no criterion
 * @param deadlineText the deadline as the document has it, null if it has none
 * @param remindedOn the business date by which days are counted
 */
@TemplateData
public record ReminderContent(
        String recipient,
        String title,
        String criterionCode,
        String unitName,
        String deadlineText,
        LocalDate dueDate,
        LocalDate remindedOn) {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Negative once the deadline has passed. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(remindedOn, dueDate);
    }

    public long daysLate() {
        return -daysLeft();
    }

    public boolean late() {
        return daysLeft() < 0;
    }

    public boolean dueToday() {
        return daysLeft() == 0;
    }

    public String due() {
        return VIETNAMESE.format(dueDate);
    }

    public String on() {
        return VIETNAMESE.format(remindedOn);
    }
}
