package vn.chiso.task.assignment.result;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of scoring-service's API that is asked while a person waits. */
@RegisterRestClient(configKey = "scoring")
@Path("/api/v1")
interface ScoringApi {

    @PUT
    @Path("/evidence/{id}/reports/{assignmentId}")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> cite(
            @PathParam("id") UUID id,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("Authorization") String authorization,
            Citation citation);

    /** @param unitIds who has a part in the work */
    record Citation(Set<UUID> unitIds) {}
}
