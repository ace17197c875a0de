package vn.chiso.platform.sheet;

/**
 * A column by the name that stands in its first row.
 *
 * @param name as the field is called in the API, so that one word serves both
 * @param required whether every row must have a value
 * @param note what to put in, for the people who fill in the template; Vietnamese
 */
public record Column(String name, Kind kind, boolean required, String note) {

    /** How a cell is read. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        BOOLEAN,
        /** As the row says: what stands below it is of different kinds. */
        VARYING,
        /** Written for the reader of an export, ignored when it comes back. */
        SHOWN
    }

    public static Column required(String name, Kind kind, String note) {
        return new Column(name, kind, true, note);
    }

    public static Column optional(String name, Kind kind, String note) {
        return new Column(name, kind, false, note);
    }

    public static Column shown(String name, String note) {
        return new Column(name, Kind.SHOWN, false, note);
    }
}
