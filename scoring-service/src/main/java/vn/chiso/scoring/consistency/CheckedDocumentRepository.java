package vn.chiso.scoring.consistency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CheckedDocumentRepository implements PanacheRepositoryBase<CheckedDocument, UUID> {}
