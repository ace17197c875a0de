package vn.chiso.criteria.method;

/** An inner node: the sum of its children. */
public record Aggregate() implements ScoringMethod {}
