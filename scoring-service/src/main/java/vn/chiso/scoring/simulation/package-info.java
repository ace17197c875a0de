/**
 * What would be if: lines of cards are changed in thought, and points, index, rank and class follow as they would in earnest.
 *
 * <p>Nothing is written and nothing is computed a second way: lines go through the engine as self-scores and appraisals do, cards
 * through {@code total}, units through {@code standing}. Cards, criteria, facts and the other units are read once, in one state
 * of the database; every hypothesis is then computed from them alone. A line is said anew as a whole, like a self-score; inputs of
 * a bound indicator may be left out. Evidence and explanations are not asked for.
 *
 * <p>It starts from the points of a stage: the self-scores while they are made, later what an appraisal found, at last what is
 * published, revisions included. Rank, quotas and other units only come in for who may read the ranking of that stage: by trying
 * out points anybody else could learn those of every other unit to the last digit. He gets the classes that bands and conditions
 * give. Who sees single lines of a card sees what becomes of these.
 */
package vn.chiso.scoring.simulation;
