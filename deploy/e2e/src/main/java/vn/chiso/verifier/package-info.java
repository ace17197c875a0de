/** Looks at the databases and topics of a living installation, and says where they break what Chiso promises. */
package vn.chiso.verifier;
