package vn.chiso.criteria.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.text.VietnameseText;

/**
 * A unit as a client states it, at creation and as a whole at a change.
 *
 * @param code never changes, for grants name units by it
 * @param parentId absent for a root
 * @param serves units whose area this one serves without standing below them
 * @param validTo first day on which the unit is no more
 */
@Schema(examples = """
            {"code": "QT.VL.VHTT", "name": "Phòng Văn hóa và Thông tin", "type": "DIVISION",
             "parentId": "0190e1a0-0000-7000-8000-000000000100", "validFrom": "2000-01-01",
             "aliases": ["Phòng VH-TT"],
             "identifiers": [{"scheme": "CURRENT", "identifier": "H50.15.05", "from": "2021-01-01"}]}""")
public record UnitRequest(
        @Schema(examples = "QT.VL.VHTT") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$")
        String code,

        @Schema(examples = "Phòng Văn hóa và Thông tin") @NotBlank @Size(max = 300)
        String name,

        @Schema(examples = "DIVISION") @NotNull UnitType type,
        UUID parentId,
        @Size(max = 50) List<@NotBlank @Size(max = 300) String> aliases,
        @Size(max = 500) Set<@NotNull UUID> serves,
        @Schema(examples = "2000-01-01") @NotNull LocalDate validFrom,
        LocalDate validTo,

        @Schema(description = "With their own validity; open ends are those of the unit.") @Size(max = 20)
        List<@NotNull @Valid AgencyIdentifier> identifiers) {

    public UnitRequest {
        name = VietnameseText.nfc(name);
        aliases = aliases == null
                ? List.of()
                : aliases.stream().map(VietnameseText::nfc).distinct().toList();
        serves = serves == null ? Set.of() : new LinkedHashSet<>(serves);
        identifiers = identifiers == null ? List.of() : Collections.unmodifiableList(identifiers);
    }

    UnitPeriod period() {
        return new UnitPeriod(validFrom, validTo, name, type, parentId);
    }
}
