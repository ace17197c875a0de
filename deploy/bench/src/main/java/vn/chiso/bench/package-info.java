/** Figures of the engine and of the packaged system, each beside a peer in the same run. See README.md. */
package vn.chiso.bench;
