package vn.chiso.criteria.lint.methods;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.LintSubject;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ScoringMethod;

/**
 * A method and where it stands: that of a criterion, or of a part of its checklist at any depth.
 *
 * @param code of the criterion
 * @param maximum of the criterion or the part; null where it is not known
 */
public record PlacedMethod(String code, String pointer, ScoringMethod method, BigDecimal maximum) {

    /** The method of the criterion, if it has one, and those of all parts below, in the order of the document. */
    public static Stream<PlacedMethod> of(LintSubject.Located node) {
        var method = node.criterion().method();
        return method == null
                ? Stream.empty()
                : new PlacedMethod(
                                node.code(),
                                node.pointer() + "/method",
                                method,
                                node.criterion().maxPoints())
                        .withParts();
    }

    private Stream<PlacedMethod> withParts() {
        if (!(method instanceof Checklist(var parts))) {
            return Stream.of(this);
        }
        var below = IntStream.range(0, parts.size())
                .mapToObj(i -> new PlacedMethod(
                        code,
                        pointer + "/parts/" + i + "/method",
                        parts.get(i).method(),
                        parts.get(i).maxPoints()))
                .flatMap(PlacedMethod::withParts);
        return Stream.concat(Stream.of(this), below);
    }
}
