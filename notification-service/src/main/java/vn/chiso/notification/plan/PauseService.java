package vn.chiso.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Caller;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Stops and resumes the reminders of a plan. What comes due meanwhile is skipped for good, with the reason. */
@ApplicationScoped
class PauseService {

    private static final Role[] COORDINATORS = {Role.ADMIN, Role.TASK_COORDINATOR, Role.ORGANISER};

    /** Whose reminders stay away. */
    private static final Role[] READERS = {
        Role.ADMIN,
        Role.TASK_COORDINATOR,
        Role.ORGANISER,
        Role.LEADER,
        Role.UNIT_HEAD,
        Role.SCORING_OFFICER,
        Role.VIEWER
    };

    private static final String SELECT = """
            select s.plan_id, s.version, p.title, s.reason, s.paused_by, s.paused_at, s.owner_unit_id
              from plan_pause s left join tracked_plan p on p.id = s.plan_id
            """;

    private final Sql sql;
    private final PlanRegister plans;
    private final Scope scope;
    private final PauseAudit audit;
    private final BusinessClock clock;

    PauseService(Sql sql, PlanRegister plans, Scope scope, PauseAudit audit, BusinessClock clock) {
        this.sql = sql;
        this.plans = plans;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    private record Pause(PauseResponse response, UUID ownerUnitId) {}

    @Transactional
    PauseResponse pause(PauseRequest request) {
        var plan = plans.find(request.planId())
                .filter(found -> scope.reaches(found.ownerUnitId()))
                .orElseThrow(() -> new ProblemException(PauseProblem.PAUSE_PLAN_UNKNOWN).at("/planId"));
        var grant = scope.require(plan.ownerUnitId(), COORDINATORS);
        int added =
                sql.update("""
                insert into plan_pause (plan_id, version, owner_unit_id, reason, paused_by, paused_at)
                values (?, nextval('plan_pause_version'), ?, ?, ?, ?) on conflict (plan_id) do nothing
                """, plan.id(), plan.ownerUnitId(), request.reason().strip(), audit.who(), clock.now());
        if (added == 0) {
            throw new ProblemException(PauseProblem.PLAN_PAUSED_ALREADY);
        }
        var paused = require(plan.id()).response();
        audit.record("reminders.paused", plan.ownerUnitId(), grant, null, paused);
        return paused;
    }

    @Transactional
    PauseResponse find(UUID planId) {
        var pause = require(planId);
        scope.require(pause.ownerUnitId(), READERS);
        return pause.response();
    }

    @Transactional
    void resume(UUID planId, ExpectedVersion expected) {
        var pause = require(planId);
        var grant = scope.require(pause.ownerUnitId(), COORDINATORS);
        expected.check(pause.response().version());
        var version = pause.response().version();
        if (sql.update("delete from plan_pause where plan_id = ? and version = ?", planId, version) == 0) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        audit.record("reminders.resumed", pause.ownerUnitId(), grant, pause.response(), null);
    }

    @Transactional
    Page<PauseResponse> find(PageRequest page) {
        var rows = sql.query(
                SELECT + """
                 where s.plan_id > ? and s.owner_unit_id in (select unit_id from units_in_scope(?, ?))
                 order by s.plan_id limit ?
                """,
                PauseService::pause,
                page.afterId(),
                scope.codes(READERS),
                clock.today(),
                page.limit() + 1);
        return Page.of(
                        rows,
                        page.limit(),
                        row -> List.of(row.response().planId().toString()))
                .map(Pause::response);
    }

    private Pause require(UUID planId) {
        Optional<Pause> found = sql.query(SELECT + "where s.plan_id = ?", PauseService::pause, planId).stream()
                .findFirst();
        return found.orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        var response = new PauseResponse(
                row.getObject("plan_id", UUID.class),
                row.getLong("version"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("paused_by"),
                Sql.instant(row, "paused_at"));
        return new Pause(response, row.getObject("owner_unit_id", UUID.class));
    }

    /** Who did what, as the audit has it. */
    @ApplicationScoped
    static class PauseAudit {

        private final AuditLog audit;
        private final Caller caller;

        PauseAudit(AuditLog audit, Caller caller) {
            this.audit = audit;
            this.caller = caller;
        }

        String who() {
            return caller.username();
        }

        void record(String action, UUID unit, Grant grant, PauseResponse before, PauseResponse after) {
            var plan = (before == null ? after : before).planId();
            audit.record(new AuditedChange(action, "plan", plan.toString(), unit, grant, before, after));
        }
    }
}
