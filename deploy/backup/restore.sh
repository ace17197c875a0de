#!/bin/sh
# Puts a back-up back, in two steps: deploy/backup/restore.sh files FOLDER while nothing runs, then
# deploy/backup/restore.sh topics FOLDER while PostgreSQL and an empty broker run, and no service. See README.md beside this file.
set -eu
umask 077
case ${1:-} in
  files | topics) ;;
  *)
    sed -n '2,3s/^# //p' "$0" >&2
    exit 2
    ;;
esac
here=$(cd "$(dirname "$0")" && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -cp "$here/target/classes:$here/target/lib/*" \
  vn.chiso.backup.BackupCommand "$1" "${2:?the folder of the back-up}"
