package vn.chiso.task.assignment.result;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.unit.Caller;

/**
 * Tells scoring-service what a report names, with the caller's own token: nobody cites what he may not see there, what is cited stays,
 * and who reviews the report sees it. Told before the report is taken, for what is told in vain only stays.
 */
@ApplicationScoped
class CitedEvidence {

    private static final Logger LOG = Logger.getLogger(CitedEvidence.class);

    /** For all pieces together: a person waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final int AT_ONCE = 5;

    private final ScoringApi api;
    private final Caller caller;

    CitedEvidence(@RestClient ScoringApi api, Caller caller) {
        this.api = api;
        this.caller = caller;
    }

    /**
     * @param units who has a part in the work
     * @throws ProblemException 400 that points at each piece which the caller does not see, 503 if nobody can say in time
     */
    void cite(UUID assignmentId, Set<UUID> units, List<UUID> ids) {
        var visible = cited(assignmentId, new ScoringApi.Citation(units), ids);
        var unknown = new ArrayList<Violation>();
        for (int i = 0; i < ids.size(); i++) {
            if (!visible.get(i)) {
                unknown.add(new Violation(
                        "/evidenceIds/" + i, "unknown-evidence", ids.get(i).toString()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(PlatformProblem.VALIDATION_FAILED).withErrors(unknown);
        }
    }

    /** In the order of the ids. */
    private List<Boolean> cited(UUID assignmentId, ScoringApi.Citation citation, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var authorization = "Bearer " + caller.bearer();
        try {
            return Uni.join()
                    .all(ids.stream()
                            .map(id -> isCited(api.cite(id, assignmentId, authorization, citation)))
                            .toList())
                    .usingConcurrencyOf(AT_ONCE)
                    .andFailFast()
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .await()
                    .indefinitely();
        } catch (WebApplicationException | ProcessingException | TimeoutException | CompletionException unavailable) {
            LOG.warnf("scoring-service did not answer: %s", unavailable);
            throw new ProblemException(PlatformProblem.UPSTREAM_UNAVAILABLE);
        }
    }

    private static Uni<Boolean> isCited(Uni<Response> told) {
        return told.map(answer -> {
                    try (answer) {
                        return answer.getStatus() == Response.Status.NO_CONTENT.getStatusCode();
                    }
                })
                .onFailure(CitedEvidence::isRefusal)
                .recoverWithItem(false);
    }

    private static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof WebApplicationException refused)) {
            return false;
        }
        int status = refused.getResponse().getStatus();
        return status == Response.Status.NOT_FOUND.getStatusCode()
                || status == Response.Status.FORBIDDEN.getStatusCode();
    }
}
