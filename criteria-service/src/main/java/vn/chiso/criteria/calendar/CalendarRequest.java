package vn.chiso.criteria.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;
import vn.chiso.platform.text.VietnameseText;

/**
 * A year that is to be loaded.
 *
 * @param document the latest one that decides about the year
 * @param note what is not certain
 * @param entries every day of the year that differs from its weekday
 */
public record CalendarRequest(
        @Schema(examples = "2025") @NotNull @Min(1990) @Max(2999)
        Integer year,

        @NotNull @Valid CalendarSource document,
        @Size(max = 1000) String note,
        @NotEmpty @Size(max = 120) List<@NotNull @Valid CalendarEntry> entries) {

    public CalendarRequest {
        note = VietnameseText.nfc(note);
    }

    CalendarDocument says() {
        return new CalendarDocument(document, note, entries);
    }
}
