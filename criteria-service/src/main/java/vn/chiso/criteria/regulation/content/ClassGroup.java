package vn.chiso.criteria.regulation.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * How the units of one group (khối) are classed.
 *
 * @param unitGroupId absent: all units that no other group of the regulation names
 * @param bands best class first
 * @param unclassifiedBelow values below have no class, because the document gives them none; absent: every value has one
 */
public record ClassGroup(
        UUID unitGroupId,

        @Schema(examples = "Khối sở, ban, ngành") @NotBlank @Size(max = 200)
        String label,

        @NotNull Measure measure,
        @NotNull @Size(max = 20) List<@NotNull @Valid ClassBand> bands,
        @Bound BigDecimal unclassifiedBelow,
        @Size(max = 20) List<@NotNull @Valid ClassCondition> conditions,
        @Size(max = 20) List<@NotNull @Valid ClassQuota> quotas) {

    public ClassGroup {
        label = VietnameseText.nfc(label);
        conditions = conditions == null ? List.of() : conditions;
        quotas = quotas == null ? List.of() : quotas;
    }

    /** Codes of the classes, best first. */
    public List<String> classes() {
        return bands.stream().map(ClassBand::classCode).toList();
    }
}
