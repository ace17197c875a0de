package vn.chiso.criteria.responsibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.platform.text.VietnameseText;

/**
 * Who shall answer for one criterion of one assessed unit.
 *
 * @param criteriaSetId a published set
 * @param criterionCode of a leaf
 * @param leadUnitIds none where the document names several units and no lead; several are joint
 * @param to first day on which it holds no more
 * @param source the letter that assigns it
 */
@Schema(examples = """
            {"criteriaSetId": "0190e1a0-0000-7000-8000-000000000200", "criterionCode": "VI.2.b",
             "assessedUnitId": "0190e1a0-0000-7000-8000-000000000100",
             "leadUnitIds": ["0190e1a0-0000-7000-8000-000000000102"], "from": "2023-01-01",
             "source": {"number": "2146/UBND-NV", "date": "2023-11-20",
                        "issuerUnitId": "0190e1a0-0000-7000-8000-000000000100"}}""")
public record ResponsibilityRequest(
        @NotNull UUID criteriaSetId,
        @Schema(examples = "V.5") @NotNull @Size(max = 60) String criterionCode,
        @NotNull UUID assessedUnitId,
        @Size(max = 50) List<@NotNull UUID> leadUnitIds,
        @Size(max = 50) List<@NotNull UUID> cooperatingUnitIds,
        @Schema(examples = "2023-01-01") @NotNull LocalDate from,
        LocalDate to,
        @NotNull @Valid IssuedDocument source) {

    public ResponsibilityRequest {
        criterionCode = VietnameseText.nfc(criterionCode);
        leadUnitIds = leadUnitIds == null ? List.of() : leadUnitIds;
        cooperatingUnitIds = cooperatingUnitIds == null ? List.of() : cooperatingUnitIds;
    }
}
