-- After a migration: from here on nobody who can log in, but a superuser, can touch the ledger's tables or their triggers.
REVOKE muster_ledger FROM muster_owner;
