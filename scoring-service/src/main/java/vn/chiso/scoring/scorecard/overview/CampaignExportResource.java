package vn.chiso.scoring.scorecard.overview;

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

/** A whole campaign as a file. */
@Path("/api/v1/campaigns/{id}/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
class CampaignExportResource {

    private final CampaignLines lines;

    CampaignExportResource(CampaignLines lines) {
        this.lines = lines;
    }

    @GET
    @Produces(SheetFormat.XLSX_TYPE)
    @Operation(
            summary = "Download all lines of all cards as a spreadsheet",
            description =
                    "For whoever sees all cards of the organiser: unit by unit, in the order of the set, with points, reasons and causes of every stage so far.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(@PathParam("id") UUID id) {
        var campaign = lines.readable(id);
        StreamingOutput body = target -> lines.write(campaign, target);
        var name = "Chi tiết chấm điểm %s %s.xlsx".formatted(campaign.programme(), campaign.period());
        return Attachment.of(name, SheetFormat.XLSX.mediaType(), body).build();
    }
}
