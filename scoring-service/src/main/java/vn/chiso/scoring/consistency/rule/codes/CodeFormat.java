package vn.chiso.scoring.consistency.rule.codes;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * A code leads from the root to the leaf: capitals (Roman or Latin) before numbers before small letters, as in I.B.6.đ; 5.B.I is
 * leaf first (domain.md §1.2; §10, item 7).
 */
public final class CodeFormat implements ConsistencyRule {

    /** What the segments may look like, from the root down. */
    private static final List<String> LEVELS = List.of("[IVXLCDM]{1,8}|[A-ZĐ]", "\\d{1,4}", "[a-zđ]");

    private static final int NONE = -1;

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedCriteria().stream()
                .filter(row -> !isRootFirst(segments(row.part().code())))
                .map(row -> new Finding(
                        RuleId.CODE_FORMAT,
                        row.member("code"),
                        row.part().code(),
                        row.part().code(),
                        reversed(row.part().code())));
    }

    private static List<String> segments(String code) {
        return Arrays.asList(code.split("\\.", -1));
    }

    private static boolean isRootFirst(List<String> segments) {
        int above = 0;
        for (var segment : segments) {
            int level = level(segment);
            if (level < above) {
                return false;
            }
            above = level;
        }
        return true;
    }

    private static int level(String segment) {
        for (int i = 0; i < LEVELS.size(); i++) {
            if (segment.matches(LEVELS.get(i))) {
                return i;
            }
        }
        return NONE;
    }

    /** The same from the root, if that is what the other end is. */
    private static String reversed(String code) {
        var segments = segments(code);
        Collections.reverse(segments);
        return isRootFirst(segments) ? String.join(".", segments) : null;
    }
}
