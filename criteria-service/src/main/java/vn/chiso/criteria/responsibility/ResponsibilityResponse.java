package vn.chiso.criteria.responsibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;

/** A responsibility as clients see it. */
record ResponsibilityResponse(
        UUID id,
        long version,
        UUID criteriaSetId,
        String criterionCode,
        UUID assessedUnitId,
        List<UUID> leadUnitIds,
        List<UUID> cooperatingUnitIds,
        LocalDate from,
        LocalDate to,
        IssuedDocument source) {}
