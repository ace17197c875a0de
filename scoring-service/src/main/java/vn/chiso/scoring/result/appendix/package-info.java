/** The appendix of deducted points as it goes out with the decision: by criterion and area, and by who answers. */
package vn.chiso.scoring.result.appendix;
