package vn.chiso.criteria.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.chiso.platform.id.Ids;

/** A year whose working days are known. What they are stands in its latest {@link CalendarRevision}. */
@Entity
@Table(name = "calendar_year")
class CalendarYear {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "calendar_year")
    private int year;

    private int revision = 1;

    protected CalendarYear() {}

    CalendarYear(int year) {
        id = Ids.next();
        this.year = year;
    }

    /** A later document takes the place of what was known. */
    void revise() {
        revision++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int year() {
        return year;
    }

    int revision() {
        return revision;
    }
}
