package vn.chiso.task.target;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a written target asks for. Values are exact decimals: per cent for shares and growth, places for ranks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Target.Share.class, name = "SHARE"),
    @JsonSubTypes.Type(value = Target.Growth.class, name = "GROWTH"),
    @JsonSubTypes.Type(value = Target.TopRank.class, name = "TOP_RANK"),
    @JsonSubTypes.Type(value = Target.Unread.class, name = "UNREAD"),
})
@Schema(name = "Target")
public sealed interface Target {

    /** "≥ 30 %", "trên 80 %" ({@code inclusive} false), "100 %". */
    record Share(BigDecimal percent, boolean inclusive) implements Target {}

    /** "Tăng ít nhất 0,7 % so với năm trước". */
    record Growth(BigDecimal percent, boolean inclusive) implements Target {}

    /** "Thuộc nhóm 03 địa phương cao nhất": the actual value is the rank that was reached. */
    record TopRank(int places) implements Target {}

    /** Words that the grammar does not know; a person judges. */
    record Unread() implements Target {}

    /** Whether the value reaches the target. A reported share, growth or rank is compared as it is, without rounding. */
    default TargetVerdict judge(BigDecimal actual) {
        return switch (this) {
            case Share share -> verdict(actual, share.percent(), share.inclusive());
            case Growth growth -> verdict(actual, growth.percent(), growth.inclusive());
            case TopRank rank ->
                actual.signum() > 0 && actual.compareTo(BigDecimal.valueOf(rank.places())) <= 0
                        ? TargetVerdict.REACHED
                        : TargetVerdict.NOT_REACHED;
            case Unread _ -> TargetVerdict.UNDECIDED;
        };
    }

    private static TargetVerdict verdict(BigDecimal actual, BigDecimal bound, boolean inclusive) {
        int compared = actual.compareTo(bound);
        return compared > 0 || inclusive && compared == 0 ? TargetVerdict.REACHED : TargetVerdict.NOT_REACHED;
    }
}
