package vn.chiso.scoring.result;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.standing.UnitStanding;

/**
 * The units of a campaign and how they stand.
 *
 * @param regulation null without one
 * @param lessIsBetter codes of the tie indicators of which less is better
 */
public record StandingTable(
        Regulation regulation,
        List<Entrant> entrants,
        Map<UUID, UnitStanding> standings,
        Set<String> lessIsBetter,
        Map<UUID, UnitRef> names) {}
