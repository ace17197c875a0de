package vn.chiso.task.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.assignment.AssignmentAccess;
import vn.chiso.task.assignment.AssignmentReading;
import vn.chiso.task.assignment.AssignmentResponse;

/** Lists and counts assignments for those who may see them, as of the business date. */
@ApplicationScoped
class Worklist {

    /** In a cursor, and to PostgreSQL. */
    private static final String NEVER = "infinity";

    private final WorklistQueries queries;
    private final AssignmentReading reading;
    private final AssignmentAccess access;
    private final Viewer.Current viewer;
    private final BusinessClock clock;
    private final int dueSoonDays;

    Worklist(
            WorklistQueries queries,
            AssignmentReading reading,
            AssignmentAccess access,
            Viewer.Current viewer,
            BusinessClock clock,
            @ConfigProperty(name = "chiso.task.due-soon-days") int dueSoonDays) {
        this.queries = queries;
        this.reading = reading;
        this.access = access;
        this.viewer = viewer;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    @Transactional
    Page<AssignmentResponse> list(AssignmentFilter filter, Order order, PageRequest page) {
        var narrowing = narrowing(filter);
        if (page.cursor() != null) {
            continueAfter(narrowing, order, page.cursor());
        }
        var found = queries.find(narrowing, access.sight(), clock.today(), order, page.limit() + 1);
        return Page.of(reading.summaries(found), page.limit(), last -> switch (order) {
            case ID -> List.of(last.id().toString());
            case DUE_DATE ->
                List.of(
                        last.dueDate() == null ? NEVER : last.dueDate().toString(),
                        last.id().toString());
        });
    }

    private static void continueAfter(Narrowing narrowing, Order order, String cursor) {
        switch (order) {
            case ID -> narrowing.and("a.id > :after", "after", Cursor.decodeId(cursor));
            case DUE_DATE -> {
                var after = Cursor.read(cursor, 2, null, DuePlace::of);
                narrowing
                        .and(WorklistQueries.afterDue(), "afterDue", after.due())
                        .with("after", after.id());
            }
        }
    }

    private record DuePlace(String due, UUID id) {
        static DuePlace of(List<String> key) {
            var due = key.getFirst();
            return new DuePlace(
                    NEVER.equals(due) ? NEVER : LocalDate.parse(due).toString(), UUID.fromString(key.getLast()));
        }
    }

    @Transactional
    AssignmentStatistics statistics(AssignmentFilter filter) {
        return queries.total(narrowing(filter), access.sight(), clock.today(), soon());
    }

    @Transactional
    Page<UnitStatistics> statisticsByUnit(AssignmentFilter filter, PageRequest page) {
        var narrowing = narrowing(filter);
        if (page.cursor() != null) {
            narrowing.and(
                    "a.unit_code > :after",
                    "after",
                    Cursor.decode(page.cursor(), 1).getFirst());
        }
        var found = queries.byUnit(narrowing, access.sight(), clock.today(), soon(), page.limit() + 1);
        return Page.of(found, page.limit(), unit -> List.of(unit.unitCode()));
    }

    @Transactional
    Page<PeriodStatistics> statisticsByPeriod(AssignmentFilter filter, Span span, PageRequest page) {
        var narrowing = narrowing(filter);
        if (page.cursor() != null) {
            narrowing.and(
                    span.sql() + " > :after",
                    "after",
                    Cursor.decode(page.cursor(), 1).getFirst());
        }
        var found = queries.byPeriod(span, narrowing, access.sight(), clock.today(), soon(), page.limit() + 1);
        return Page.of(found, page.limit(), figures -> List.of(figures.period()));
    }

    private Narrowing narrowing(AssignmentFilter filter) {
        return Narrowing.of(filter, viewer.get(), clock.today(), dueSoonDays);
    }

    private LocalDate soon() {
        return clock.today().plusDays(dueSoonDays);
    }
}
