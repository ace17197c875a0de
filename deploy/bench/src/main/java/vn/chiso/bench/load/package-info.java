/** Requests made again and again: as many as can be, or at a constant rate. */
package vn.chiso.bench.load;
