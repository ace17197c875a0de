package vn.chiso.criteria.set;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Which published set a draft will take the place of: one of its programme and period, that its editor edits as well. */
@ApplicationScoped
public class Succession {

    private final CriteriaSets sets;

    Succession(CriteriaSets sets) {
        this.sets = sets;
    }

    /** Superseding counts on; whether the other is still published is seen when the draft is. */
    public int revision(CriteriaSetRequest request) {
        if (request.supersedes() == null) {
            return 1;
        }
        var unknown = new ProblemException(SetProblem.UNKNOWN_SUPERSEDED_SET).at("/supersedes");
        try {
            var superseded = sets.edited(request.supersedes()).set();
            if (!superseded.programme().equals(request.programme())
                    || !superseded.period().equals(request.period())
                    || superseded.isDraft()) {
                throw unknown;
            }
            return superseded.revision() + 1;
        } catch (ProblemException invisible) {
            if (invisible.type() == PlatformProblem.NOT_FOUND) {
                throw unknown;
            }
            throw invisible;
        }
    }
}
