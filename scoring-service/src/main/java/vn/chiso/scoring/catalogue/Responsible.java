package vn.chiso.scoring.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The units that answer for a criterion of an assessed unit, in the order of the letter. */
public record Responsible(List<UUID> leadUnitIds, List<UUID> cooperatingUnitIds) {

    public static final Responsible NOBODY = new Responsible(List.of(), List.of());

    public Responsible {
        leadUnitIds = List.copyOf(leadUnitIds);
        cooperatingUnitIds = List.copyOf(cooperatingUnitIds);
    }

    /** Leads first. */
    public List<UUID> all() {
        List<UUID> units = new ArrayList<>(leadUnitIds);
        units.addAll(cooperatingUnitIds);
        return units;
    }
}
