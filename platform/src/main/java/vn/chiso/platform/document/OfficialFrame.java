package vn.chiso.platform.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an administrative document has above and below its content (Nghị định 30/2020/NĐ-CP, appendix I.II.1–4, 7 and 9). What only
 * the office knows, the number and the signature, is left open.
 *
 * @param above left and right, a line of each
 * @param below recipients on the left, the signature on the right
 */
public record OfficialFrame(Columns above, Columns below) {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final String RECIPIENTS = "Nơi nhận:";

    /** How a line of the frame is printed. */
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC,
        /** The word above the recipients. */
        BOLD_ITALIC
    }

    /** A line of the frame. */
    public record Line(String text, Style style) {

        public Line {
            text = PrintableText.of(text);
        }

        public boolean isBold() {
            return style == Style.BOLD || style == Style.BOLD_ITALIC;
        }

        public boolean isItalic() {
            return style == Style.ITALIC || style == Style.BOLD_ITALIC;
        }
    }

    /** Two columns without lines between them. */
    public record Columns(List<Line> left, List<Line> right) {

        public Columns {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        public int height() {
            return Math.max(left.size(), right.size());
        }
    }

    /**
     * Who issues the document.
     *
     * @param superior the body above the issuer, as the head of the document names it; null without one
     * @param number with its place for what is not known yet
     * @param placeAndDay "Tuy Phước, ngày 15 tháng 4 năm 2024"
     */
    public record Issuer(String superior, String name, String number, String placeAndDay) {

        private Columns head() {
            var left = Stream.concat(
                    superior == null ? Stream.of() : Stream.of(new Line(superior, Style.PLAIN)),
                    Stream.of(new Line(name, Style.BOLD), new Line(number, Style.PLAIN)));
            return new Columns(
                    left.toList(),
                    List.of(
                            new Line(NATION, Style.BOLD),
                            new Line(MOTTO, Style.BOLD),
                            new Line(placeAndDay, Style.ITALIC)));
        }
    }

    /** @param signature lines of who signs, without a name */
    public static OfficialFrame of(Issuer issuer, List<String> recipients, List<String> signature) {
        var left = Stream.concat(
                Stream.of(new Line(RECIPIENTS, Style.BOLD_ITALIC)),
                recipients.stream().map(text -> new Line(text, Style.PLAIN)));
        var right = signature.stream().map(text -> new Line(text, Style.BOLD));
        return new OfficialFrame(issuer.head(), new Columns(left.toList(), right.toList()));
    }
}
