package vn.chiso.task.check;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.paging.Pages;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.task.finding.FindingRule;
import vn.chiso.task.finding.PlanFinding;
import vn.chiso.task.finding.PlanFindingTexts;

@Path("/api/v1/plans/{id}/findings")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanFindingResource {

    private final PlanFindings findings;

    PlanFindingResource(PlanFindings findings) {
        this.findings = findings;
    }

    @Schema(name = "PlanFindings")
    record FindingList(List<Finding> items, String next) {}

    @Schema(name = "PlanFinding")
    record Finding(
            FindingRule rule,

            @Schema(
                    description = "As people call the place: section, kind, item and task",
                    examples = "IV.MAINTAIN.3.1")
            String place,

            List<UUID> taskIds,
            String found,
            String expected,

            @Schema(description = "As a sentence, in Vietnamese or English")
            String text) {

        private static Finding of(PlanFinding finding, Locale language) {
            return new Finding(
                    finding.rule(),
                    finding.subject(),
                    finding.rows().stream().map(UUID::fromString).toList(),
                    finding.found(),
                    finding.expected(),
                    PlanFindingTexts.text(finding, language));
        }
    }

    @GET
    @Operation(
            summary = "What should be looked at in a plan",
            description =
                    "Deadlines that contradict each other or the calendar, items without kind, units that are nobody's name. By rule, and within a rule in the order of the plan.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FindingList.class)))
    public Response findings(
            @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var language = ProblemTexts.language(headers.getAcceptableLanguages());
        var found = findings.of(id, page).map(finding -> Finding.of(finding, language));
        return Response.fromResponse(Pages.ok(found, uri))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
