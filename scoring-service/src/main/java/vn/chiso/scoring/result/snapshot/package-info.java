/** What is published of a result, as it is hashed and kept: records, their canonical form, and what their lines come to. */
package vn.chiso.scoring.result.snapshot;
