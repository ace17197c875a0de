package vn.chiso.scoring.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.PageRequest;

/**
 * Where a unit stands in the list.
 *
 * @param share of its lines that it has scored, 0 in the list of all units, which is ordered by unit alone
 */
record Place(BigDecimal share, UUID unit) {

    private static final Place BEFORE_ALL = new Place(BigDecimal.valueOf(-1), new UUID(0, 0));
    private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,60})?");

    static Place before(PageRequest page) {
        return Cursor.read(page.cursor(), 2, BEFORE_ALL, Place::of);
    }

    private static Place of(List<String> key) {
        if (!SHARE.matcher(key.getFirst()).matches()) {
            throw Cursor.invalid();
        }
        return new Place(new BigDecimal(key.getFirst()), UUID.fromString(key.getLast()));
    }

    List<String> key() {
        return List.of(share.toPlainString(), unit.toString());
    }
}
