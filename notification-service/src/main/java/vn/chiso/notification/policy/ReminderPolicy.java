package vn.chiso.notification.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;

/** A ladder as data, for the plans of one unit's subtree or, without a unit, for all others. */
@Entity
@Table(name = "reminder_policy")
class ReminderPolicy {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "plan_id")
    private UUID planId;

    private String kind;
    private String programme;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PolicyRung> rungs;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PolicyRule> rules;

    protected ReminderPolicy() {}

    ReminderPolicy(PolicyRequest request) {
        id = Ids.next();
        code = request.code();
        unitId = request.unitId();
        planId = request.serves().planId();
        kind = request.serves().kind();
        programme = request.serves().programme();
        change(request);
    }

    /** Rungs laid out already stay as they are until the next change of their assignment. */
    void change(PolicyRequest request) {
        name = request.name().strip();
        rules = request.rules();
        rungs = request.rungs().stream()
                .sorted(Comparator.comparing(PolicyRung::offsetDays).thenComparing(PolicyRung::days))
                .toList();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID unitId() {
        return unitId;
    }

    List<PolicyRung> rungs() {
        return rungs;
    }

    Serving serving() {
        return new Serving(planId, kind, programme);
    }

    ChosenLadder chosen() {
        return new ChosenLadder(id, version, rungs);
    }

    PolicyResponse response() {
        return new PolicyResponse(id, version, code, name, unitId, serving(), rungs, rules);
    }
}
