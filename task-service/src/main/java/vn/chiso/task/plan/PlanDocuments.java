package vn.chiso.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The paper behind a plan as it is entered. */
@ApplicationScoped
class PlanDocuments {

    private final PlanAccess access;

    PlanDocuments(PlanAccess access) {
        this.access = access;
    }

    /** @param pointer of what holds the document in the body */
    PlanDocument of(PlanRequest.Document entered, UUID ownerUnitId, String pointer) {
        if (entered == null) {
            return PlanDocument.UNKNOWN;
        }
        var issuer = ownerUnitId.equals(entered.issuerUnitId())
                ? entered.issuerUnitId()
                : access.named(entered.issuerUnitId(), pointer + "/document/issuerUnitId");
        return new PlanDocument(entered.number(), entered.date(), issuer, Boolean.TRUE.equals(entered.dueDayBefore()));
    }
}
