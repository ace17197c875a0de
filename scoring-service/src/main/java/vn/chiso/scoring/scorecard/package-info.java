/**
 * Scorecards: one assessed unit in one campaign, line by line. Holds the aggregate, who may see and score which line, and how cards
 * follow the phases of their campaign; self-scoring and appraisal are use cases of their own.
 *
 * <p>When the business date passes the last day of self-scoring, cards still in work are locked, of that campaign only, and
 * appraised as what they have: a line left open keeps no self-score and is taken over as zero ({@code NOT_SELF_SCORED}). Until a
 * line of it is appraised the organiser can reopen a card, with its own last day. Who writes after midnight is refused even before
 * the tick comes by. A campaign opened after its own deadline records the past and is not locked.
 *
 * <p>Likewise the explanation: after its last day a card that said nothing is taken to accept. What was said is heard: the review
 * waits until every explained line is appraised again.
 */
package vn.chiso.scoring.scorecard;
