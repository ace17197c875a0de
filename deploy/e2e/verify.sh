#!/bin/sh
# Verifies a deployed system, whose settings it takes as the services and the back-up do: deploy/e2e/verify.sh [OPTION VALUE]...
# Options are those of ./chiso verify (README.md beside this file). By image and in Kubernetes; without them: ./chiso verify --jdbc ...
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# Where each context has a server of its own, CHISO_VERIFY_DB_HOST names them with %s for the context.
host=${CHISO_VERIFY_DB_HOST:-${CHISO_DB_HOST:?is not set}}
if [ -n "${CHISO_EVIDENCE_DIR:-}" ]; then set -- --evidence "$CHISO_EVIDENCE_DIR" "$@"; fi
# CHISO_DB_SSLMODE, CHISO_DB_ROOT_CERT and CHISO_BROKER_SETTINGS it reads itself.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -jar "$here/chiso-e2e.jar" verify \
  --jdbc "jdbc:postgresql://$host:${CHISO_DB_PORT:-5432}/%s" --user "${CHISO_VERIFY_DB_USER:-verifier}" \
  --password-file "${CHISO_VERIFY_DB_PASSWORD_FILE:-/run/secrets/CHISO_VERIFIER_DB_PASSWORD}" \
  --kafka "${KAFKA_BOOTSTRAP_SERVERS:?is not set}" "$@"
