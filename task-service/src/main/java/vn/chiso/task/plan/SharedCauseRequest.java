package vn.chiso.task.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.secrecy.NotSecret;

/** A person's word that several items have one cause. */
record SharedCauseRequest(
        @NotBlank @Size(max = 50) @NotSecret String causeCode,
        @NotNull @Size(min = 2, max = 50) List<@NotNull UUID> itemIds) {}
