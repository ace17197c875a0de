package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Caller;

/** Asks criteria-service with the caller's own token, so that nobody sees through us what he may not see there. */
@ApplicationScoped
class CriteriaCatalogue {

    private static final Logger LOG = Logger.getLogger(CriteriaCatalogue.class);

    private final CriteriaApi api;
    private final Caller caller;
    private final ObjectMapper json;

    CriteriaCatalogue(@RestClient CriteriaApi api, Caller caller, ObjectMapper json) {
        this.api = api;
        this.caller = caller;
        this.json = json;
    }

    Optional<CriteriaSetState> ask(UUID id) {
        try {
            return Optional.of(read(api.criteriaSet(id, "Bearer " + caller.bearer())));
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status == 404 || status == 403) {
                return Optional.empty();
            }
            throw unavailable(refused);
        } catch (ProcessingException | IOException unreachable) {
            throw unavailable(unreachable);
        }
    }

    /** criteria-service may add members to its answers at any time. */
    private CriteriaSetState read(JsonNode body) throws IOException {
        return json.readerFor(CriteriaSetState.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(body);
    }

    private static ProblemException unavailable(Exception cause) {
        LOG.warnf("criteria-service did not answer: %s", cause);
        return new ProblemException(PlatformProblem.UPSTREAM_UNAVAILABLE);
    }
}
