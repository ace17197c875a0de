package vn.chiso.criteria.set.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.criteria.tree.Alike;
import vn.chiso.criteria.tree.CriteriaTree;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.CriterionRule;

/** Compares two trees, of which the former usually is the older one. Pure. */
final class TreeDiff {

    private static final Map<String, Function<Criterion, Object>> OTHER_MEMBERS = Map.of(
            "title", Criterion::title,
            "naPolicy", Criterion::naPolicy,
            "evidenceRequired", Criterion::evidenceRequired,
            "appraisingUnitId", Criterion::appraisingUnitId,
            "scaleText", Criterion::scaleText,
            "legalBasis", Criterion::legalBasis,
            "adjustment", Criterion::adjustment);

    private final CriteriaTree former;
    private final CriteriaTree latter;
    private final Locale language;
    private final Matching matching;

    TreeDiff(CriteriaTree former, CriteriaTree latter, Locale language) {
        this.former = former;
        this.latter = latter;
        this.language = language;
        matching = Matching.of(former, latter);
    }

    /** A criterion as it is now and as it was. */
    private record Pair(Criterion now, Criterion was) {

        boolean differIn(Function<Criterion, Object> member) {
            return !Alike.same(member.apply(now), member.apply(was));
        }
    }

    List<SetDiff.Place> added() {
        return latter.criteria().stream()
                .filter(each -> matching.formerOf(each) == null)
                .map(TreeDiff::place)
                .toList();
    }

    List<SetDiff.Place> removed() {
        return former.criteria().stream()
                .filter(matching::isRemoved)
                .map(TreeDiff::place)
                .toList();
    }

    List<SetDiff.Move> moved() {
        return pairs().filter(pair -> pair.differIn(Criterion::code) || pair.differIn(Criterion::parentCode))
                .map(pair -> new SetDiff.Move(pair.now().title(), position(pair.was()), position(pair.now())))
                .toList();
    }

    List<SetDiff.PointsChange> pointsChanged() {
        return pairs().filter(pair -> pair.differIn(Criterion::maxPoints))
                .map(pair -> new SetDiff.PointsChange(
                        pair.now().code(),
                        pair.now().title(),
                        pair.was().maxPoints(),
                        pair.now().maxPoints()))
                .toList();
    }

    List<SetDiff.MethodChange> methodChanged() {
        return pairs().filter(pair -> pair.differIn(Criterion::method))
                .map(pair -> new SetDiff.MethodChange(
                        pair.now().code(), pair.now().title(), rule(pair.was(), former), rule(pair.now(), latter)))
                .toList();
    }

    List<SetDiff.OtherChange> otherChanged() {
        return pairs().map(pair ->
                        new SetDiff.OtherChange(pair.now().code(), pair.now().title(), members(pair)))
                .filter(change -> !change.members().isEmpty())
                .toList();
    }

    private Stream<Pair> pairs() {
        return latter.criteria().stream()
                .map(each -> new Pair(each, matching.formerOf(each)))
                .filter(pair -> Objects.nonNull(pair.was()));
    }

    private static List<String> members(Pair pair) {
        return OTHER_MEMBERS.entrySet().stream()
                .filter(member -> pair.differIn(member.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private SetDiff.Rule rule(Criterion criterion, CriteriaTree tree) {
        var text = CriterionRule.text(
                tree.isLeaf(criterion), criterion.method(), criterion.maxPoints(), criterion.adjustment(), language);
        return new SetDiff.Rule(criterion.method(), text);
    }

    private static SetDiff.Place place(Criterion criterion) {
        return new SetDiff.Place(criterion.code(), criterion.title(), criterion.parentCode(), criterion.maxPoints());
    }

    private static SetDiff.Position position(Criterion criterion) {
        return new SetDiff.Position(criterion.code(), criterion.parentCode());
    }
}
