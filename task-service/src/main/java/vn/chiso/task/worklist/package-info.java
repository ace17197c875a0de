/**
 * Work lists and statistics. One statement a list, built from what is asked for; keyset paging by id, or by effective due date
 * with undated work last. Statistics are counted when asked, for any subtree and period.
 */
package vn.chiso.task.worklist;
