package vn.chiso.scoring.appraisal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** Takes over the stage before: the unit's points of computed lines, then the first appraisal of lines that nobody explained. */
record CopyRequest(@NotNull @AssertTrue Boolean copySelf) {}
