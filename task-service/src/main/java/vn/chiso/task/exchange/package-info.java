/**
 * Plans as tables in the shape of the appendix of a real plan: one row a task, with section, item, lead, cooperating units and
 * time as they are written. A file fills an empty draft, all of it or nothing. Words for units are looked up by name and
 * alias among the owner's units ({@link vn.chiso.task.exchange.WrittenParties}); words that fit nobody in particular are taken
 * over and flagged, words that look like a unit and are none are a fault of the file.
 */
package vn.chiso.task.exchange;
