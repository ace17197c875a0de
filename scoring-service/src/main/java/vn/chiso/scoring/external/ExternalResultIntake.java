package vn.chiso.scoring.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.chiso.platform.unit.Grant;

/** Takes external results that come from another system, by the rules for those that a person records. */
@ApplicationScoped
public class ExternalResultIntake {

    private final ExternalResultService results;

    ExternalResultIntake(ExternalResultService results) {
        this.results = results;
    }

    /** @param grant by which the caller records for the assessed unit */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID record(ExternalResultRequest request, Grant grant) {
        return results.recorded(request, grant).id();
    }
}
