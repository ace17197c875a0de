package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.evidence.content.ArrivedContent;
import vn.chiso.scoring.evidence.content.ContentStore;
import vn.chiso.scoring.evidence.content.EvidenceType;

/** Enters, finds and removes evidence. What the caller may not see is not there. */
@ApplicationScoped
class EvidenceLibrary {

    private static final Logger LOG = Logger.getLogger(EvidenceLibrary.class);

    private final EvidenceRepository entries;
    private final EvidenceAccess access;
    private final ContentStore contents;
    private final EvidenceAudit audit;
    private final BusinessClock clock;

    EvidenceLibrary(
            EvidenceRepository entries,
            EvidenceAccess access,
            ContentStore contents,
            EvidenceAudit audit,
            BusinessClock clock) {
        this.entries = entries;
        this.access = access;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The file first, then its row, under a lock on the content: a crash in between leaves a file that nobody names, and the
     * sweep that removes those cannot take it away before the row is there.
     */
    @Transactional
    Evidence enter(UploadedFile file, EvidenceType type, ArrivedContent content) {
        var contributor = access.requireContributor(file.unitId());
        entries.lockContent(file.sha256());
        keep(content);
        var evidence = new Evidence(file, type, contributor, audit.author(), clock.now());
        entries.persistAndFlush(evidence);
        audit.uploaded(evidence, contributor.grant());
        return evidence;
    }

    private void keep(ArrivedContent content) {
        try {
            contents.keep(content);
        } catch (IOException e) {
            LOG.error("Evidence cannot be kept", e);
            throw ContentStore.cannotKeep();
        }
    }

    private void renew(String sha256) {
        try {
            contents.renew(sha256);
        } catch (IOException e) {
            LOG.error("Evidence cannot be kept until no back-up needs it", e);
            throw ContentStore.cannotKeep();
        }
    }

    @Transactional
    Evidence get(UUID id) {
        return entries.visible(id).orElseThrow(EvidenceLibrary::notFound);
    }

    @Transactional
    Page<EvidenceResponse> list(EvidenceFilter filter, PageRequest page) {
        var found =
                entries.page(filter, page).stream().map(EvidenceResponse::from).toList();
        return Page.of(found, page.limit(), evidence -> List.of(evidence.id().toString()));
    }

    /**
     * The file itself stays until the sweep finds that no entry of any library names it; a grace period long from now, since a
     * back-up that is under way has this row and comes to the files last.
     */
    @Transactional
    void delete(UUID id, ExpectedVersion expected) {
        var evidence = get(id);
        var contributor = access.requireMayDelete(evidence);
        expected.check(evidence.version());
        if (!entries.lockForDeletion(id)) {
            throw notFound();
        }
        if (entries.isCited(id)) {
            throw new ProblemException(EvidenceProblem.EVIDENCE_CITED);
        }
        renew(evidence.sha256());
        entries.delete(evidence);
        entries.flush();
        audit.deleted(evidence, contributor.grant());
    }

    private static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND);
    }
}
