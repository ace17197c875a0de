package vn.chiso.scoring.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Records and reads external results. */
@ApplicationScoped
@Transactional
class ExternalResultService {

    private static final int MAX_DIGITS = 18;
    private static final int MAX_SCALE = 4;

    private final ExternalResultRepository results;
    private final ExternalLines lines;
    private final ExternalResultJournal journal;
    private final Scope scope;
    private final BusinessClock clock;

    ExternalResultService(
            ExternalResultRepository results,
            ExternalLines lines,
            ExternalResultJournal journal,
            Scope scope,
            BusinessClock clock) {
        this.results = results;
        this.lines = lines;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    ExternalResult record(ExternalResultRequest request) {
        return recorded(request, scope.require(request.assessedUnitId(), Role.ORGANISER));
    }

    /** Whoever calls has settled by which grant. */
    ExternalResult recorded(ExternalResultRequest request, Grant grant) {
        requireSense(request);
        var issuer = journal.unit(request.decision().issuerUnitId());
        var result = new ExternalResult(request, lines.of(request), journal.recordedBy(), clock.now());
        results.persist(result);
        results.flush();
        journal.recorded(result, issuer, grant);
        return result;
    }

    ExternalResult get(UUID id) {
        return results.visible(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    Page<ExternalResult> list(UUID assessedUnitId, PageRequest page) {
        var found = results.page(assessedUnitId, page);
        return Page.of(found, page.limit(), result -> List.of(result.id().toString()));
    }

    private static void requireSense(ExternalResultRequest request) {
        if (request.decision().issuerUnitId() == null) {
            throw new ProblemException(ExternalResultProblem.ISSUER_REQUIRED).at("/decision/issuerUnitId");
        }
        if (request.classification() == null
                && request.rank() == null
                && request.points() == null
                && request.lines().isEmpty()) {
            throw new ProblemException(ExternalResultProblem.NOTHING_PUBLISHED).at("/class");
        }
        if (request.rank() != null && request.rankedUnits() != null && request.rank() > request.rankedUnits()) {
            throw new ProblemException(ExternalResultProblem.RANK_BEYOND_RANKED_UNITS).at("/rank");
        }
        requireHandy(request.points(), "/points");
        requireHandy(request.maxPoints(), "/maxPoints");
        if (request.points() != null
                && request.maxPoints() != null
                && request.points().compareTo(request.maxPoints()) > 0) {
            throw new ProblemException(ExternalResultProblem.POINTS_ABOVE_MAXIMUM).at("/points");
        }
    }

    static void requireHandy(BigDecimal amount, String pointer) {
        if (amount != null && (amount.scale() > MAX_SCALE || amount.precision() - amount.scale() > MAX_DIGITS)) {
            throw new ProblemException(ExternalResultProblem.POINTS_TOO_LONG).at(pointer);
        }
    }
}
