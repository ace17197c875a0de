/** Issuing a draft: it brings together the plan, its tasks, their occurrences and the assignments, in one transaction. */
package vn.chiso.task.issuance;
