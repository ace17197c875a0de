#!/bin/sh
# Verifies a deployed system, whose settings it takes as the services and the back-up do: deploy/e2e/verify.sh [OPTION VALUE]...
# Options are those of ./chiso verify (README.md beside this file). By image and in Kubernetes, or here after a build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$here/target/chiso-e2e.jar
# 1 is said of a broken invariant only: not by java of a program that is not there, nor by some shells of a setting.
refuse() {
  echo "$1" >&2
  exit 2
}
[ -f "$program" ] || refuse "There is no $program: it is made by a build."
# Where each context has a server of its own, CHISO_VERIFY_DB_HOST names them with %s for the context.
host=${CHISO_VERIFY_DB_HOST:-${CHISO_DB_HOST:-}}
[ -n "$host" ] || refuse "CHISO_DB_HOST is not set."
[ -n "${KAFKA_BOOTSTRAP_SERVERS:-}" ] || refuse "KAFKA_BOOTSTRAP_SERVERS is not set."
if [ -n "${CHISO_EVIDENCE_DIR:-}" ]; then set -- --evidence "$CHISO_EVIDENCE_DIR" "$@"; fi
# CHISO_DB_SSLMODE, CHISO_DB_ROOT_CERT and CHISO_BROKER_SETTINGS it reads itself.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar "$program" verify \
  --jdbc "jdbc:postgresql://$host:${CHISO_DB_PORT:-5432}/%s" --user "${CHISO_VERIFY_DB_USER:-verifier}" \
  --password-file "${CHISO_VERIFY_DB_PASSWORD_FILE:-/run/secrets/CHISO_VERIFIER_DB_PASSWORD}" \
  --kafka "$KAFKA_BOOTSTRAP_SERVERS" "$@"
