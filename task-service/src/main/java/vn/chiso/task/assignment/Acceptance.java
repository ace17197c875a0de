package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the work began, and who took it on; nobody where a refusal was rejected. */
@Embeddable
record Acceptance(
        @Column(name = "accepted_at") Instant at,
        @Column(name = "accepted_by") String by) {}
