package vn.chiso.criteria.unit;

/** Fired in the transaction that changes units, for features that hold what depends on the tree. */
public record UnitsChanged() {}
