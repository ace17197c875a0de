package vn.chiso.criteria.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.criteria.unit.UnitTrace;
import vn.chiso.criteria.unit.history.UnitFacts;

/** What a decision did to one unit, kept so that it can be undone. It never changes. */
@Entity
@Table(name = "reorganisation_trace")
class ReorganisationTrace {

    @EmbeddedId
    private Key key;

    @Column(name = "state_before")
    @JdbcTypeCode(SqlTypes.JSON)
    private UnitFacts before;

    @Column(name = "state_after")
    @JdbcTypeCode(SqlTypes.JSON)
    private UnitFacts after;

    protected ReorganisationTrace() {}

    ReorganisationTrace(UUID reorganisation, UnitTrace trace) {
        key = new Key(reorganisation, trace.unitId());
        before = trace.before();
        after = trace.after();
    }

    @Embeddable
    record Key(
            @Column(name = "reorganisation_id") UUID reorganisationId,
            @Column(name = "unit_id") UUID unitId) {}

    UnitTrace trace() {
        return new UnitTrace(key.unitId(), before, after);
    }
}
