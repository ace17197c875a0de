package vn.chiso.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as one table for people, in Markdown, so that a document takes it over as it is. */
final class Report {

    private static final List<String> HEAD = List.of("figure", "value", "peer", "peer's", "ratio", "bar", "met");

    private Report() {}

    static String table(List<Figure> figures) {
        var rows = figures.stream().map(Report::row).collect(Collectors.toList());
        rows.addFirst(HEAD);
        rows.add(1, HEAD.stream().map(column -> "---").toList());
        return rows.stream().map(row -> line(row, rows)).collect(Collectors.joining("\n"));
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.name(),
                shown(figure.value()) + (figure.error() == null ? "" : " ± " + shown(figure.error())) + " "
                        + figure.unit(),
                figure.peer() == null ? "" : figure.peer(),
                figure.peerValue() == null ? "" : shown(figure.peerValue()) + " " + figure.unit(),
                figure.ratio() == null ? "" : shown(figure.ratio()),
                figure.bar() == null ? "" : figure.bar(),
                figure.met() == null ? "" : figure.met() ? "yes" : "NO");
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder("|");
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(each -> each.get(column).length())
                    .max()
                    .orElse(0);
            line.append(' ')
                    .append(row.get(i))
                    .repeat(' ', width - row.get(i).length())
                    .append(" |");
        }
        return line.toString();
    }

    /** Three digits are as many as such a measurement has. */
    static String shown(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
