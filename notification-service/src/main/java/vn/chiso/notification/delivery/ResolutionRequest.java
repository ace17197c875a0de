package vn.chiso.notification.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an operator found out about an UNCERTAIN mail.
 *
 * @param delivered whether it arrived
 * @param note how he knows
 */
record ResolutionRequest(
        @NotNull Boolean delivered,
        @NotBlank @Size(max = 500) String note) {}
