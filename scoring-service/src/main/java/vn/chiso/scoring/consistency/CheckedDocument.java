package vn.chiso.scoring.consistency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** The document as it was sent in. */
@Entity
@Immutable
@Table(name = "checked_document")
class CheckedDocument {

    @Id
    @Column(name = "check_id")
    private UUID checkId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PublishedDocument document;

    protected CheckedDocument() {}

    CheckedDocument(UUID checkId, PublishedDocument document) {
        this.checkId = checkId;
        this.document = document;
    }

    PublishedDocument document() {
        return document;
    }
}
