package vn.chiso.scoring.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.evidence.content.EvidenceType;

/** An entry of a unit's library. It is never changed: a better file is another entry. */
@Entity
@Table(name = "evidence")
class Evidence {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "unit_id")
    private UUID unitId;

    @Column(name = "uploading_unit_id")
    private UUID uploadingUnitId;

    private String name;

    @Column(name = "content_type")
    private String contentType;

    private long size;

    private String sha256;

    private String note;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected Evidence() {}

    Evidence(UploadedFile file, EvidenceType type, Contributor contributor, String uploadedBy, Instant uploadedAt) {
        this.id = Ids.next();
        this.unitId = file.unitId();
        this.uploadingUnitId = contributor.unitId();
        this.name = file.name().text();
        this.contentType = type.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.note = file.note();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Whose library it is in. */
    UUID unitId() {
        return unitId;
    }

    /** The unit for which the uploader acted. */
    UUID uploadingUnitId() {
        return uploadingUnitId;
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    String note() {
        return note;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    /** Business time. */
    Instant uploadedAt() {
        return uploadedAt;
    }
}
