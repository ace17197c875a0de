/** The parser of task-service, alone. */
package vn.chiso.bench.deadline;
