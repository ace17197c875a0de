package vn.chiso.task.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.secrecy.SecretMarking;

/** What an item says; the whole of it is replaced. Units are settled on their own. */
@Schema(name = "PlanItemContent")
public record PlanItemContent(
        @NotNull ItemKind kind,

        @Size(min = 1, max = 20) @Schema(description = "Code of the chapter of the document", examples = "VII")
        String sectionCode,

        @Size(min = 1, max = 500) String sectionTitle,

        @Size(min = 1, max = 20)
        @Schema(description = "As the document numbers it; unique with section and kind", examples = "5")
        String number,

        @Size(min = 1, max = 50) @Schema(examples = "V.5") String criterionCode,

        @NotBlank @Size(max = 2000) String title,

        @PositiveOrZero BigDecimal maxPoints,
        @PositiveOrZero BigDecimal points,

        @Positive @Schema(description = "Absent for what is only to be maintained")
        BigDecimal lostPoints,

        @Size(min = 1, max = 2000) String reason,

        @Size(min = 1, max = 50) String causeCode) {

    /** @throws ProblemException if a text bears the marking of a secret */
    void refuseSecrets(String pointer) {
        SecretMarking.refuse(sectionTitle, pointer + "/sectionTitle");
        SecretMarking.refuse(title, pointer + "/title");
        SecretMarking.refuse(reason, pointer + "/reason");
    }
}
