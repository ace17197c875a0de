#!/bin/sh
# Takes a back-up into a new folder: deploy/backup/backup.sh FOLDER. Environment and limits: README.md beside this file.
set -eu
umask 077
here=$(cd "$(dirname "$0")" && pwd)
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -cp "$here/target/classes:$here/target/lib/*" \
  vn.chiso.backup.BackupCommand take "${1:?a folder that does not exist yet}"
