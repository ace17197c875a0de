package vn.chiso.task.worklist;

/** The spans for which provinces publish figures; each names its periods as {@code Period} reads them. */
public enum Span {
    YEAR("to_char(a.due_date, 'YYYY')"),
    HALF("to_char(a.due_date, 'YYYY-\"H\"') || case when extract(month from a.due_date) <= 6 then 1 else 2 end"),
    QUARTER("to_char(a.due_date, 'YYYY-\"Q\"Q')"),
    MONTH("to_char(a.due_date, 'YYYY-MM')");

    private final String sql;

    Span(String sql) {
        this.sql = sql;
    }

    /** The period of the assignment {@code a}; null for work without a date. */
    String sql() {
        return sql;
    }
}
