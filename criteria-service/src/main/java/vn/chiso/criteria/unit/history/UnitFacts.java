package vn.chiso.criteria.unit.history;

import java.util.List;

/** All of a unit that a decision changes, by day. Two that are equal say the same of every day. */
public record UnitFacts(List<UnitPeriod> periods, List<AgencyIdentifier> identifiers, List<ServiceSpan> serves) {

    public UnitFacts {
        periods = List.copyOf(periods);
        identifiers = List.copyOf(identifiers);
        serves = List.copyOf(serves);
    }

    /** True if the other one differs only in whom the unit serves. */
    public boolean standsLike(UnitFacts other) {
        return periods.equals(other.periods) && identifiers.equals(other.identifiers);
    }
}
