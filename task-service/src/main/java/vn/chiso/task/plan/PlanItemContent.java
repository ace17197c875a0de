package vn.chiso.task.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.secrecy.NotSecret;

/** What an item says; the whole of it is replaced. Units are settled on their own. */
@Schema(name = "PlanItemContent")
public record PlanItemContent(
        @NotNull ItemKind kind,

        @Size(min = 1, max = 20)
        @Schema(description = "Code of the chapter of the document", examples = "VII")
        @NotSecret
        String sectionCode,

        @Size(min = 1, max = 500) @NotSecret String sectionTitle,

        @Size(min = 1, max = 20)
        @Schema(description = "As the document numbers it; unique with section and kind", examples = "5")
        @NotSecret
        String number,

        @Size(min = 1, max = 50) @Schema(examples = "V.5") @NotSecret
        String criterionCode,

        @NotBlank @Size(max = 2000) @NotSecret String title,

        @PositiveOrZero BigDecimal maxPoints,
        @PositiveOrZero BigDecimal points,

        @Positive @Schema(description = "Absent for what is only to be maintained")
        BigDecimal lostPoints,

        @Size(min = 1, max = 2000) @NotSecret String reason,

        @Size(min = 1, max = 50) @NotSecret String causeCode,

        @Schema(description = "True if nothing is to be done about it in this plan")
        Boolean withoutTask) {

    /** Within which its number is unique. */
    String section() {
        return sectionCode != null ? sectionCode : sectionTitle == null ? "" : sectionTitle;
    }
}
