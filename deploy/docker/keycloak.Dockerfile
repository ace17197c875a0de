# Keycloak with its build options fixed, so that it can run on a read-only file system.
FROM quay.io/keycloak/keycloak:26.7.3
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true --cache=local
