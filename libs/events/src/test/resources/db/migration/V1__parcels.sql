-- What the test application does with facts and records. Nothing is unique: doing it twice shows.
create table parcel (
    event_id   uuid   not null,
    name       text   not null,
    grams      bigint not null,
    handled_in text   not null default pg_current_xact_id()::text
);

create table scan (
    code text not null
);
