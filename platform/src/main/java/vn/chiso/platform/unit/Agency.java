package vn.chiso.platform.unit;

import java.util.UUID;

/**
 * A unit as other systems know it.
 *
 * @param agencyIdentifier of QĐ 20/2020/QĐ-TTg as of today, null for a unit that has none
 * @param legacyAgencyIdentifier of QCVN 102:2016/BTTTT, likewise
 */
public record Agency(UUID unitId, String code, String name, String agencyIdentifier, String legacyAgencyIdentifier) {}
