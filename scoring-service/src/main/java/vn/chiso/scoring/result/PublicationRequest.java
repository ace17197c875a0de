package vn.chiso.scoring.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The decision by which the campaign's results are published. */
record PublicationRequest(@NotNull @Valid Decision decision) {}
