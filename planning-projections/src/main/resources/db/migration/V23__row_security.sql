-- Receivers, what was delivered to them and calendar links of all agencies lie in one table each. Whoever reads them for an agency
-- puts on that agency's role, and PostgreSQL shows it that agency's rows alone. Forced: the tables' owner is held to it as well,
-- and a later migration that changes rows must say so.
DO $$
BEGIN
    CREATE ROLE muster_agency NOLOGIN;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
-- Another database of the same cluster may have seen to it; who may grant only by being the service cannot grant to the service.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_auth_members
                   WHERE roleid = 'muster_agency'::regrole AND member = 'muster_service'::regrole AND admin_option) THEN
        GRANT muster_agency TO muster_service WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
    END IF;
END
$$;

GRANT USAGE ON SCHEMA views, delivery TO muster_agency;
GRANT SELECT ON views.webhook, views.calendar_link, delivery.lane, delivery.attempt TO muster_agency;

DO $$
DECLARE
    shared text;
    own    text;
    agency text;
BEGIN
    FOR shared, own IN VALUES
        ('views.webhook', '''agency_'' || replace(agency_id::text, ''-'', '''') = current_user'),
        ('views.calendar_link', '''agency_'' || replace(agency_id::text, ''-'', '''') = current_user'),
        -- Which receivers are the agency's own, its policy on them says.
        ('delivery.lane', 'EXISTS (SELECT FROM views.webhook own WHERE own.id = webhook_id)'),
        ('delivery.attempt', 'EXISTS (SELECT FROM views.webhook own WHERE own.id = webhook_id)')
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', shared);
        EXECUTE format('CREATE POLICY all_of_them ON %s TO muster_service USING (true)', shared);
        EXECUTE format('CREATE POLICY own ON %s FOR SELECT TO muster_agency USING (%s)', shared, own);
    END LOOP;
    FOR agency IN SELECT 'agency_' || replace(agency_id::text, '-', '') FROM views.agency_model LOOP
        IF to_regrole(agency) IS NOT NULL THEN
            EXECUTE format('GRANT muster_agency TO %I', agency);
        END IF;
    END LOOP;
END
$$;
