/**
 * A card as a workbook: filled in without the system at hand, and sent in again.
 *
 * <p>One row a criterion that the caller sees, in the order of the set; open are the cells of the lines that he may score. Words of the
 * set are there to be read: what somebody makes of them in the file is ignored. Read are only the code, the cells to be filled in, and
 * what the file carries for the machine: the card and the revision of its set, and of each row the version of the line, the names of
 * its inputs and a fingerprint of what the file was handed out with.
 *
 * <p>By the fingerprint a row that nobody touched is left alone, also where a colleague has scored the line since; a row that was
 * touched is refused if its line has changed meanwhile. A row cannot be emptied: to a line that was scored something has to be said.
 * What the workbook has no cell for stays: cited evidence, and what was noted beside judged points.
 */
package vn.chiso.scoring.selfscoring.exchange;
