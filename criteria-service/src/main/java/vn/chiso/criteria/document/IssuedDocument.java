package vn.chiso.criteria.document;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/** The decision or letter that something rests on: number and sign, date, issuer. */
@Embeddable
public record IssuedDocument(
        @Schema(examples = "1371/QĐ-UBND") @NotBlank @Size(max = 100)
        String number,

        @Schema(examples = "2023-06-29") @NotNull LocalDate date,
        @NotNull UUID issuerUnitId) {

    public IssuedDocument {
        number = VietnameseText.nfc(number);
    }
}
