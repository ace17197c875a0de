package vn.chiso.criteria.unit.history;

/** What a unit is in the administration. No level is built in: districts ended on 2025-07-01. */
public enum UnitType {
    PROVINCE,
    DISTRICT,
    CITY,
    TOWN,
    COMMUNE,
    WARD,
    TOWNSHIP,
    SPECIAL_ZONE,
    DEPARTMENT,
    DIVISION,
    PUBLIC_SERVICE_UNIT,
    VERTICAL_AGENCY,
    ORGANISATION
}
