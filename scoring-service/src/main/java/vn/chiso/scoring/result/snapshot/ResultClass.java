package vn.chiso.scoring.result.snapshot;

import java.util.List;
import java.util.Objects;
import vn.chiso.scoring.classification.ClassificationExplanation;
import vn.chiso.scoring.classification.Classified;

/**
 * The class of a unit and how it came to it, each class that was refused included.
 *
 * @param code null where it has none; the last sentence says why
 * @param title the words of the regulation; null likewise
 * @param reasons as they were worded on the day of publishing
 */
public record ResultClass(String code, String title, Reasons reasons) {

    /** The same sentences in both languages. */
    public record Reasons(List<String> vi, List<String> en) {

        public Reasons {
            vi = List.copyOf(vi);
            en = List.copyOf(en);
        }
    }

    public static ResultClass of(Classified classified) {
        return new ResultClass(
                classified.classCode(),
                classified.title(),
                new Reasons(
                        ClassificationExplanation.vietnamese().lines(classified),
                        ClassificationExplanation.english().lines(classified)));
    }

    /** The words may be better worded one day; the class is what counts. */
    public boolean isSame(ResultClass other) {
        return Objects.equals(code, other.code) && Objects.equals(title, other.title);
    }
}
