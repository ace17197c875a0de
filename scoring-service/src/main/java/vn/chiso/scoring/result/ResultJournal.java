package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.scorecard.Author;

/** Tells the audit trail, the other services and the other features of a published result. */
@ApplicationScoped
class ResultJournal {

    private final AuditLog audit;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<ResultPublished> features;

    ResultJournal(AuditLog audit, Outbox outbox, Caller caller, Event<ResultPublished> features) {
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.features = features;
    }

    Author author() {
        return new Author(caller.subject(), caller.username(), caller.name());
    }

    void published(Result result, ResultSnapshot content, Grant grant) {
        audit.record(new AuditedChange(
                content.revision() == null ? "result.published" : "result.revised",
                "result",
                result.id().toString(),
                result.assessedUnitId(),
                grant,
                null,
                ResultResponse.from(result, content)));
        outbox.append(ResultEvent.of(result, content));
        features.fire(new ResultPublished(result.id()));
    }
}
