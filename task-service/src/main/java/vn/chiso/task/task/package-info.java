/**
 * What is to be done for the items of a plan: content, target, deadline, and who takes part. A draft's tasks are entered by
 * people or imported; {@link vn.chiso.task.task.RequiredTasks} adds, when the plan is issued, one for every requirement of
 * every item. Occurrences and assignments are made from tasks and their parties alone.
 */
package vn.chiso.task.task;
