package vn.chiso.task.assignment.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Caller;

/** Asks scoring-service with the caller's own token, so that nobody cites what he may not see there. */
@ApplicationScoped
class CitedEvidence {

    private static final Logger LOG = Logger.getLogger(CitedEvidence.class);

    private final ScoringApi api;
    private final Caller caller;

    CitedEvidence(@RestClient ScoringApi api, Caller caller) {
        this.api = api;
        this.caller = caller;
    }

    /** @throws ProblemException 400 that points at each piece which the caller does not see, 503 if nobody can say */
    void requireVisible(List<UUID> ids) {
        var unknown = new ArrayList<Violation>();
        for (int i = 0; i < ids.size(); i++) {
            if (!isVisible(ids.get(i))) {
                unknown.add(new Violation(
                        "/evidenceIds/" + i, "unknown-evidence", ids.get(i).toString()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(unknown);
        }
    }

    private boolean isVisible(UUID id) {
        try (Response answer = api.evidence(id, "Bearer " + caller.bearer())) {
            return answer.getStatus() == Response.Status.OK.getStatusCode();
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status == Response.Status.NOT_FOUND.getStatusCode()
                    || status == Response.Status.FORBIDDEN.getStatusCode()) {
                return false;
            }
            throw unavailable(refused);
        } catch (ProcessingException unreachable) {
            throw unavailable(unreachable);
        }
    }

    private static ProblemException unavailable(Exception cause) {
        LOG.warnf("scoring-service did not answer: %s", cause);
        return new ProblemException(PlatformProblem.UPSTREAM_UNAVAILABLE);
    }
}
