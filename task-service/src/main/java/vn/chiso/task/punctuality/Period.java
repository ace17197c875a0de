package vn.chiso.task.punctuality;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** A calendar year, half, quarter or month, as front ends name it; both days belong to it. */
public record Period(LocalDate first, LocalDate last) {

    /** {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code 2024-05}. */
    public static final String PATTERN = "[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?";

    private static final Pattern CODE = Pattern.compile(PATTERN);
    private static final int YEAR = 12;
    private static final int HALF = 6;
    private static final int QUARTER = 3;
    private static final int PART = 5;

    /** @throws ProblemException 400 that names the query parameter */
    public static Period parse(String code) {
        if (!CODE.matcher(code).matches() || code.startsWith("0000")) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED)
                    .with(new Violation("?period", "pattern", code));
        }
        int year = Integer.parseInt(code.substring(0, PART - 1));
        if (code.length() < PART) {
            return ending(year, YEAR, YEAR);
        }
        int number = Character.digit(code.charAt(PART + 1), 10);
        return switch (code.charAt(PART)) {
            case 'H' -> ending(year, number * HALF, HALF);
            case 'Q' -> ending(year, number * QUARTER, QUARTER);
            default -> ending(year, Integer.parseInt(code.substring(PART)), 1);
        };
    }

    private static Period ending(int year, int month, int months) {
        var last = YearMonth.of(year, month);
        return new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth());
    }
}
