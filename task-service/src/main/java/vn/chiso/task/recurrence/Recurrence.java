package vn.chiso.task.recurrence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/** A rule of RFC 5545 by days. It starts where it is asked from; that day is one of its days only if the rule says so. */
public final class Recurrence {

    /** No rule of a document is near this long. */
    public static final int LONGEST_RULE = 200;

    /** How far ahead the rows of a rule without an end are counted. */
    private static final int YEARS_COUNTED = 10;

    private static final Set<Freq> BY_DAYS = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private final String text;
    private final RecurrenceRule rule;

    private Recurrence(String text, RecurrenceRule rule) {
        this.text = text;
        this.rule = rule;
    }

    /** @throws RuleFaultException if the text is no rule, or one below a day */
    public static Recurrence of(String text) throws RuleFaultException {
        if (text == null || text.length() > LONGEST_RULE) {
            throw new RuleFaultException(RuleFault.RRULE_INVALID);
        }
        var rule = parsed(text);
        if (!BY_DAYS.contains(rule.getFreq()) || isBelowADay(rule)) {
            throw new RuleFaultException(RuleFault.RRULE_BELOW_A_DAY);
        }
        if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
            throw new RuleFaultException(RuleFault.RRULE_BELOW_A_DAY);
        }
        return new Recurrence(text, rule);
    }

    /** The parts are no constant: the library fails to start if they are touched before its rules are. */
    private static boolean isBelowADay(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
    }

    private static RecurrenceRule parsed(String text) throws RuleFaultException {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            throw new RuleFaultException(RuleFault.RRULE_INVALID);
        }
    }

    /**
     * @param recipients how many rows each of its days makes
     * @param mostRows   how many rows may come of it in ten years, or until it ends
     * @throws RuleFaultException if it gives no day at all, or too many
     */
    public void check(LocalDate start, int recipients, int mostRows) throws RuleFaultException {
        long mostDays = mostRows / Math.max(1, recipients);
        long days = daysCounted(start, mostDays + 1);
        if (days == 0) {
            throw new RuleFaultException(RuleFault.RRULE_NEVER);
        }
        if (days > mostDays) {
            throw new RuleFaultException(RuleFault.RRULE_TOO_MANY);
        }
    }

    private long daysCounted(LocalDate start, long most) {
        try {
            return from(start)
                    .takeWhile(day -> day.isBefore(start.plusYears(YEARS_COUNTED)))
                    .limit(most)
                    .count();
        } catch (IllegalArgumentException neverTrue) {
            // The library gives up looking for the first day.
            return 0;
        }
    }

    /** Its days from a start on, in order. Endless for a rule without an end. */
    public Stream<LocalDate> from(LocalDate start) {
        // The library counts months from 0.
        var iterator = rule.iterator(new DateTime(start.getYear(), start.getMonthValue() - 1, start.getDayOfMonth()));
        Iterator<LocalDate> days = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public LocalDate next() {
                var day = iterator.nextDateTime();
                return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(days, Spliterator.ORDERED), false)
                .filter(day -> !day.isBefore(start));
    }

    /** Its days after a day and up to another, both counted from one start so that INTERVAL keeps its step. */
    public List<LocalDate> between(LocalDate start, LocalDate after, LocalDate upTo) {
        return from(start)
                .takeWhile(day -> !day.isAfter(upTo))
                .filter(day -> day.isAfter(after))
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
