package vn.chiso.criteria.set;

/** Life cycle of a set. Only a draft's criteria can change. */
public enum SetStatus {
    DRAFT,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
