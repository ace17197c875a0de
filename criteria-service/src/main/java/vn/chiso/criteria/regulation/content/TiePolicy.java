package vn.chiso.criteria.regulation.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of units whose indexes are equal to the last digit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TiePolicy.SharedRank.class, name = "SHARED_RANK"),
    @JsonSubTypes.Type(value = TiePolicy.SecondaryKeys.class, name = "SECONDARY_KEYS"),
})
@Schema(
        description = "What becomes of units whose indexes are equal.",
        discriminatorProperty = "kind",
        oneOf = {TiePolicy.SharedRank.class, TiePolicy.SecondaryKeys.class},
        discriminatorMapping = {
            @DiscriminatorMapping(value = "SHARED_RANK", schema = TiePolicy.SharedRank.class),
            @DiscriminatorMapping(value = "SECONDARY_KEYS", schema = TiePolicy.SecondaryKeys.class)
        })
public sealed interface TiePolicy {

    /** The rank behind a shared one: 1, 2, 2, 4 or 1, 2, 2, 3. */
    enum Numbering {
        SKIPPING,
        DENSE
    }

    /** They share a rank. */
    record SharedRank(@NotNull Numbering numbering) implements TiePolicy {}

    /** They are told apart by the keys, in this order; units equal in all of them share a rank. */
    record SecondaryKeys(
            @NotNull Numbering numbering,
            @NotEmpty @Size(max = 10) List<@NotNull @Valid TieKey> keys) implements TiePolicy {}
}
