package vn.chiso.scoring.result.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.result.snapshot.Decision;

/**
 * The decision by which the campaign's results are published.
 *
 * @param commendation absent where nothing follows from the results
 */
@Schema(examples = """
            {"decision": {"number": "473/QĐ-UBND", "date": "2024-03-06"}}""")
record PublicationRequest(
        @NotNull @Valid Decision decision, @Valid CommendationRequest commendation) {}
