package vn.chiso.criteria.set.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.outbox.OutgoingEvent;

/**
 * Full state of a mapping, sent to {@code criteria.criterion-mapping} whenever it is said or said anew. Consumers need not know
 * the sets: {@code pairs} holds all that corresponds, and what stands in none is not comparable.
 */
record CriterionMappingEvent(
        UUID id,
        long version,
        UUID setId,
        UUID formerSetId,
        String programme,
        MappingOrigin origin,
        String reason,
        Instant statedAt,
        List<MappedPair> pairs) {

    static final String TOPIC = "criteria.criterion-mapping";
    static final String STATED = "chiso.criteria.criterion-mapping-stated.v1";

    static OutgoingEvent of(CriterionMappingResponse mapping) {
        var body = new CriterionMappingEvent(
                mapping.id(),
                mapping.version(),
                mapping.setId(),
                mapping.formerSetId(),
                mapping.programme(),
                mapping.origin(),
                mapping.reason(),
                mapping.statedAt(),
                mapping.pairs());
        return OutgoingEvent.of(TOPIC, mapping.id(), mapping.version(), STATED, body);
    }
}
