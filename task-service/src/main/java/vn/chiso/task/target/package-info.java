/** Targets of tasks as written (100 %, ≥ 30 %, trên 80 %, top 3, +0,7 %) and whether a reported value reaches them. Pure. */
package vn.chiso.task.target;
