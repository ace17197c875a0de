package vn.chiso.platform.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit as the services other than the catalogue need it.
 *
 * @param validTo first day on which it no longer exists, null while it does
 */
public record UnitNode(
        UUID id, String code, String name, String type, UUID parentId, LocalDate validFrom, LocalDate validTo) {}
