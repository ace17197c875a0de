package vn.chiso.criteria.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class CalendarRevisionRepository implements PanacheRepositoryBase<CalendarRevision, UUID> {

    CalendarRevision latest(CalendarYear calendar) {
        return find("calendarId = ?1 and revision = ?2", calendar.id(), calendar.revision())
                .singleResult();
    }

    /** Oldest first, one more than the limit. */
    List<CalendarRevision> after(CalendarYear calendar, int revision, int limit) {
        return find("calendarId = ?1 and revision > ?2 order by revision", calendar.id(), revision)
                .range(0, limit)
                .list();
    }
}
