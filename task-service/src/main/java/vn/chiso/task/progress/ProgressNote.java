package vn.chiso.task.progress;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the work stood at a moment. */
@Schema(name = "ProgressNote")
record ProgressNote(UUID id, String note, Integer percent, Instant writtenAt) {}
