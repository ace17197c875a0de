/** Takes a running system's databases, topics and evidence away, and puts them back as of one moment. */
package vn.chiso.backup;
