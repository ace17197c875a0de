package vn.chiso.criteria.set.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;

/** Which criterion of a set is which of a former one. There is one for two sets; saying it anew moves its version. */
@Entity
@Table(name = "criterion_mapping")
class CriterionMapping {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "set_id", updatable = false)
    private UUID setId;

    @Column(name = "former_set_id", updatable = false)
    private UUID formerSetId;

    @Enumerated(EnumType.STRING)
    private MappingOrigin origin;

    @Column(name = "others_keep_code")
    private boolean othersKeepCode;

    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MappingEntry> entries;

    @Column(name = "stated_by")
    private String statedBy;

    @Column(name = "stated_at")
    private Instant statedAt;

    protected CriterionMapping() {}

    CriterionMapping(UUID setId, UUID formerSetId, Statement statement) {
        id = Ids.next();
        this.setId = setId;
        this.formerSetId = formerSetId;
        state(statement);
    }

    /** What is said of two sets, by whom and when (business time). */
    record Statement(
            MappingOrigin origin,
            boolean othersKeepCode,
            String reason,
            List<MappingEntry> entries,
            String by,
            Instant at) {}

    final void state(Statement statement) {
        origin = statement.origin();
        othersKeepCode = statement.othersKeepCode();
        reason = statement.reason();
        entries = List.copyOf(statement.entries());
        statedBy = statement.by();
        statedAt = statement.at();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID setId() {
        return setId;
    }

    UUID formerSetId() {
        return formerSetId;
    }

    MappingOrigin origin() {
        return origin;
    }

    boolean othersKeepCode() {
        return othersKeepCode;
    }

    String reason() {
        return reason;
    }

    List<MappingEntry> entries() {
        return entries;
    }

    String statedBy() {
        return statedBy;
    }

    Instant statedAt() {
        return statedAt;
    }
}
