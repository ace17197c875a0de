package vn.chiso.scoring.portal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What published results are narrowed by; every part may be absent. */
public class PortalFilter {

    @QueryParam("programme")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
    @Parameter(description = "Only results of this assessment programme.", example = "PAR_INDEX")
    String programme;

    @QueryParam("period")
    @Pattern(regexp = "[0-9]{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?")
    @Parameter(
            description =
                    "Only results of this period: a year, half-year (2024-H1), quarter (2024-Q1) or month (2024-01).",
            example = "2023")
    String period;

    @Parameter(description = "Only those of this campaign.")
    @QueryParam("campaignId")
    UUID campaignId;

    @QueryParam("agency")
    @Size(min = 1, max = 60)
    @Parameter(description = "The assessed agency: an identifier of either form, or our code.", example = "H50.15")
    String agency;
}
