package vn.chiso.platform.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of changes is narrowed by; every part may be absent. */
public class AuditFilter {

    @QueryParam("subjectType")
    @Size(max = 60)
    @Parameter(description = "Kind of the changed thing.", example = "criteria-set")
    String subjectType;

    @Parameter(description = "Id of the changed thing, as its own API has it.")
    @QueryParam("subjectId")
    @Size(max = 60)
    String subjectId;

    @QueryParam("action")
    @Size(max = 100)
    @Parameter(description = "What was done.", example = "campaign.opened")
    String action;

    @QueryParam("actor")
    @Size(max = 255)
    @Parameter(description = "Who did it, by the name one signs in with; `system` for what nobody asked for.")
    String actor;

    @QueryParam("unitId")
    @Parameter(description = "Changes in this unit only.")
    UUID unitId;

    @QueryParam("requestId")
    @Size(max = 64)
    @Parameter(description = "All that one request changed here: the id is in its answer and in its log lines.")
    String requestId;

    @QueryParam("from")
    @Parameter(description = "From this moment on, in system time.", example = "2024-03-01T00:00:00+07:00")
    OffsetDateTime from;

    @QueryParam("to")
    @Parameter(description = "Before this moment, in system time.")
    OffsetDateTime to;
}
