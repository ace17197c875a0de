package vn.chiso.criteria.calendar.day;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/** A day that differs from its weekday. */
public record CalendarEntry(
        @Schema(examples = "2025-05-02") @NotNull LocalDate date,
        @NotNull DayKind kind,

        @Schema(examples = "Hoán đổi với ngày 26/4/2025") @NotBlank @Size(max = 200)
        String name,

        @NotNull @Valid CalendarSource source) {

    public CalendarEntry {
        name = VietnameseText.nfc(name);
    }
}
