/** Office files as archives, independent of when they were written. */
package vn.chiso.platform.document.archive;
