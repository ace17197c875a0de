package vn.chiso.task.deadline;

import java.time.LocalDate;

/** What the document around a deadline's text says; each part is null while it is not known. */
public record ReadingContext(Integer planYear, LocalDate issuedOn) {

    public static ReadingContext unknown() {
        return new ReadingContext(null, null);
    }
}
