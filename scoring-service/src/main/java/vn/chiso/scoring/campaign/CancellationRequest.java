package vn.chiso.scoring.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the campaign is given up. */
record CancellationRequest(@NotBlank @Size(max = 2000) String reason) {}
