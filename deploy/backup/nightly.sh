#!/bin/sh
# Makes room and takes a back-up: deploy/backup/nightly.sh FOLDER [KEPT]. In FOLDER lie back-ups named by day and time (of Vietnam);
# before the new one the newest KEPT (7) stay, and what killed runs have left goes after six hours. Other names are not touched.
set -eu
umask 077
folder=${1:?the folder with the back-ups}
kept=${2:-7}
here=$(cd "$(dirname "$0")" && pwd)

# Named by us, so without blanks. What cannot be removed is no reason for no back-up.
remove() {
  while read -r old; do
    echo "Removed: $old"
    # A folder of the evidence may be closed to writing.
    { chmod -R u+rwX "$old" && rm -rf "$old"; } || echo "Stays: $old" >&2
  done
}
night='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]-[0-9][0-9][0-9][0-9]'
find "$folder" -mindepth 1 -maxdepth 1 -type d -name "$night.partial" -mmin +360 | remove
find "$folder" -mindepth 1 -maxdepth 1 -type d -name "$night" | sort -r | tail -n "+$((kept + 1))" | remove

# POSIX counts westwards: seven hours before UTC, with no list of time zones.
exec "$here/backup.sh" "$folder/$(TZ=UTC-7 date +%Y-%m-%d-%H%M)"
