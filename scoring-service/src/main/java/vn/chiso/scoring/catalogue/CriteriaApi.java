package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of criteria-service's API that is asked while a person waits. */
@RegisterRestClient(configKey = "criteria")
@Path("/api/v1")
interface CriteriaApi {

    @GET
    @Path("/criteria-sets/{id}")
    JsonNode criteriaSet(@PathParam("id") UUID id, @HeaderParam("Authorization") String authorization);
}
