package vn.chiso.criteria.tree;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.method.Points;

/** What a criterion counts that does not apply to a unit. Provinces differ, so every leaf says it; there is no default. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NaPolicy.Excluded.class, name = "EXCLUDED"),
    @JsonSubTypes.Type(value = NaPolicy.Full.class, name = "FULL"),
    @JsonSubTypes.Type(value = NaPolicy.Zero.class, name = "ZERO"),
    @JsonSubTypes.Type(value = NaPolicy.Fixed.class, name = "FIXED"),
})
@Schema(
        description = "What a criterion counts that does not apply.",
        discriminatorProperty = "kind",
        oneOf = {NaPolicy.Excluded.class, NaPolicy.Full.class, NaPolicy.Zero.class, NaPolicy.Fixed.class},
        discriminatorMapping = {
            @DiscriminatorMapping(value = "EXCLUDED", schema = NaPolicy.Excluded.class),
            @DiscriminatorMapping(value = "FULL", schema = NaPolicy.Full.class),
            @DiscriminatorMapping(value = "ZERO", schema = NaPolicy.Zero.class),
            @DiscriminatorMapping(value = "FIXED", schema = NaPolicy.Fixed.class)
        })
public sealed interface NaPolicy {

    /** Neither points nor maximum count: the index is taken over what applies. */
    record Excluded() implements NaPolicy {}

    /** The maximum. */
    record Full() implements NaPolicy {}

    /** No points, while the maximum counts. */
    record Zero() implements NaPolicy {}

    /** A fixed amount, e.g. 1 of 2 when no legal document was issued in the year. */
    record Fixed(@NotNull @Points BigDecimal points) implements NaPolicy {}
}
