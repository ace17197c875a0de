/** Publishing all results of a campaign at once, with what follows from them. */
package vn.chiso.scoring.result.publication;
