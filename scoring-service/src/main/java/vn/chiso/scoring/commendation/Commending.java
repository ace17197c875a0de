package vn.chiso.scoring.commendation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.commendation.Commendation.Reason;
import vn.chiso.scoring.commendation.Commendation.Verdict;

/** Applies the rules to a unit. Every method is a pure function. */
public final class Commending {

    private Commending() {}

    public static Commendation judge(CommendationRules rules, Achievement unit) {
        var tooLow = rules.bars().stream()
                .filter(bar -> unit.unitType() != null && bar.unitTypes().contains(unit.unitType()))
                .flatMap(bar -> tooLow(bar, unit))
                .toList();
        var rating = unit.classCode() == null ? null : rules.headRatings().get(unit.classCode());
        return tooLow.isEmpty()
                ? new Commendation(Verdict.POSSIBLE, rating, List.of())
                : new Commendation(verdict(rules, unit), rating, with(tooLow, lateness(rules, unit)));
    }

    private static Verdict verdict(CommendationRules rules, Achievement unit) {
        if (unit.lateDossiers() == null) {
            return Verdict.UNDECIDED;
        }
        return unit.lateDossiers().compareTo(BigDecimal.valueOf(rules.manyLate())) >= 0
                ? Verdict.BARRED
                : Verdict.POSSIBLE;
    }

    private static Stream<Reason> tooLow(CommendationRules.Bar bar, Achievement unit) {
        if (bar.partBelowPercent() == null) {
            return unit.classCode() != null && bar.classes().contains(unit.classCode())
                    ? Stream.of(new Reason.LowClass(unit.classCode()))
                    : Stream.empty();
        }
        return unit.areas().stream()
                .filter(area -> area.share()
                        .map(share -> share.compareToPercent(bar.partBelowPercent()) < 0)
                        .orElse(false))
                .map(area -> new Reason.LowArea(area, bar.partBelowPercent()));
    }

    private static Reason lateness(CommendationRules rules, Achievement unit) {
        return unit.lateDossiers() == null
                ? new Reason.LatenessUnknown()
                : new Reason.Late(unit.lateDossiers(), rules.manyLate());
    }

    private static List<Reason> with(List<Reason> reasons, Reason last) {
        var all = new ArrayList<>(reasons);
        all.add(last);
        return all;
    }
}
