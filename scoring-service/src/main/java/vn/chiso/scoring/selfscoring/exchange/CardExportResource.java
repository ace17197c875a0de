package vn.chiso.scoring.selfscoring.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.http.Attachment;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter;

/** A card as a workbook to be filled in. */
@Path("/api/v1/scorecards/{id}/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "self-scoring")
class CardExportResource {

    private final CardFiles files;

    CardExportResource(CardFiles files) {
        this.files = files;
    }

    @GET
    @Produces(SheetFormat.XLSX_TYPE)
    @Operation(
            summary = "Download the card as a workbook to fill in off-line",
            description =
                    "One row a criterion that the caller sees, in the order of the set; open are the cells of lines that he may score, the others are locked (password chiso). To be sent in again by POST /scorecards/imports; sent in untouched it changes nothing.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(@PathParam("id") UUID id) {
        var file = files.file(id);
        StreamingOutput body = target -> SheetWriter.write(target, SheetFormat.XLSX, file.tables());
        return Attachment.of(file.name() + ".xlsx", SheetFormat.XLSX.mediaType(), body)
                .build();
    }
}
