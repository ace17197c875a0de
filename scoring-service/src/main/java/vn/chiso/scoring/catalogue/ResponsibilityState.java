package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who answers for one criterion of one assessed unit, as the event {@code criteria.responsibility} carries it.
 *
 * @param to first day on which it holds no more, null while it does
 */
record ResponsibilityState(
        UUID id,
        long version,
        UUID criteriaSetId,
        String criterionCode,
        UUID assessedUnitId,
        List<UUID> leadUnitIds,
        List<UUID> cooperatingUnitIds,
        LocalDate from,
        @JsonProperty("to") LocalDate to) {

    ResponsibilityState {
        leadUnitIds = leadUnitIds == null ? List.of() : List.copyOf(leadUnitIds);
        cooperatingUnitIds = cooperatingUnitIds == null ? List.of() : List.copyOf(cooperatingUnitIds);
    }
}
