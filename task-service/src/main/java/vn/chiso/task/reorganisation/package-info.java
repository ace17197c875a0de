/**
 * Units are renamed, merged, split or dissolved, and their open work goes to others. A sweep compares the local unit tree with
 * the assignments, so events may come twice or in any order. One successor takes over by itself; after a split, or where a unit
 * ends without a successor (then its parent is offered), a coordinator of the unit that gave out the work chooses. What is done
 * stays; who had the work on its due date answers for it in the punctuality. A unit that keeps its id under another name keeps
 * its work, by the name of the day. What its tasks give out later goes to whoever was chosen ({@code heir_of}). Each moved assignment is told as {@code assignment-changed}, so contacts and ladders follow.
 */
package vn.chiso.task.reorganisation;
