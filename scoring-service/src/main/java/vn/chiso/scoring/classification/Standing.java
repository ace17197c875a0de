package vn.chiso.scoring.classification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassCondition;
import vn.chiso.scoring.regulation.ClassGroup;

/**
 * Where a unit stands while it is classed.
 *
 * @param band null without a class
 */
record Standing(Candidate candidate, ClassBand band, List<ClassReason> reasons) {

    boolean isIn(String classCode) {
        return band != null && band.classCode().equals(classCode);
    }

    /** In the lower class, for the reason, and further down if that class's own conditions are not met. */
    Standing fallenTo(ClassBand lower, ClassReason why, ClassGroup group) {
        return new Standing(
                        candidate,
                        lower,
                        Stream.concat(reasons.stream(), Stream.of(why)).toList())
                .settled(group);
    }

    /**
     * Falls until all conditions of its class are met. Of several that are not, the lowest target counts, so that the order in which
     * a document lists its conditions decides nothing.
     */
    Standing settled(ClassGroup group) {
        if (band == null) {
            return this;
        }
        var broken = group.conditions().stream()
                .filter(condition -> condition.classes().contains(band.classCode()))
                .filter(condition ->
                        Requirements.objection(condition.requires(), candidate).isPresent())
                .toList();
        return lowest(broken, group)
                .map(group::band)
                .map(to -> fallenTo(to, new ClassReason.Barred(band, unmet(broken), to), group))
                .orElse(this);
    }

    private static Optional<String> lowest(List<ClassCondition> broken, ClassGroup group) {
        return broken.stream()
                .map(ClassCondition::fallsTo)
                .reduce((one, other) -> group.depth(one) >= group.depth(other) ? one : other);
    }

    private List<ClassReason.Unmet> unmet(List<ClassCondition> broken) {
        return broken.stream()
                .map(condition -> new ClassReason.Unmet(
                        condition.requires(),
                        Requirements.objection(condition.requires(), candidate).orElseThrow(),
                        condition.legalBasis()))
                .toList();
    }

    Classified classified() {
        return new Classified(
                candidate.unitId(),
                band == null ? null : band.classCode(),
                band == null ? null : band.title(),
                reasons);
    }
}
