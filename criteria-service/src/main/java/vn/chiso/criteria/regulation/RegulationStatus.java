package vn.chiso.criteria.regulation;

/** Life cycle of a regulation. Only a draft can change. */
enum RegulationStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
