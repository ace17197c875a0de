package vn.chiso.scoring.consistency.rule.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * A full date is a day of the calendar in a year of four digits: 14/11/20233 is none (domain.md §10, item 23). What it should be
 * is told only if dropping one digit of the year leaves one year near that of the results.
 */
public final class DateInvalid implements ConsistencyRule {

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d+)"),
            Pattern.compile("ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d+)"));

    private static final int YEAR_DIGITS = 4;
    /** Plans speak of the year before and of two to come. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 2;

    private record Written(String text, int day, int month, String year) {

        boolean isDate() {
            return year.length() == YEAR_DIGITS && date(Integer.parseInt(year)).isPresent();
        }

        Optional<LocalDate> date(int inYear) {
            try {
                return Optional.of(LocalDate.of(inYear, month, day));
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }

        /** Written as the document writes it, with another year. */
        String in(int otherYear) {
            return text.substring(0, text.length() - year.length()) + otherYear;
        }
    }

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var header = document.header() == null
                ? Stream.<Finding>empty()
                : check("/header/dateAsWritten", "header", document.header().dateAsWritten(), document.year());
        var facts = document.placedFacts().stream()
                .flatMap(fact -> check(
                        fact.member("dateAsWritten"),
                        fact.part().place(),
                        fact.part().dateAsWritten(),
                        document.year()));
        return Stream.concat(header, facts);
    }

    private static Stream<Finding> check(String pointer, String place, String text, int year) {
        if (text == null) {
            return Stream.empty();
        }
        return FORMS.stream()
                .flatMap(form -> form.matcher(text).results())
                .map(found -> new Written(
                        found.group(),
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        found.group(3)))
                .filter(written -> !written.isDate())
                .map(written -> new Finding(
                        RuleId.DATE_INVALID,
                        pointer,
                        place,
                        written.text(),
                        meant(written, year).orElse(null)));
    }

    private static Optional<String> meant(Written written, int year) {
        if (written.year().length() != YEAR_DIGITS + 1) {
            return Optional.empty();
        }
        var years = IntStream.range(0, written.year().length())
                .mapToObj(i -> new StringBuilder(written.year()).deleteCharAt(i).toString())
                .map(Integer::valueOf)
                .filter(each -> each >= year - YEARS_BEFORE && each <= year + YEARS_AFTER)
                .filter(each -> written.date(each).isPresent())
                .collect(Collectors.toSet());
        return years.size() == 1 ? Optional.of(written.in(years.iterator().next())) : Optional.empty();
    }
}
