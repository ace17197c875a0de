package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.unit.UnitRequest;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.text.VietnameseText;

/**
 * Who takes over from the day on: a new unit or, under the code of a predecessor, that predecessor going on.
 *
 * @param parentId absent for a root
 * @param identifiers of a unit that goes on, they take the place of those of the same scheme
 */
record Successor(
        @Schema(examples = "QT.BQ") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$")
        String code,

        @Schema(examples = "UBND xã Bến Quan") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "COMMUNE") @NotNull UnitType type,
        UUID parentId,
        @Size(max = 20) List<@NotNull @Valid AgencyIdentifier> identifiers) {

    Successor {
        name = VietnameseText.nfc(name);
        identifiers = identifiers == null ? List.of() : identifiers;
    }

    UnitRequest opening(LocalDate on) {
        return new UnitRequest(code, name, type, parentId, null, null, on, null, identifiers);
    }

    UnitPeriod goingOn(UnitPeriod period) {
        return period.named(name, type).below(parentId);
    }
}
