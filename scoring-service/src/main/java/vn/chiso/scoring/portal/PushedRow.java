package vn.chiso.scoring.portal;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.problem.Violation;

/**
 * What became of a row.
 *
 * @param row its place in the request, from 0
 * @param valueId the value that says so now, absent for a refused row
 * @param replaces the value whose place it took
 * @param errors pointers into the request
 */
record PushedRow(int row, Outcome outcome, UUID valueId, UUID replaces, List<Violation> errors) {

    @Schema(name = "PushOutcome")
    enum Outcome {
        CREATED,
        CHANGED,
        /** It is recorded just so already. */
        UNCHANGED,
        REFUSED
    }
}
