package vn.chiso.criteria.unitgroup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.chiso.criteria.unit.UnitsChanged;
import vn.chiso.platform.database.Sql;

/**
 * Keeps what is told of groups up with the units. Not in the transaction that changes a unit: whoever makes three thousand
 * communes one by one would tell of their group three thousand times.
 */
@ApplicationScoped
class GroupRefresh {

    private static final Logger LOG = Logger.getLogger(GroupRefresh.class);

    private final UnitGroupRepository groups;
    private final GroupResolution resolution;
    private final GroupAnnouncer announcer;
    private final Sql sql;

    GroupRefresh(UnitGroupRepository groups, GroupResolution resolution, GroupAnnouncer announcer, Sql sql) {
        this.groups = groups;
        this.resolution = resolution;
        this.announcer = announcer;
        this.sql = sql;
    }

    /** In the transaction of the change, so that none is forgotten. */
    void mark(@Observes UnitsChanged event) {
        sql.update("insert into unit_group_refresh (group_id) select id from unit_group on conflict do nothing");
    }

    @Scheduled(every = "${chiso.unit-groups.refresh.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        if (!sql.query("select 1 from unit_group_refresh limit 1", row -> 1).isEmpty()) {
            QuarkusTransaction.requiringNew().run(this::refreshMarked);
        }
    }

    private void refreshMarked() {
        // A change that is under way has found its mark set and will set none: wait for it, or it would be missed.
        resolution.holdStill();
        List<UUID> marked =
                sql.query("delete from unit_group_refresh returning group_id", row -> row.getObject(1, UUID.class));
        for (var group : groups.list("id in ?1 order by code", marked)) {
            refresh(group);
        }
    }

    /** An event that nobody takes would stand in the way of all that follow, so what is too much is not told at all. */
    private void refresh(UnitGroup group) {
        var before = group.response();
        var members = resolution.members(group);
        if (UnitGroup.isTooMany(members)) {
            LOG.warnf(
                    "Unit group %s not told: its rule finds %d members, %d can be told; narrow it",
                    group.code(), members.size(), UnitGroup.MOST_MEMBERS);
            group.outgrow(members);
        } else if (group.resolve(members)) {
            announcer.resolvedAnew(group, before);
        }
    }
}
