package vn.chiso.scoring.selfscoring.exchange;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.engine.Wording;
import vn.chiso.scoring.selfscoring.exchange.FormInput.Kind;

/** Which inputs a method asks for, in which order; of a rate either the percent or both of the others. */
final class FormInputs {

    private static final Wording WORDS = Wording.vietnamese("form");

    private FormInputs() {}

    /** None of a criterion that is judged: it has its points. */
    static List<FormInput> of(ScoringMethod method) {
        return method instanceof ScoringMethod.Manual
                ? List.of()
                : below("", "", method).toList();
    }

    private static Stream<FormInput> below(String part, String title, ScoringMethod method) {
        var named = new Naming(part, title);
        return switch (method) {
            case ScoringMethod.Binary binary -> Stream.of(named.flag(binary.input(), WORDS.text("met")));
            case ScoringMethod.Tiered tiered -> Stream.of(named.number(tiered.input(), WORDS.text("value")));
            case ScoringMethod.Proportional _, ScoringMethod.LinkedIndex _, ScoringMethod.Survey _ ->
                Stream.of("numerator", "denominator", "percent").map(named::number);
            case ScoringMethod.DeductPerOccurrence _ -> Stream.of(named.number("occurrences"));
            case ScoringMethod.ComponentCount count -> components(named, count);
            case ScoringMethod.Timeliness _ -> Stream.of(named.date());
            case ScoringMethod.RankBased _ -> Stream.of(named.number("rank"));
            case ScoringMethod.YearOnYear _ -> Stream.of("current", "previous").map(named::number);
            case ScoringMethod.Formula formula -> formula.variables().stream().map(named::variable);
            case ScoringMethod.Manual _ -> Stream.of(named.number("points"));
            case ScoringMethod.Checklist checklist ->
                checklist.parts().stream()
                        .flatMap(each -> below(
                                part + each.code() + ".",
                                title + (each.title() == null ? each.code() : each.title()) + ": ",
                                each.method()));
            case ScoringMethod.Aggregate _, ScoringMethod.Unsupported _ -> Stream.empty();
        };
    }

    private static Stream<FormInput> components(Naming named, ScoringMethod.ComponentCount count) {
        var flags = count.components().stream()
                .map(each -> named.flag(each.name(), each.title() == null ? each.name() : each.title()));
        return Stream.concat(flags, Stream.of("satisfied", "total").map(named::number));
    }

    /** The name of an input inside its part, and the words for it. */
    private record Naming(String part, String title) {

        FormInput number(String name) {
            return number(name, WORDS.text(name));
        }

        FormInput number(String name, String words) {
            return new FormInput(part + name, Kind.NUMBER, title + words);
        }

        FormInput flag(String name, String words) {
            return new FormInput(part + name, Kind.FLAG, title + WORDS.text("flag", words));
        }

        FormInput date() {
            return new FormInput(part + "date", Kind.DATE, title + WORDS.text("date"));
        }

        FormInput variable(ScoringMethod.FormulaVariable variable) {
            var words = variable.title() == null ? variable.name() : variable.title();
            var unit = variable.unitOfMeasure() == null ? "" : " (" + variable.unitOfMeasure() + ")";
            return new FormInput(part + variable.name(), Kind.MEASURED, title + words + unit);
        }
    }
}
