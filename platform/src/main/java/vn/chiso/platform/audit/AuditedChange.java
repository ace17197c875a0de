package vn.chiso.platform.audit;

import java.util.UUID;
import vn.chiso.platform.unit.Grant;

/**
 * A change to be recorded.
 *
 * @param action noun and past participle: {@code campaign.opened}
 * @param subjectType kind of the changed thing: {@code campaign}
 * @param unitId the unit whose scope decides who may read the entry
 * @param grant by which the caller acted; null for the system and for access by responsibility
 * @param before state before, null at creation
 * @param after state after, null at removal
 */
public record AuditedChange(
        String action, String subjectType, String subjectId, UUID unitId, Grant grant, Object before, Object after) {}
