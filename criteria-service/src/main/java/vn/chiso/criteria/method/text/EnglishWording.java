package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.Component;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.FormulaCase;
import vn.chiso.criteria.method.LinkedIndex;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.Survey;
import vn.chiso.criteria.method.Tier;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;

/** The same sentences for those who do not read Vietnamese; titles stay as the document writes them. */
final class EnglishWording implements Wording {

    private static final Figures FIGURES = Figures.ENGLISH;

    @Override
    public String binary(Binary method, BigDecimal maximum) {
        return "Requirement met: %s; not met: 0 points.".formatted(points(maximum));
    }

    @Override
    public String tiered(Tiered method) {
        return method.tiers().stream()
                .map(tier -> range(tier) + ": " + points(tier.points()))
                .collect(Collectors.joining("; ", "By the value " + method.input() + ": ", "."));
    }

    @Override
    public String proportional(Proportional method, BigDecimal maximum) {
        var span = RateSpan.of(method);
        var lines = new ArrayList<String>();
        if (span.target() != null) {
            lines.add("from %s: %s".formatted(FIGURES.percent(span.target()), points(maximum)));
        }
        if (span.hasShare()) {
            var share = "rate reached%s × %s"
                    .formatted(span.target() == null ? "" : " ÷ " + FIGURES.percent(span.target()), points(maximum));
            lines.add(where(span) + share);
        }
        if (span.floor() != null) {
            lines.add("below %s: 0 points".formatted(FIGURES.percent(span.floor())));
        }
        return Sentences.of(lines);
    }

    private static String where(RateSpan span) {
        if (span.floor() == null) {
            return span.target() == null ? "" : "below %s: ".formatted(FIGURES.percent(span.target()));
        }
        return span.target() == null
                ? "from %s: ".formatted(FIGURES.percent(span.floor()))
                : "from %s to below %s: ".formatted(FIGURES.percent(span.floor()), FIGURES.percent(span.target()));
    }

    @Override
    public String deduct(DeductPerOccurrence method, BigDecimal maximum) {
        var floor = method.floor() == null ? BigDecimal.ZERO : method.floor();
        return "No occurrence: %s; each occurrence takes %s away, never below %s."
                .formatted(points(maximum), points(method.pointsPerOccurrence()), points(floor));
    }

    @Override
    public String components(ComponentCount method, BigDecimal maximum) {
        var total = ComponentTotal.of(method);
        var named = method.components() == null
                ? ""
                : method.components().stream()
                        .map(Component::title)
                        .collect(Collectors.joining("; ", " (components: ", ")"));
        return "Components satisfied ÷ %s × %s%s."
                .formatted(total == null ? "number of components" : total, points(maximum), named);
    }

    @Override
    public String linkedIndex(LinkedIndex method, BigDecimal maximum) {
        return "Index of the programme %s%s (%%) × %s."
                .formatted(method.programme(), source(method.indicator()), points(maximum));
    }

    @Override
    public String survey(Survey method, BigDecimal maximum) {
        return "Survey result%s (%%) × %s.".formatted(source(method.indicator()), points(maximum));
    }

    @Override
    public String measured(String sentence, String indicator) {
        return indicator == null ? sentence : Sentences.continued(sentence, "measured" + source(indicator));
    }

    private static String source(String indicator) {
        return indicator == null ? "" : " by the indicator " + indicator;
    }

    @Override
    public String timeliness(Timeliness method) {
        var lines = method.bands().stream()
                .map(band -> "until the end of %s: %s".formatted(band.until(), points(band.points())))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("after %s: 0 points".formatted(method.bands().getLast().until()));
        return Sentences.of(lines);
    }

    @Override
    public String yearOnYear(YearOnYear method) {
        var better = switch (method.direction()) {
            case HIGHER_IS_BETTER -> "up";
            case LOWER_IS_BETTER -> "down";
        };
        var worse = switch (method.direction()) {
            case HIGHER_IS_BETTER -> "down";
            case LOWER_IS_BETTER -> "up";
        };
        var required = method.requiredChangePercent();
        return "Compared with the period before, %s%s: %s; %s: %s; %s: %s."
                .formatted(
                        better,
                        required == null ? "" : " by at least %s".formatted(FIGURES.percent(required)),
                        points(method.improvedPoints()),
                        required == null ? "unchanged" : "unchanged or %s by less".formatted(better),
                        points(method.unchangedPoints()),
                        worse,
                        points(method.worsenedPoints()));
    }

    @Override
    public String rankBased(RankBased method) {
        var bands = method.bands();
        var lines = IntStream.range(0, bands.size())
                .mapToObj(i -> {
                    int from = i == 0 ? 1 : bands.get(i - 1).untilRank() + 1;
                    int until = bands.get(i).untilRank();
                    var ranks = from == until ? "rank " + until : "rank %d to %d".formatted(from, until);
                    return ranks + ": " + points(bands.get(i).points());
                })
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("behind rank %d: 0 points".formatted(bands.getLast().untilRank()));
        return Sentences.of(lines);
    }

    @Override
    public String checklist(Checklist method) {
        return method.parts().stream()
                .map(part -> "%s (at most %s): %s"
                        .formatted(
                                part.title(),
                                points(part.maxPoints()),
                                Sentences.inside(RuleText.sentence(part.method(), part.maxPoints(), this))))
                .collect(Collectors.joining(" | ", "Sum of the parts: ", "."));
    }

    @Override
    public String manual(Manual method, BigDecimal maximum) {
        var step = method.allowedStep() == null ? "" : ", in steps of " + points(method.allowedStep());
        return "Judged, from 0 to %s%s.".formatted(points(maximum), step);
    }

    @Override
    public String formula(Formula method, BigDecimal maximum) {
        var variables = method.variables().stream()
                .map(each -> each.name() + " is " + each.title()
                        + (each.unitOfMeasure() == null ? "" : " (" + each.unitOfMeasure() + ")")
                        + source(each.indicator()))
                .collect(Collectors.toCollection(ArrayList::new));
        variables.add("max is " + points(maximum));
        return "By formula: %s; where %s.".formatted(cases(method.cases()), String.join(", ", variables));
    }

    private static String cases(List<FormulaCase> cases) {
        return cases.stream()
                .map(each -> (each.title() == null ? "" : each.title() + ", ")
                        + (each.when() == null
                                ? (cases.size() == 1 ? "" : "otherwise: ")
                                : "if %s: ".formatted(FIGURES.expression(each.when())))
                        + FIGURES.expression(each.points()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public String aggregate() {
        return "Sum of the criteria below.";
    }

    @Override
    public String bonus(BigDecimal cap) {
        return "Bonus, added outside the total, at most %s.".formatted(points(cap));
    }

    @Override
    public String penalty(BigDecimal cap) {
        return "Penalty, taken from the total, at most %s.".formatted(points(cap));
    }

    private static String points(BigDecimal points) {
        if (points == null) {
            return "the maximum";
        }
        return FIGURES.number(points) + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }

    private static String range(Tier tier) {
        var from = FIGURES.number(tier.from());
        if (tier.to() == null) {
            return tier.fromInclusive() ? "from " + from : "above " + from;
        }
        if (tier.from().compareTo(tier.to()) == 0) {
            return "exactly " + from;
        }
        var to = FIGURES.number(tier.to());
        return (tier.fromInclusive() ? "from " : "above ") + from + (tier.toInclusive() ? " to " : " to below ") + to;
    }
}
