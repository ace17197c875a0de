package vn.chiso.scoring.progress;

import java.util.List;
import vn.chiso.platform.paging.Page;

/**
 * Progress of a campaign over the units that the caller reads.
 *
 * @param total all their lines
 * @param areas in the order of the criteria set
 * @param items a page of units
 * @param next cursor of the following page
 */
record ProgressResponse(Share total, List<AreaProgress> areas, List<UnitProgress> items, String next) {

    static ProgressResponse of(List<AreaProgress> areas, Page<UnitProgress> units) {
        var total = areas.stream().map(AreaProgress::share).reduce(Share.of(0, 0, 0), Share::plus);
        return new ProgressResponse(total, areas, units.items(), units.next());
    }
}
