package vn.chiso.criteria.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;
import vn.chiso.platform.text.VietnameseText;

/**
 * What a later document makes of a loaded year.
 *
 * @param document the later document
 * @param entries every day of the year that differs from its weekday, those that stay as well
 */
public record CalendarRevisionRequest(
        @NotNull @Valid CalendarSource document,
        @Size(max = 1000) String note,
        @NotEmpty @Size(max = 120) List<@NotNull @Valid CalendarEntry> entries) {

    public CalendarRevisionRequest {
        note = VietnameseText.nfc(note);
    }

    CalendarDocument says() {
        return new CalendarDocument(document, note, entries);
    }
}
