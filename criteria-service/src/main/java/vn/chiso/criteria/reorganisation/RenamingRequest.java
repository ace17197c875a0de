package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.text.VietnameseText;

/** Units go on under another name. They stay themselves: same id, same code, same grants, their history their own. */
record RenamingRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid IssuedDocument decision,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Renamed> units) {

    /**
     * @param type absent if it stays
     * @param identifiers take the place of those of the same scheme
     */
    record Renamed(
            @NotNull UUID id,
            @NotNull @PositiveOrZero Long version,

            @Schema(examples = "UBND phường Đông Hà") @NotBlank @Size(max = 300)
            String name,

            @Schema(examples = "WARD") UnitType type,
            @Size(max = 20) List<@NotNull @Valid AgencyIdentifier> identifiers) {

        Renamed {
            name = VietnameseText.nfc(name);
            identifiers = identifiers == null ? List.of() : identifiers;
        }
    }
}
