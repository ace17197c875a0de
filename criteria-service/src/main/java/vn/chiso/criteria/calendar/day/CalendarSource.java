package vn.chiso.criteria.calendar.day;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * The document by which a day is off or worked. Its issuer stands above every unit of the catalogue, so it is named in words.
 *
 * @param number absent where only a report of the document could be read
 * @param reference article and clause, or where the document or the report can be read
 */
public record CalendarSource(
        @Schema(examples = "8726/VPCP-KGVX") @Size(max = 100)
        String number,

        @Schema(examples = "2024-11-26") @NotNull LocalDate date,

        @Schema(examples = "Văn phòng Chính phủ") @NotBlank @Size(max = 200)
        String issuer,

        @Size(max = 500) String reference) {

    public CalendarSource {
        number = VietnameseText.nfc(number);
        issuer = VietnameseText.nfc(issuer);
        reference = VietnameseText.nfc(reference);
    }
}
