/** Progress notes: what a unit tells of its open work between acceptance and report. They change no state. */
package vn.chiso.task.progress;
