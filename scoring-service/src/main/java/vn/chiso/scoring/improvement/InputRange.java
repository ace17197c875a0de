package vn.chiso.scoring.improvement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.scoring.engine.InputValue;

/** Between what an input lies; an absent bound is open. */
record InputRange(
        @Schema(examples = "percent") String input,
        InputValue from,
        Boolean fromInclusive,
        InputValue to,
        Boolean toInclusive) {

    static InputRange from(String input, InputValue bound, boolean inclusive) {
        return new InputRange(input, bound, inclusive, null, null);
    }

    static InputRange to(String input, InputValue bound, boolean inclusive) {
        return new InputRange(input, null, null, bound, inclusive);
    }
}
