package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.evidence.content.Arrivals;
import vn.chiso.scoring.evidence.content.ArrivedContent;
import vn.chiso.scoring.evidence.content.ContentSniffer;
import vn.chiso.scoring.evidence.content.EvidenceType;

/** The way of a file in, before any transaction: a slow client must not hold a connection to the database. */
@ApplicationScoped
class EvidenceUpload {

    private static final int LONGEST_NUMBER = 18;

    private final EvidenceAccess access;
    private final Arrivals arrivals;
    private final ContentSniffer sniffer;

    EvidenceUpload(EvidenceAccess access, Arrivals arrivals, ContentSniffer sniffer) {
        this.access = access;
        this.arrivals = arrivals;
        this.sniffer = sniffer;
    }

    /** What the client says that it will send; -1 if it sends in chunks. The HTTP codec has refused what is no number. */
    static long declared(HttpHeaders headers) {
        var length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return -1;
        }
        return length.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(length);
    }

    /**
     * Nothing is read for somebody who may not send it.
     *
     * @throws ProblemException where the caller fills no library of that unit, or the file is too large
     */
    ArrivedContent receive(UUID library, InputStream body, long declared) {
        access.requireContributor(library);
        return arrivals.receive(body, declared);
    }

    /** @throws ProblemException evidence-empty, evidence-type-not-allowed, evidence-name-misleads */
    EvidenceType requireAllowed(FileName name, ArrivedContent content) {
        if (content.size() == 0) {
            throw new ProblemException(EvidenceProblem.EVIDENCE_EMPTY).at("");
        }
        var type = sniffer.type(content)
                .orElseThrow(() -> new ProblemException(EvidenceProblem.EVIDENCE_TYPE_NOT_ALLOWED).at(""));
        name.requireEndingOf(type);
        return type;
    }
}
