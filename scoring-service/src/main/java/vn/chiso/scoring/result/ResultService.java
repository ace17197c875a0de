package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Reads published results for those who may. */
@ApplicationScoped
@Transactional
class ResultService {

    private final ResultRepository results;
    private final Snapshots snapshots;
    private final ResultVerifier verifier;

    ResultService(ResultRepository results, Snapshots snapshots, ResultVerifier verifier) {
        this.results = results;
        this.snapshots = snapshots;
        this.verifier = verifier;
    }

    Page<ResultResponse> list(UUID campaignId, UUID assessedUnitId, PageRequest page) {
        var found = results.page(campaignId, assessedUnitId, page).stream()
                .map(head ->
                        ResultResponse.from(snapshots.content(head.snapshot()), head.sha256(), head.previousSha256()))
                .toList();
        return Page.of(found, page.limit(), result -> List.of(result.id().toString()));
    }

    ResultResponse get(UUID id) {
        var result = visible(id);
        return ResultResponse.from(result, snapshots.content(result));
    }

    List<ResultLineResponse> lines(UUID id) {
        return snapshots.content(visible(id)).lines().stream()
                .map(ResultLineResponse::from)
                .toList();
    }

    DeductionReport deductions(UUID id) {
        return DeductionReport.of(snapshots.content(visible(id)));
    }

    ClassificationResponse classification(UUID id) {
        return ClassificationResponse.of(snapshots.content(visible(id)));
    }

    Verification verification(UUID id) {
        return verifier.verify(visible(id));
    }

    private Result visible(UUID id) {
        return results.visible(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}
