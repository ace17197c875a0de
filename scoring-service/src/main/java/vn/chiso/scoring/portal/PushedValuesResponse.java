package vn.chiso.scoring.portal;

import java.util.List;

/** What became of a push, row by row in the order of the request. */
record PushedValuesResponse(int created, int changed, int unchanged, int refused, List<PushedRow> rows) {

    static PushedValuesResponse of(List<PushedRow> rows) {
        return new PushedValuesResponse(
                count(rows, PushedRow.Outcome.CREATED),
                count(rows, PushedRow.Outcome.CHANGED),
                count(rows, PushedRow.Outcome.UNCHANGED),
                count(rows, PushedRow.Outcome.REFUSED),
                rows);
    }

    private static int count(List<PushedRow> rows, PushedRow.Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
