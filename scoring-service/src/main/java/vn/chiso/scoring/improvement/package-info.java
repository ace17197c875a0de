/**
 * Where a card can still gain points, most first, by what inputs, and how far it is to the next class.
 *
 * <p>All of it starts where simulations start, and all points come from the engine: what a method offers (bounds of its bands, its
 * target, a step more or less of what is counted) is tried out and the nearest that gains is told. Where a method has no closed
 * answer, as a formula, nothing is. Whether a unit can still reach it, a day that is over for instance, only people know.
 *
 * <p>Points to the next class are the fewest, in the digits of the set, with which the measure of the regulation enters a better
 * band: at a bound that is not part of it one last digit more. What then still bars the class is told, conditions by name. A quota
 * is met by standing before others, so that only who may know how they stand is told what it takes. The lines of the way are
 * taken by what they can gain, most first, and of the last one only what is still missing: no other way has fewer lines, unless
 * caps of bonus or penalty come in.
 */
package vn.chiso.scoring.improvement;
