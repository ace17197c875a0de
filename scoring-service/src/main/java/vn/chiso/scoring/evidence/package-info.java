/**
 * One library of evidence per assessed unit: entries, who sees them, which lines cite them. Files: {@code content}.
 *
 * <p>An upload is streamed to the disk and hashed on the way. Its bytes decide what it is (documents without macros, pictures), its
 * name must end accordingly; old binary Office files may carry macros unseen and are refused. Archives are judged by their
 * directory and never unpacked. Nothing is scanned for viruses.
 *
 * <p>A library is filled by whoever may score a line of its unit, seen by whom a grant on that unit or on the uploading unit
 * reaches, and by everybody who sees a line that cites it. Lines cite by id, in the self-score and again in the explanation; what
 * is cited cannot be removed (foreign key). A published snapshot keeps what its lines cite, with the hash of each file. Reports on
 * assigned work cite, too: task-service says so ({@code ReportCitations}, ADR 16), for good, and whoever has a part in the work sees
 * what his report names.
 *
 * <p>A content is one file under its SHA-256, however many entries name it: temporary file, fsync, then rename and row under a
 * lock on the hash. What a crash or a removal leaves is swept after {@code chiso.evidence.orphan-grace}. A back-up takes the
 * database first, then the folder.
 */
package vn.chiso.scoring.evidence;
