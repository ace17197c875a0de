package vn.chiso.notification.ladder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a person urges somebody by hand.
 *
 * @param note what he says himself, null for nothing
 * @param at system time
 */
@Embeddable
public record Urging(
        @Column(name = "requested_by") String by,
        @Column(name = "requested_by_name") String byName,
        String note,
        @Column(name = "requested_at") Instant at) {}
