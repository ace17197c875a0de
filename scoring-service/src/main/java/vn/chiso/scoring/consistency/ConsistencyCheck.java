package vn.chiso.scoring.consistency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** A document that was checked. Only its waivers move it. */
@Entity
@Table(name = "consistency_check")
public class ConsistencyCheck {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "organiser_unit_id")
    private UUID organiserUnitId;

    private String programme;
    private int year;

    @Column(name = "document_number")
    private String documentNumber;

    private int findings;
    private int waived;

    @Column(name = "checked_by")
    private String checkedBy;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected ConsistencyCheck() {}

    ConsistencyCheck(PublishedDocument document, int findings, String checkedBy, Instant checkedAt) {
        this.id = Ids.next();
        this.unitId = document.unitId();
        this.organiserUnitId = document.organiserUnitId();
        this.programme = document.programme();
        this.year = document.year();
        this.documentNumber =
                document.header() == null ? null : document.header().number();
        this.findings = findings;
        this.checkedBy = checkedBy;
        this.checkedAt = checkedAt;
    }

    public void findingWaived() {
        waived++;
    }

    public void waiverRevoked() {
        waived--;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID unitId() {
        return unitId;
    }

    UUID organiserUnitId() {
        return organiserUnitId;
    }

    String programme() {
        return programme;
    }

    int year() {
        return year;
    }

    String documentNumber() {
        return documentNumber;
    }

    int findings() {
        return findings;
    }

    int waived() {
        return waived;
    }

    String checkedBy() {
        return checkedBy;
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
