package vn.chiso.criteria.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarSource;
import vn.chiso.platform.id.Ids;

/** What was known of a year by one document. Revisions are added, never changed. */
@Entity
@Immutable
@Table(name = "calendar_revision")
class CalendarRevision {

    @Id
    private UUID id;

    @Column(name = "calendar_id")
    private UUID calendarId;

    private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private CalendarSource document;

    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CalendarEntry> entries;

    @Column(name = "recorded_on")
    private LocalDate recordedOn;

    protected CalendarRevision() {}

    CalendarRevision(CalendarYear calendar, CalendarDocument document, LocalDate today) {
        id = Ids.next();
        calendarId = calendar.id();
        revision = calendar.revision();
        this.document = document.document();
        note = document.note();
        entries = document.entries().stream()
                .sorted(Comparator.comparing(CalendarEntry::date))
                .toList();
        recordedOn = today;
    }

    int revision() {
        return revision;
    }

    CalendarSource document() {
        return document;
    }

    String note() {
        return note;
    }

    List<CalendarEntry> entries() {
        return entries;
    }

    CalendarRevisionResponse response() {
        return new CalendarRevisionResponse(revision, document, note, recordedOn, entries);
    }
}
