package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.List;

/** How a sum came about: its terms in the order of the document, and what was left out. */
public record SumTrace(List<Term> terms, List<Excluded> excluded) {

    /** Where nobody wants to know. */
    public static final SumTrace NONE = new SumTrace(List.of(), List.of());

    public SumTrace {
        terms = List.copyOf(terms);
        excluded = List.copyOf(excluded);
    }

    /** A child that counts. */
    public record Term(String code, BigDecimal points, BigDecimal applicableMaximum) {}

    /** A child that does not apply to the unit, or none of whose lines do: neither points nor maximum count. */
    public record Excluded(String code, BigDecimal maximum) {}
}
