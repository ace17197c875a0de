package vn.chiso.scoring.consistency.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A finding as it was made; it stays when the rules of later days find otherwise. */
@Entity
@Immutable
@IdClass(StoredFinding.Key.class)
@Table(name = "consistency_finding")
class StoredFinding {

    /** Check and position in it. */
    record Key(UUID checkId, int position) {}

    @Id
    @Column(name = "check_id")
    private UUID checkId;

    @Id
    private int position;

    @Enumerated(EnumType.STRING)
    private RuleId rule;

    private String pointer;
    private String subject;
    private String found;
    private String expected;
    private String sheet;
    private Integer row;

    @Column(name = "\"column\"")
    private String column;

    protected StoredFinding() {}

    int position() {
        return position;
    }

    RuleId rule() {
        return rule;
    }

    String pointer() {
        return pointer;
    }

    Finding finding() {
        return new Finding(rule, pointer, subject, found, expected);
    }

    /** Null for a document that came as JSON. */
    FoundPlace place() {
        return sheet == null ? null : new FoundPlace(sheet, row, column);
    }
}
