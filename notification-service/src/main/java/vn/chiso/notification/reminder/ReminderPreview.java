package vn.chiso.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** What the coming days will send, by the very rules of the sweep. */
@ApplicationScoped
class ReminderPreview {

    private final ReminderAccess access;
    private final LaidRungs rungs;
    private final RuleForecast forecast;
    private final Planning planning;

    ReminderPreview(ReminderAccess access, LaidRungs rungs, RuleForecast forecast, Planning planning) {
        this.access = access;
        this.rungs = rungs;
        this.forecast = forecast;
        this.planning = planning;
    }

    /** @param days how many days beyond today */
    @Transactional
    Page<PlannedReminder> find(int days, PageRequest page) {
        var reach = access.reach();
        var window = new Foreseen.Window(reach, reach.today().plusDays(days), start(page), page.limit() + 1);
        var foreseen = Stream.concat(rungs.find(window).stream(), forecast.find(window).stream())
                .sorted(Foreseen.ORDER)
                .limit(window.limit())
                .toList();
        var shown = Page.of(foreseen, page.limit(), ReminderPreview::position);
        return new Page<>(planning.plan(shown.items(), reach.today()), shown.next());
    }

    private static Foreseen start(PageRequest page) {
        return Cursor.read(
                page.cursor(),
                2,
                Foreseen.place(LocalDate.EPOCH, new UUID(0, 0)),
                key -> Foreseen.place(LocalDate.parse(key.getFirst()), UUID.fromString(key.getLast())));
    }

    private static List<String> position(Foreseen last) {
        return List.of(last.firesOn().toString(), last.id().toString());
    }
}
