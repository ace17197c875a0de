package vn.chiso.criteria.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.chiso.criteria.regulation.lint.RegulationFinding;
import vn.chiso.criteria.regulation.lint.RegulationFindingTexts;
import vn.chiso.criteria.regulation.lint.RegulationLint;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/** Publishes drafts that pass the lint, and takes published regulations back. */
@ApplicationScoped
class RegulationPublication {

    private final Regulations regulations;
    private final RegulationFindings lint;
    private final Outbox outbox;
    private final AuditLog audit;

    RegulationPublication(Regulations regulations, RegulationFindings lint, Outbox outbox, AuditLog audit) {
        this.regulations = regulations;
        this.lint = lint;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What is recorded of a withdrawal. */
    private record Withdrawn(long version, RegulationStatus status, String reason) {}

    /** @param language in which the findings that forbid publishing are told */
    @Transactional
    RegulationResponse publish(UUID id, ExpectedVersion expected, Locale language) {
        var edited = regulations.edited(id);
        var regulation = edited.regulation();
        expected.check(regulation.version());
        regulation.publish();
        refuse(RegulationLint.errors(lint.of(regulation)), language);
        if (regulation.supersedes() != null) {
            supersede(regulation.supersedes());
        }
        var after = announce(regulation, RegulationEvent.PUBLISHED);
        record("regulation.published", edited, after);
        return after;
    }

    @Transactional
    RegulationResponse withdraw(UUID id, ExpectedVersion expected, String reason) {
        var edited = regulations.edited(id);
        expected.check(edited.regulation().version());
        edited.regulation().withdraw();
        var after = announce(edited.regulation(), RegulationEvent.WITHDRAWN);
        record("regulation.withdrawn", edited, new Withdrawn(after.version(), after.status(), reason));
        return after;
    }

    private void supersede(UUID id) {
        var superseded = regulations.edited(id);
        superseded.regulation().supersede();
        var after = announce(superseded.regulation(), RegulationEvent.SUPERSEDED);
        record("regulation.superseded", superseded, after);
    }

    private static void refuse(List<RegulationFinding> errors, Locale language) {
        if (errors.isEmpty()) {
            return;
        }
        throw new ProblemException(RegulationProblem.REGULATION_HAS_FINDINGS, errors.size())
                .withErrors(errors.stream()
                        .map(finding -> new Violation(
                                finding.pointer(), finding.rule().id(), RegulationFindingTexts.text(finding, language)))
                        .toList());
    }

    private RegulationResponse announce(Regulation regulation, String type) {
        var after = regulations.response(regulation);
        outbox.append(
                OutgoingEvent.of(RegulationEvent.TOPIC, after.id(), after.version(), type, RegulationEvent.of(after)));
        return after;
    }

    private void record(String action, Regulations.Edited edited, Object after) {
        var regulation = edited.regulation();
        audit.record(new AuditedChange(
                action, "regulation", regulation.id().toString(), regulation.issuer(), edited.grant(), null, after));
    }
}
