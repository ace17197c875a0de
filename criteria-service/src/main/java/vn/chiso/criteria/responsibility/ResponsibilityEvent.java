package vn.chiso.criteria.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * Full state of a responsibility, sent to {@code criteria.responsibility} when it is assigned and when its end is set. No two of
 * one criterion of one assessed unit overlap in time, but the end of the older may arrive after the newer.
 */
record ResponsibilityEvent(
        UUID id,
        long version,
        UUID criteriaSetId,
        String criterionCode,
        UUID assessedUnitId,
        List<UUID> leadUnitIds,
        List<UUID> cooperatingUnitIds,
        LocalDate from,
        LocalDate to,
        IssuedDocument source) {

    static final String TOPIC = "criteria.responsibility";
    static final String ASSIGNED = "chiso.criteria.responsibility-assigned.v1";
    static final String ENDED = "chiso.criteria.responsibility-ended.v1";

    static ResponsibilityEvent of(ResponsibilityResponse state) {
        return new ResponsibilityEvent(
                state.id(),
                state.version(),
                state.criteriaSetId(),
                state.criterionCode(),
                state.assessedUnitId(),
                state.leadUnitIds(),
                state.cooperatingUnitIds(),
                state.from(),
                state.to(),
                state.source());
    }
}
