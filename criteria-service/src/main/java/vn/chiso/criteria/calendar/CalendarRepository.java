package vn.chiso.criteria.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<CalendarYear, UUID> {

    Optional<CalendarYear> ofYear(int year) {
        return find("year", year).firstResultOptional();
    }

    /** By year, one more than the limit. */
    List<CalendarYear> after(int year, int limit) {
        return find("year > ?1 order by year", year).range(0, limit).list();
    }
}
