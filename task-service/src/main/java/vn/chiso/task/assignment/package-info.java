/**
 * One unit's duty for one occurrence of a task, given out by {@link vn.chiso.task.assignment.AssignmentCreation} to whoever leads
 * the task in {@code task_party}. Every step goes through {@link vn.chiso.task.assignment.AssignmentChanges}: seen by the caller,
 * allowed to him, on the version that he names, then told as event, audit entry and punctuality. Steps of the performer's unit
 * enter the caller among the performers, who never decide about this work.
 */
package vn.chiso.task.assignment;
