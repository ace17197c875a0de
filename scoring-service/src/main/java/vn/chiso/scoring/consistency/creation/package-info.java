/** How a document is checked: typed in, or sent in as a spreadsheet. */
package vn.chiso.scoring.consistency.creation;
