/** {@code plans/{id}/report}: how far a plan has come, in the columns of its appendix, as XLSX or CSV. */
package vn.chiso.task.report;
