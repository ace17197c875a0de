package vn.chiso.platform.imports;

/** Wakes the worker as soon as a job is committed. */
record ImportRequested() {}
