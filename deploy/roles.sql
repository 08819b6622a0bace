-- Who may do what in PostgreSQL (deploy/README.md), for psql as a superuser in the database muster. Run before each migration, as
-- often as one likes: it makes what is missing, sets the passwords, and lets the owner act for the ledger until deploy/lock.sql.
\set owner_password `cat /run/secrets/owner`
\set service_password `cat /run/secrets/service`

DO $$
BEGIN
    IF to_regrole('muster_ledger') IS NULL THEN
        CREATE ROLE muster_ledger NOLOGIN;
    END IF;
    IF to_regrole('muster_owner') IS NULL THEN
        CREATE ROLE muster_owner;
    END IF;
    IF to_regrole('muster_service') IS NULL THEN
        CREATE ROLE muster_service;
    END IF;
    IF to_regrole('muster_agency') IS NULL THEN
        CREATE ROLE muster_agency NOLOGIN;
    END IF;
END
$$;

ALTER ROLE muster_owner LOGIN CREATEROLE PASSWORD :'owner_password';
ALTER ROLE muster_service LOGIN CREATEROLE PASSWORD :'service_password';
GRANT muster_ledger TO muster_owner WITH INHERIT FALSE, SET TRUE;
GRANT muster_service TO muster_owner WITH ADMIN TRUE;
GRANT muster_agency TO muster_owner WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;

ALTER DATABASE muster OWNER TO muster_owner;
REVOKE ALL ON DATABASE muster FROM PUBLIC;
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE muster TO muster_service;
