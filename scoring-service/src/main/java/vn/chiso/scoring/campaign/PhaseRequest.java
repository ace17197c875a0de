package vn.chiso.scoring.campaign;

import jakarta.validation.constraints.NotNull;

/** The phase to enter: the one after the present phase. */
record PhaseRequest(@NotNull Phase phase) {}
