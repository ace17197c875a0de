package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** When the work was reported done, and on which business date. */
@Embeddable
record Completion(
        @Column(name = "done_at") Instant at,
        @Column(name = "done_on") LocalDate on) {}
