package vn.chiso.scoring.catalogue;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.scoring.engine.Rounding;

/** A criteria set as the event {@code criteria.criteria-set} and {@code GET /criteria-sets/{id}} carry it. Published sets never change. */
public record CriteriaSetState(
        UUID id,
        long version,
        String programme,
        String title,
        String period,
        Decision decision,
        String coverage,
        String status,
        int revision,
        LineRounding rounding,
        List<CriterionNode> nodes) {

    public CriteriaSetState {
        nodes = nodes == null ? List.of() : List.copyOf(nodes);
    }

    /** The decision that issued the set. */
    public record Decision(String number, LocalDate date, UUID issuerUnitId) {}

    /** How the points of a line are rounded. */
    public record LineRounding(int scale, RoundingMode mode) {}

    public Rounding lineRounding() {
        return rounding == null ? Rounding.USUAL : new Rounding(rounding.scale(), rounding.mode());
    }

    public boolean inForce() {
        return "PUBLISHED".equals(status);
    }

    /** Criteria that are scored, in the order of the document. */
    public List<CriterionNode> leaves() {
        return nodes.stream().filter(CriterionNode::leaf).toList();
    }
}
