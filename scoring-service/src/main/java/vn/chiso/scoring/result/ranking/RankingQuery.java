package vn.chiso.scoring.result.ranking;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chiso.scoring.standing.Stage;

/** Which ranking is wanted. */
public class RankingQuery {

    @QueryParam("stage")
    @DefaultValue("FINAL")
    @Parameter(description = "Whose points are ranked; what is not published yet is for the organiser only.")
    Stage stage;

    @QueryParam("criterionCode")
    @Size(max = 40)
    @Parameter(description = "An area or a criterion of any depth; the whole card unless given.")
    String criterionCode;

    @QueryParam("unitGroupId")
    @Parameter(description = "One unit group only.")
    UUID unitGroupId;
}
