package vn.chiso.scoring.result.snapshot;

import java.util.UUID;
import vn.chiso.scoring.evidence.CitationStage;

/**
 * A file that proves a line, as it was cited when the result was published: its hash tells the content, which cannot be removed
 * while the line cites it.
 */
public record ResultEvidence(CitationStage stage, UUID id, String name, String contentType, long size, String sha256) {}
