package vn.chiso.criteria.unitgroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * A group as a client states it, as a whole: by rule or by list, never both.
 *
 * @param code never changes, for regulations and campaigns name groups by it
 * @param ownerUnitId whose editors change the group
 */
record UnitGroupRequest(
        @Schema(examples = "QT.XA") @NotNull @Size(max = 60) @Pattern(regexp = "^[A-Z0-9]+([.-][A-Z0-9]+)*$")
        String code,

        @Schema(examples = "Khối xã, phường, đặc khu") @NotBlank @Size(max = 300)
        String name,

        @NotNull UUID ownerUnitId,
        @Valid GroupRule rule,
        @Size(min = 1, max = 5000) List<@NotNull @Valid GroupMember> members) {

    UnitGroupRequest {
        name = VietnameseText.nfc(name);
    }
}
