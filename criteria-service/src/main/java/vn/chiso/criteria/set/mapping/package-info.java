/**
 * Which criterion of a published set is which of a former one, so that results can be compared across years and revisions.
 *
 * <p>An editor of the set's issuer says it, criterion by criterion: one stays one, is split, several are merged, or it ends. All that
 * nobody names goes on only if the editor says so for the whole set, and then only where both code and title stayed. A set that
 * takes another's place or is derived from a framework goes on by itself in that way. A copy for the next year does not: it is
 * edited freely, and its decision says what became of the criteria.
 */
package vn.chiso.criteria.set.mapping;
