package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion of the source result that lost nothing. */
@Embeddable
@Schema(name = "FullMark")
public record FullMark(
        @Column(name = "criterion_code") String criterionCode,
        String title,
        @Column(name = "max_points") BigDecimal maxPoints) {}
