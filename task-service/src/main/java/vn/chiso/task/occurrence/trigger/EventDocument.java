package vn.chiso.task.occurrence.trigger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** The document that tells of an event, by number, date and issuer: what makes it the same event however it is worded. */
@Schema(name = "EventDocument")
record EventDocument(
        @NotBlank @Size(max = 100) @Schema(examples = "15/KL-TTr") @NotSecret
        String number,

        @NotNull @Schema(examples = "2024-05-06") LocalDate date,

        @Size(min = 1, max = 300)
        @Schema(
                description =
                        "Who issued it: two bodies give the same number on the same day. Without it the document is taken for any"
                                + " other of this number and date",
                examples = "Thanh tra tỉnh Quảng Trị")
        @NotSecret
        String issuer) {

    EventDocument {
        issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
    }
}
