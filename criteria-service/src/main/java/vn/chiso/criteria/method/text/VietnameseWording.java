package vn.chiso.criteria.method.text;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
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

/** In the words of the scale texts of provincial decisions. */
final class VietnameseWording implements Wording {

    private static final Figures FIGURES = Figures.VIETNAMESE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public String binary(Binary method, BigDecimal maximum) {
        return "Đạt yêu cầu: %s; không đạt: 0 điểm.".formatted(points(maximum));
    }

    @Override
    public String tiered(Tiered method) {
        return method.tiers().stream()
                .map(tier -> range(tier) + ": " + points(tier.points()))
                .collect(Collectors.joining("; ", "Theo giá trị " + method.input() + ": ", "."));
    }

    @Override
    public String proportional(Proportional method, BigDecimal maximum) {
        var span = RateSpan.of(method);
        var lines = new ArrayList<String>();
        if (span.target() != null) {
            lines.add("từ %s trở lên: %s".formatted(FIGURES.percent(span.target()), points(maximum)));
        }
        if (span.hasShare()) {
            var share = "tỷ lệ đạt được%s × %s"
                    .formatted(span.target() == null ? "" : " ÷ " + FIGURES.percent(span.target()), points(maximum));
            lines.add(where(span) + share);
        }
        if (span.floor() != null) {
            lines.add("dưới %s: 0 điểm".formatted(FIGURES.percent(span.floor())));
        }
        return Sentences.of(lines);
    }

    private static String where(RateSpan span) {
        if (span.floor() == null) {
            return span.target() == null ? "" : "dưới %s: ".formatted(FIGURES.percent(span.target()));
        }
        return span.target() == null
                ? "từ %s trở lên: ".formatted(FIGURES.percent(span.floor()))
                : "từ %s đến dưới %s: ".formatted(FIGURES.percent(span.floor()), FIGURES.percent(span.target()));
    }

    @Override
    public String deduct(DeductPerOccurrence method, BigDecimal maximum) {
        var floor = method.floor() == null ? BigDecimal.ZERO : method.floor();
        return "Không phát sinh: %s; mỗi trường hợp trừ %s, còn lại không thấp hơn %s."
                .formatted(points(maximum), points(method.pointsPerOccurrence()), points(floor));
    }

    @Override
    public String components(ComponentCount method, BigDecimal maximum) {
        var total = ComponentTotal.of(method);
        var named = method.components() == null
                ? ""
                : method.components().stream()
                        .map(Component::title)
                        .collect(Collectors.joining("; ", " (các thành phần: ", ")"));
        return "Số thành phần đạt ÷ %s × %s%s."
                .formatted(total == null ? "tổng số thành phần" : total, points(maximum), named);
    }

    @Override
    public String linkedIndex(LinkedIndex method, BigDecimal maximum) {
        return "Chỉ số của chương trình %s%s (%%) × %s."
                .formatted(method.programme(), source(method.indicator()), points(maximum));
    }

    @Override
    public String survey(Survey method, BigDecimal maximum) {
        return "Kết quả khảo sát%s (%%) × %s.".formatted(source(method.indicator()), points(maximum));
    }

    @Override
    public String measured(String sentence, String indicator) {
        return indicator == null ? sentence : Sentences.continued(sentence, "số liệu" + source(indicator));
    }

    private static String source(String indicator) {
        return indicator == null ? "" : " theo chỉ tiêu " + indicator;
    }

    @Override
    public String timeliness(Timeliness method) {
        var lines = method.bands().stream()
                .map(band -> "đến hết ngày %s: %s".formatted(DAY.format(band.until()), points(band.points())))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("sau ngày %s: 0 điểm"
                .formatted(DAY.format(method.bands().getLast().until())));
        return Sentences.of(lines);
    }

    @Override
    public String yearOnYear(YearOnYear method) {
        var better = switch (method.direction()) {
            case HIGHER_IS_BETTER -> "tăng";
            case LOWER_IS_BETTER -> "giảm";
        };
        var worse = switch (method.direction()) {
            case HIGHER_IS_BETTER -> "giảm";
            case LOWER_IS_BETTER -> "tăng";
        };
        var required = method.requiredChangePercent();
        return "So với kỳ trước, %s%s: %s; %s: %s; %s: %s."
                .formatted(
                        better,
                        required == null ? "" : " từ %s trở lên".formatted(FIGURES.percent(required)),
                        points(method.improvedPoints()),
                        required == null ? "giữ nguyên" : "giữ nguyên hoặc %s ít hơn mức đó".formatted(better),
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
                    var ranks = from == until ? "xếp thứ " + until : "xếp thứ %d đến %d".formatted(from, until);
                    return ranks + ": " + points(bands.get(i).points());
                })
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("xếp sau thứ %d: 0 điểm".formatted(bands.getLast().untilRank()));
        return Sentences.of(lines);
    }

    @Override
    public String checklist(Checklist method) {
        return method.parts().stream()
                .map(part -> "%s (tối đa %s): %s"
                        .formatted(
                                part.title(),
                                points(part.maxPoints()),
                                Sentences.inside(RuleText.sentence(part.method(), part.maxPoints(), this))))
                .collect(Collectors.joining(" | ", "Tổng điểm các phần: ", "."));
    }

    @Override
    public String manual(Manual method, BigDecimal maximum) {
        var step = method.allowedStep() == null ? "" : ", theo bước " + points(method.allowedStep());
        return "Chấm theo đánh giá, từ 0 đến %s%s.".formatted(points(maximum), step);
    }

    @Override
    public String formula(Formula method, BigDecimal maximum) {
        var variables = method.variables().stream()
                .map(each -> each.name() + " là " + each.title()
                        + (each.unitOfMeasure() == null ? "" : " (" + each.unitOfMeasure() + ")")
                        + source(each.indicator()))
                .collect(Collectors.toCollection(ArrayList::new));
        variables.add("max là " + (maximum == null ? "điểm tối đa" : points(maximum)));
        return "Theo công thức: %s; trong đó %s.".formatted(cases(method.cases()), String.join(", ", variables));
    }

    private static String cases(List<FormulaCase> cases) {
        return cases.stream()
                .map(each -> (each.title() == null ? "" : each.title() + ", ")
                        + (each.when() == null
                                ? (cases.size() == 1 ? "" : "trường hợp còn lại: ")
                                : "nếu %s: ".formatted(FIGURES.expression(each.when())))
                        + FIGURES.expression(each.points()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public String aggregate() {
        return "Tổng điểm các tiêu chí thành phần.";
    }

    @Override
    public String bonus(BigDecimal cap) {
        return "Điểm thưởng, cộng ngoài thang điểm, không quá %s.".formatted(points(cap));
    }

    @Override
    public String penalty(BigDecimal cap) {
        return "Điểm phạt, trừ vào tổng điểm, không quá %s.".formatted(points(cap));
    }

    private static String points(BigDecimal points) {
        return points == null ? "điểm tối đa" : FIGURES.number(points) + " điểm";
    }

    private static String range(Tier tier) {
        var from = FIGURES.number(tier.from());
        if (tier.to() == null) {
            return tier.fromInclusive() ? "từ %s trở lên".formatted(from) : "trên " + from;
        }
        if (tier.from().compareTo(tier.to()) == 0) {
            return "bằng " + from;
        }
        var to = FIGURES.number(tier.to());
        return (tier.fromInclusive() ? "từ " : "trên ") + from + (tier.toInclusive() ? " đến " : " đến dưới ") + to;
    }
}
