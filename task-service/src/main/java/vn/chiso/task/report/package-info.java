/** {@code plans/{id}/report}: how far a plan has come, in the columns of its appendix, as an administrative report or as figures. */
package vn.chiso.task.report;
