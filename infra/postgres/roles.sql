-- The roles of the portal on a PostgreSQL of one's own (15 or later), for whoever administers it.
--
-- Nobody needs to run this where the address in DATABASE_URL may create roles: the command that prepares the database
-- makes the same ones. Elsewhere a superuser runs it once, in the portal's database, with the passwords of one's choice:
--
--   psql -d jalon -v administrator=... -v app_password=... -v worker_password=... -f roles.sql
--
-- administrator  the role that DATABASE_URL names: prepares the database at each start, never serves a request.
-- portal_owner   owns every table; nobody signs in as it, migrations take its place (role=portal_owner).
-- portal_app     answers requests: sees what row-level security shows it, may only read and insert in the journal, and
--                owns nothing, so that it can set no policy aside.
-- portal_worker  runs jobs, in a schema of its own.

CREATE ROLE portal_owner NOLOGIN NOSUPERUSER NOBYPASSRLS;
CREATE ROLE portal_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE ROLE portal_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'worker_password';

-- The administrator may set the two passwords again and act as the owner, and nothing more.
ALTER ROLE :"administrator" CREATEROLE;
GRANT portal_owner, portal_worker TO :"administrator";
GRANT portal_app, portal_worker TO :"administrator" WITH ADMIN OPTION;

SELECT current_database() AS here \gset
REVOKE ALL ON DATABASE :"here" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"here" TO :"administrator", portal_app, portal_worker;
GRANT CREATE ON DATABASE :"here" TO :"administrator", portal_worker WITH GRANT OPTION;
GRANT CREATE, USAGE ON SCHEMA public TO portal_owner, :"administrator" WITH GRANT OPTION;
GRANT USAGE ON SCHEMA public TO portal_app, portal_worker;

-- What each role may do on each table is in the migrations, beside the table.
