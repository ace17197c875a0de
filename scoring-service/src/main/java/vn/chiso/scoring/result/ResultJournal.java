package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.scorecard.Author;

/** Tells the audit trail, the other services and the other features of published results. */
@ApplicationScoped
class ResultJournal {

    private final AuditLog audit;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<ResultsPublished> features;

    ResultJournal(AuditLog audit, Outbox outbox, Caller caller, Event<ResultsPublished> features) {
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.features = features;
    }

    Author author() {
        return new Author(caller.subject(), caller.username(), caller.name());
    }

    /** A result as stored and as content. */
    record Entry(Result result, ResultSnapshot content) {}

    void published(List<Entry> entries, Grant grant) {
        audit.recordAll(entries.stream().map(entry -> change(entry, grant)).toList());
        outbox.appendAll(entries.stream()
                .map(entry -> ResultEvent.of(entry.result(), entry.content()))
                .toList());
        features.fire(new ResultsPublished(
                entries.stream().map(entry -> entry.result().id()).toList()));
    }

    private static AuditedChange change(Entry entry, Grant grant) {
        var result = entry.result();
        return new AuditedChange(
                entry.content().revision() == null ? "result.published" : "result.revised",
                "result",
                result.id().toString(),
                result.assessedUnitId(),
                grant,
                null,
                ResultResponse.from(result, entry.content()));
    }
}
