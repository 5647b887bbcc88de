-- A choice of a password that may break off between Keycloak and here: since when it is being made,
-- machine time; null for every other change. The row goes with the choice, or is looked at later.
alter table provisioning add column choosing_since timestamptz;
