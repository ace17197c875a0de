/** Rules about what a document says: its head, dates, years, names and reasons. */
package vn.chiso.scoring.consistency.rule.wording;
