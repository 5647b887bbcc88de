-- Who may not ask for payments any more.
alter table merchant
    add column suspended boolean not null default false,
    add column standing_sequence bigint not null default 0; -- of the fact that said so last

alter table outlet add column closed boolean not null default false;
