/** Putting a published result right by a new one, with a reason. */
package vn.chiso.scoring.result.revision;
