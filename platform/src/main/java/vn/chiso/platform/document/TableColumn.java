package vn.chiso.platform.document;

/**
 * A column by its head.
 *
 * @param width in parts of the width of the table; about that many letters
 */
public record TableColumn(String title, int width, Alignment alignment) {

    /** Where its cells have their text. */
    public enum Alignment {
        LEFT,
        CENTRE,
        RIGHT
    }

    public TableColumn {
        title = PrintableText.of(title);
    }

    public static TableColumn text(String title, int width) {
        return new TableColumn(title, width, Alignment.LEFT);
    }

    public static TableColumn centred(String title, int width) {
        return new TableColumn(title, width, Alignment.CENTRE);
    }

    public static TableColumn figures(String title, int width) {
        return new TableColumn(title, width, Alignment.RIGHT);
    }
}
