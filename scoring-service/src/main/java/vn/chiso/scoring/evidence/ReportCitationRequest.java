package vn.chiso.scoring.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who has a part in the work of which a report names a file.
 *
 * @param unitIds those that may read it from now on
 */
@Schema(examples = "{\"unitIds\": [\"0190e1a0-0000-7000-8000-000000000100\"]}")
record ReportCitationRequest(@NotNull @Size(max = 200) Set<@NotNull UUID> unitIds) {}
