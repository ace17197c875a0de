package vn.chiso.platform.document;

/** A centred line above the tables. */
public record Heading(Kind kind, String text) {

    /** As Nghị định 30/2020/NĐ-CP, appendix I.II.6 has them. */
    public enum Kind {
        /** "Phụ lục": bold. */
        LABEL,
        /** Of the appendix: capitals, bold. */
        TITLE,
        /** Which campaign, which points: bold. */
        SUBTITLE,
        /** To which document it belongs, or that it belongs to none yet: italic, in parentheses. */
        REFERENCE
    }

    public Heading {
        text = PrintableText.of(text);
    }

    public boolean isBold() {
        return kind != Kind.REFERENCE;
    }
}
