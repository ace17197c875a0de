package vn.chiso.scoring.result.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * The decision by which the campaign's results are published.
 *
 * @param commendation absent where nothing follows from the results
 */
record PublicationRequest(
        @NotNull @Valid Decision decision, @Valid CommendationRequest commendation) {}
