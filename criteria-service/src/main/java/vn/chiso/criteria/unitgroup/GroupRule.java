package vn.chiso.criteria.unitgroup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.unit.history.UnitType;

/**
 * Every unit of one of the types, anywhere below the ancestor, on the days on which both hold.
 *
 * @param types in the order of the request
 */
record GroupRule(
        @Schema(examples = "[\"COMMUNE\", \"SPECIAL_ZONE\"]") @NotNull @Size(min = 1, max = 20)
        List<@NotNull UnitType> types,

        @NotNull UUID ancestorUnitId) {}
