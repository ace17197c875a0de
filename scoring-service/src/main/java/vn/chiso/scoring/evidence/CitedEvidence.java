package vn.chiso.scoring.evidence;

import java.util.UUID;

/** Evidence as a line shows it; the file is at {@code /evidence/{id}/content}. */
public record CitedEvidence(UUID id, String name, String contentType, long size, String sha256) {}
