package vn.chiso.scoring.evidence;

import java.util.UUID;

/** What a client sent, apart from the bytes: for the same Idempotency-Key it must be the same. */
record UploadedFile(UUID unitId, FileName name, String note, long size, String sha256) {}
