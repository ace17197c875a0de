package vn.chiso.task.assignment.result;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of scoring-service's API that is asked while a person waits. */
@RegisterRestClient(configKey = "scoring")
@Path("/api/v1")
interface ScoringApi {

    @GET
    @Path("/evidence/{id}")
    Uni<Response> evidence(@PathParam("id") UUID id, @HeaderParam("Authorization") String authorization);
}
