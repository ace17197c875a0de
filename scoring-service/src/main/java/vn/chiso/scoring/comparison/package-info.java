/**
 * Results of a unit compared across years and set revisions.
 *
 * <p>Which criterion is which is said by criteria-service ({@code criteria.criterion-mapping}); only of one and the same set it needs
 * no saying. Where neither says it, a criterion is not comparable, whatever code or title it has. One that did not apply to the unit,
 * is scored by another method or moved out of the total is not comparable either. Other maxima are compared by share, exactly.
 * Criteria that were split or merged are compared by their sums, whatever their methods: the mapping answers for that.
 *
 * <p>Not seen are changes of a scale that a document only describes in words ({@code scaleText}): results do not keep it.
 */
package vn.chiso.scoring.comparison;
