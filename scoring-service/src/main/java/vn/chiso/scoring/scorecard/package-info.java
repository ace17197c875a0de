/**
 * Scorecards: one assessed unit in one campaign, line by line. Holds the aggregate, who may see and score which line, and how cards
 * follow the phases of their campaign; self-scoring and appraisal are use cases of their own.
 */
package vn.chiso.scoring.scorecard;
