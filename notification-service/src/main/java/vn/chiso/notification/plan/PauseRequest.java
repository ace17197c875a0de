package vn.chiso.notification.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

record PauseRequest(
        @NotNull UUID planId, @NotBlank @Size(max = 1000) String reason) {}
