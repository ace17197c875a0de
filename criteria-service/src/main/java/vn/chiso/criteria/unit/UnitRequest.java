package vn.chiso.criteria.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.text.VietnameseText;

/**
 * A unit as a client states it, at creation and as a whole at a change.
 *
 * @param code never changes, for grants name units by it
 * @param parentId absent for a root
 * @param serves units whose area this one serves without standing below them
 * @param validTo first day on which the unit is no more
 */
record UnitRequest(
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

        @Schema(description = "Form of QĐ 20/2020/QĐ-TTg.", examples = "H50.VL.005")
        @Size(max = 35)
        @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$")
        String agencyIdentifier,

        @Schema(description = "Form of QCVN 102:2016/BTTTT.", examples = "000.05.42.H50")
        @Size(max = 35)
        @Pattern(regexp = "^[A-Z0-9]+(\\.[A-Z0-9]+)*$")
        String legacyAgencyIdentifier) {

    UnitRequest {
        name = VietnameseText.nfc(name);
        aliases = aliases == null
                ? List.of()
                : aliases.stream().map(VietnameseText::nfc).distinct().toList();
        serves = serves == null ? Set.of() : new LinkedHashSet<>(serves);
    }
}
