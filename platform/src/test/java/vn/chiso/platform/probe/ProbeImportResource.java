package vn.chiso.platform.probe;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;

@Path("/api/v1/probes/imports")
@Authenticated
@RunOnVirtualThread
public class ProbeImportResource {

    private final ImportAnswers imports;

    ProbeImportResource(ImportAnswers imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    public Response receive(byte[] content) {
        return imports.received("probes", Map.of(), content);
    }

    @GET
    @Path("/{id}")
    public Response state(@PathParam("id") UUID id) {
        return imports.state("probes", id);
    }

    @POST
    @Path("/{id}/application")
    @Idempotent
    public Response apply(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return imports.applying("probes", id, ifMatch);
    }

    @GET
    @Path("/template")
    public Response template(@QueryParam("format") String format) {
        return imports.template("probes", format);
    }
}
