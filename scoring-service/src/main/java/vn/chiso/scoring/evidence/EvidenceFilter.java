package vn.chiso.scoring.evidence;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the libraries; use with {@code @BeanParam @Valid}. */
public class EvidenceFilter {

    @QueryParam("unitId")
    @Parameter(description = "Only the library of this unit.")
    UUID unitId;

    @QueryParam("name")
    @Size(max = 255)
    @Parameter(description = "Only names that hold this text, in whatever case.")
    String name;

    @QueryParam("contentType")
    @Size(max = 100)
    @Parameter(description = "Only files of this media type.")
    String contentType;

    @QueryParam("cited")
    @Parameter(description = "true: only what a line cites; false: only what none does.")
    Boolean cited;
}
