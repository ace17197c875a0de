package vn.chiso.scoring.appraisal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** Takes over the unit's points for every computed line that is still open. */
record CopyRequest(@NotNull @AssertTrue Boolean copySelf) {}
