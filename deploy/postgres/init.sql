-- Databases and roles of the four services and of Keycloak. Run once, on an empty cluster, by its superuser:
-- by the image of PostgreSQL in docker-compose.yml (psql) and by deploy/local (which understands just what is used here).
--
-- Each service has a database of its own and two roles: the owner migrates, the application reads and writes rows.
-- No role may even connect to another service's database. Who reads all four is made by verifier.sql, before this script: whether
-- Keycloak's database is there, the last thing made here, tells a health check that all is.
\getenv criteria_owner_password CHISO_CRITERIA_DB_OWNER_PASSWORD
\getenv criteria_app_password CHISO_CRITERIA_DB_APP_PASSWORD
\getenv scoring_owner_password CHISO_SCORING_DB_OWNER_PASSWORD
\getenv scoring_app_password CHISO_SCORING_DB_APP_PASSWORD
\getenv task_owner_password CHISO_TASK_DB_OWNER_PASSWORD
\getenv task_app_password CHISO_TASK_DB_APP_PASSWORD
\getenv notification_owner_password CHISO_NOTIFICATION_DB_OWNER_PASSWORD
\getenv notification_app_password CHISO_NOTIFICATION_DB_APP_PASSWORD
\getenv keycloak_password CHISO_KEYCLOAK_DB_PASSWORD

create role criteria_owner login password :'criteria_owner_password';
create role criteria_app login password :'criteria_app_password';
create database criteria owner criteria_owner;
revoke all on database criteria from public;
grant connect on database criteria to criteria_app;

create role scoring_owner login password :'scoring_owner_password';
create role scoring_app login password :'scoring_app_password';
create database scoring owner scoring_owner;
revoke all on database scoring from public;
grant connect on database scoring to scoring_app;

create role task_owner login password :'task_owner_password';
create role task_app login password :'task_app_password';
create database task owner task_owner;
revoke all on database task from public;
grant connect on database task to task_app;

create role notification_owner login password :'notification_owner_password';
create role notification_app login password :'notification_app_password';
create database notification owner notification_owner;
revoke all on database notification from public;
grant connect on database notification to notification_app;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
