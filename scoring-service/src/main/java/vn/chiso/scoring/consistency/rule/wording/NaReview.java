package vn.chiso.scoring.consistency.rule.wording;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * Zero points because a superior body has not done its part, or because the matter does not arise for the unit, may rather be
 * "not applicable" (domain.md §1.4; §10, item 33). Only a person can say so.
 */
public final class NaReview implements ConsistencyRule {

    private static final Pattern NOT_IN_ITS_HANDS =
            Pattern.compile("(?:chính phủ|trung ương|cấp trên|cấp có thẩm quyền|bộ, ngành)(?: [\\p{L},]+){0,3} chưa "
                    + "(?:triển khai|ban hành|hướng dẫn|cung cấp|vận hành|công bố)"
                    + "|không (?:thuộc thẩm quyền|thuộc phạm vi|áp dụng|phải thực hiện|có đối tượng)");

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedCriteria().stream()
                .filter(row -> isZero(row.part()) && isNotInItsHands(row.part().reason()))
                .map(row -> Finding.of(
                        RuleId.NA_REVIEW,
                        row.member("points"),
                        row.part().code(),
                        row.part().gained().orElseThrow(),
                        null));
    }

    private static boolean isZero(CriterionRow row) {
        return row.gained().filter(points -> points.signum() == 0).isPresent();
    }

    private static boolean isNotInItsHands(String reason) {
        return reason != null
                && NOT_IN_ITS_HANDS.matcher(reason.toLowerCase(Locale.ROOT)).find();
    }
}
