package vn.chiso.task.occurrence.checkin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.unit.NamedUnit;

/** What a unit said of its continuous work. */
@Schema(name = "CheckIn")
record CheckInResponse(UUID id, NamedUnit unit, String note, LocalDate notedOn, OffsetDateTime notedAt) {}
