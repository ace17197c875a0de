package vn.chiso.scoring.result;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.standing.Entrant;
import vn.chiso.scoring.standing.UnitStanding;

/**
 * The units of a campaign and how they stand.
 *
 * @param regulation null without one
 */
public record StandingTable(
        Regulation regulation, List<Entrant> entrants, Map<UUID, UnitStanding> standings, Map<UUID, UnitRef> names) {}
