package vn.chiso.criteria.regulation.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.regulation.content.ClassBand;
import vn.chiso.criteria.regulation.content.ClassCondition;
import vn.chiso.criteria.regulation.content.ClassGroup;
import vn.chiso.criteria.regulation.content.ClassQuota;
import vn.chiso.criteria.regulation.content.ClassRequirement;
import vn.chiso.criteria.regulation.content.Measure;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.criteria.regulation.content.TiePolicy;
import vn.chiso.criteria.regulation.content.TimetableStep;

/** Small regulations for the tests of the rules. */
final class Groups {

    static final RegulationDecision DECISION =
            new RegulationDecision("12/QĐ-UBND", LocalDate.parse("2023-01-05"), UUID.randomUUID());
    static final TiePolicy SHARED = new TiePolicy.SharedRank(TiePolicy.Numbering.SKIPPING);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Groups() {}

    static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Both flags as if absent. */
    static ClassBand band(String code, String from, String to) {
        return band(code, from, null, to, null);
    }

    static ClassBand band(String code, String from, Boolean fromInclusive, String to, Boolean toInclusive) {
        return new ClassBand(code, code, number(from), fromInclusive, number(to), toInclusive);
    }

    static List<ClassBand> abc() {
        return List.of(band("A", "90", null), band("B", "80", "90"), band("C", null, "80"));
    }

    static ClassGroup of(ClassBand... bands) {
        return of(null, bands);
    }

    static ClassGroup of(String unclassifiedBelow, ClassBand... bands) {
        return group(Measure.INDEX_PERCENT, List.of(bands), unclassifiedBelow, List.of(), List.of());
    }

    static ClassGroup ofPoints(ClassBand... bands) {
        return group(Measure.POINTS, List.of(bands), null, List.of(), List.of());
    }

    static ClassGroup with(ClassCondition condition) {
        return group(Measure.INDEX_PERCENT, abc(), null, List.of(condition), List.of());
    }

    static ClassGroup with(ClassQuota... quotas) {
        return group(Measure.INDEX_PERCENT, abc(), null, List.of(), List.of(quotas));
    }

    static ClassGroup group(
            Measure measure,
            List<ClassBand> bands,
            String unclassifiedBelow,
            List<ClassCondition> conditions,
            List<ClassQuota> quotas) {
        return new ClassGroup(null, "g", measure, bands, number(unclassifiedBelow), conditions, quotas);
    }

    static ClassCondition condition(ClassRequirement requires, String fallsTo, String... classes) {
        return new ClassCondition(List.of(classes), requires, fallsTo, null);
    }

    static RegulationSubject subject(List<ClassGroup> groups, TiePolicy ties, List<TimetableStep> timetable) {
        var content = new RegulationContent(groups, ties, timetable);
        return new RegulationSubject(
                content, DECISION, true, null, List.of(Year.of(2023)), Set.of("SIPAS"), existing(content));
    }

    /** All unit groups that are named exist. */
    static NamedUnitGroups existing(RegulationContent content) {
        return new NamedUnitGroups(Set.copyOf(content.namedUnitGroups().values()), Set.of());
    }

    static List<String> findings(ClassGroup... groups) {
        return told(subject(List.of(groups), SHARED, List.of()));
    }

    static List<String> told(RegulationSubject subject) {
        return RegulationLint.check(subject).stream()
                .map(finding -> finding.rule().id() + " " + finding.pointer())
                .toList();
    }

    /** The classes to which an index leads; "—" stands for none by the document. Compared by cross-multiplication. */
    static List<String> classesOf(ClassGroup group, BigDecimal points, BigDecimal maximum) {
        var hundredfold = points.multiply(HUNDRED);
        var found = new ArrayList<String>();
        for (var band : group.bands()) {
            if (isAbove(band, hundredfold, maximum) && isBelow(band, hundredfold, maximum)) {
                found.add(band.classCode());
            }
        }
        var mark = group.unclassifiedBelow();
        if (mark != null && hundredfold.compareTo(mark.multiply(maximum)) < 0) {
            found.add("—");
        }
        return found;
    }

    private static boolean isAbove(ClassBand band, BigDecimal hundredfold, BigDecimal maximum) {
        if (!band.begins()) {
            return true;
        }
        int order = hundredfold.compareTo(band.from().multiply(maximum));
        return order > 0 || order == 0 && band.fromInclusive();
    }

    private static boolean isBelow(ClassBand band, BigDecimal hundredfold, BigDecimal maximum) {
        if (!band.ends()) {
            return true;
        }
        int order = hundredfold.compareTo(band.to().multiply(maximum));
        return order < 0 || order == 0 && band.toInclusive();
    }
}
