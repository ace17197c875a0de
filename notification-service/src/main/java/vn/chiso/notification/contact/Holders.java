package vn.chiso.notification.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who holds which position in some units and in those above them: how a vacancy is made up for, without database. */
public final class Holders {

    private final Map<UUID, List<Addressee>> byUnit;
    private final Map<UUID, List<UUID>> above;

    /** @param above of a unit those above it, the nearest first; nothing for one from which nobody climbs */
    public Holders(Collection<Addressee> contacts, Map<UUID, List<UUID>> above) {
        this.byUnit = contacts.stream().collect(Collectors.groupingBy(Addressee::unitId));
        this.above = above;
    }

    /**
     * Those of the unit; of a position that {@link Position#climbs}, where nobody holds it there, those of the nearest unit above
     * that has any.
     */
    public List<Addressee> of(Position position, UUID unit) {
        var climbed = position.climbs() ? above.getOrDefault(unit, List.of()) : List.<UUID>of();
        return Stream.concat(Stream.of(unit), climbed.stream())
                .map(looked -> in(looked, position))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Addressee> in(UUID unit, Position position) {
        return byUnit.getOrDefault(unit, List.of()).stream()
                .filter(contact -> contact.position() == position)
                .toList();
    }
}
